import { useTranslation } from 'react-i18next';
import type { OrganizationGroup } from '@app/live-protocol';
import { useRoom } from '../room/room-context';
import { organizationsNotReached, runningRound } from '../room/room-view';
import { phrases } from '../../texts/joining';
import styles from './facilitator.module.css';

const groups: OrganizationGroup[] = ['partner', 'support', 'funder', 'government', 'community', 'guest'];
/** Colour and pattern: no group is told apart by colour alone. */
const fills: Record<OrganizationGroup, string> = {
  partner: 'var(--c1)',
  support: 'repeating-linear-gradient(115deg, #2D3A80 0 7px, #6A75AE 7px 10px)',
  funder: 'repeating-linear-gradient(90deg, #E8A93A 0 4px, #F6D9A3 4px 7px)',
  government: 'repeating-linear-gradient(0deg, #B4482A 0 5px, #DDA08D 5px 8px)',
  community: 'repeating-linear-gradient(65deg, #86BBDD 0 6px, #D2E5F2 6px 9px)',
  guest: 'radial-gradient(circle at 4px 4px, #A9709F 2.5px, #DCC3D7 3px) 0 0 / 8px 8px',
};

/** Share of speaking time by side of the table. Never by person, shown to facilitators only, gone when the meeting closes. */
export function BalanceBar() {
  const { t } = useTranslation('live-room');
  const words = useTranslation('live');
  const { view } = useRoom();
  const { balance } = view.live;
  const round = runningRound(view.room);
  const notHeard = round ? organizationsNotReached(view.room, round) : 0;
  const total = (balance?.shares ?? []).reduce((sum, share) => sum + share.ms, 0);
  const shares = groups
    .map((group) => ({ group, ms: balance?.shares.find((share) => share.group === group)?.ms ?? 0 }))
    .filter((share) => share.ms > 0)
    .map((share) => ({ ...share, percent: Math.round((100 * share.ms) / total) }));
  const shareWords = shares.map((share) => `${words.t(`group.${share.group}`)} ${share.percent}%`);
  return (
    <section className={styles.balance} aria-label={words.t('balance.title')}>
      <div className={styles.headRow}>
        <h3 className="h3">{words.t('balance.title')}</h3>
        <span className={styles.note}>{words.t('balance.onlyYou')}</span>
      </div>
      <div className={styles.bar} role="img" aria-label={phrases(shareWords) || words.t('balance.nobodyYet')}>
        {shares.map((share) => (
          <i key={share.group} style={{ width: `${(100 * share.ms) / total}%`, background: fills[share.group] }} />
        ))}
      </div>
      <div className={styles.keyRow}>
        {shares.length === 0 && <span className="mut">{words.t('balance.nobodyYet')}</span>}
        {shares.map((share, index) => (
          <span key={share.group}>
            <i className={styles.swatch} style={{ background: fills[share.group] }} />
            {shareWords[index]}
          </span>
        ))}
        {notHeard > 0 && <span className={styles.notYet}>{t('round.organizationsNotHeard', { count: notHeard })}</span>}
      </div>
    </section>
  );
}
