import { useTranslation } from 'react-i18next';
import { Icon } from '../components';
import type { OrganizationKind, Session } from '../session/session';
import { dialling, useCall } from './call';

const word = (of: string | null, kind: OrganizationKind | undefined) => {
  if (of === 'network-steward') return 'callStewardDo';
  return kind === 'community' ? 'call' : 'callOrganization';
};

/** A person at the other end of every page (design.md 1.8). Without a number there is no button; the account page says why. */
export function CallButton({ active, className }: Pick<Session, 'active'> & { className: string }) {
  const { t } = useTranslation('elder');
  const { data: call } = useCall(true);
  if (!call?.phone) return null;
  return (
    <a className={className} href={dialling(call.phone)}>
      <Icon name="phone" />
      {t(word(call.of, active?.organizationKind))}
    </a>
  );
}
