import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../texts/catalogue';
import { Icon, type IconName } from './icon';

export type Urgency = keyof Catalogue['states']['urgency'];

const icons: Record<Urgency, IconName> = { critical: 'tri', priority: 'up2', routine: 'minus', watch: 'eye' };

interface UrgencyMarkProps {
  urgency: Urgency;
  /** Adds 请同时电话联系 to a critical one; for the detail page and the send button. */
  withTelephone?: boolean;
}

export function UrgencyMark({ urgency, withTelephone = false }: UrgencyMarkProps) {
  const { t } = useTranslation('states');
  return (
    <span className={`urg ${urgency}`}>
      <Icon name={icons[urgency]} />
      {t(`urgency.${urgency}`)}
      {withTelephone && urgency === 'critical' && <span className="sm">{t('telephoneToo')}</span>}
    </span>
  );
}
