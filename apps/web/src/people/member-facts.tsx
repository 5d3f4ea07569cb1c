import { useTranslation } from 'react-i18next';
import { monthDay } from '../components';
import type { Member } from './people';

/** Since when, last seen, and the masked name they sign in with: whoever looks after people is given them, others are not. */
export function MemberFacts({ member, isMe }: { member: Member; isMe: boolean }) {
  const { t } = useTranslation('people');
  const { t: shell } = useTranslation('shell');
  const { since, lastSeenOn, signInName, state } = member;
  return (
    <>
      {isMe && <span>{t('you')}</span>}
      <span>{t('since', { date: monthDay(shell, since) })}</span>
      {state && <span>{lastSeenOn ? t('lastSeen', { date: monthDay(shell, lastSeenOn) }) : t('neverSeen')}</span>}
      {signInName && <span className="nw">{signInName}</span>}
      {(state === 'disabled' || state === 'no-password') && <span>{t(`memberState.${state}`)}</span>}
    </>
  );
}
