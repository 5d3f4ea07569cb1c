import { useTranslation } from 'react-i18next';
import { Icon } from '../components';
import type { Session } from '../session/session';
import { dialling, useCall } from './call';

/** A person at the other end of every page (design.md 1.8). Without a number there is no button; the account page says why. */
export function CallButton({ active, className }: Pick<Session, 'active'> & { className: string }) {
  const { t } = useTranslation('elder');
  const { data: call } = useCall(true);
  if (!call?.phone) return null;
  const isCommunity = call.of === 'organization' && active?.organizationKind === 'community';
  return (
    <a className={className} href={dialling(call.phone)}>
      <Icon name="phone" />
      {isCommunity ? t('call') : t('callName', { organization: call.organizationName })}
    </a>
  );
}
