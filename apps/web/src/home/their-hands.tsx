import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StateMark, UrgencyMark, daysUntil, howFar, monthDay, referralState, timeOfDay } from '../components';
import { type ReferralInHands, addressOf } from './in-hands';
import { inside } from '../texts/joining';

const longest = 6;

/** 明天 18:00, 11月28日 18:00 */
export function useDayAndTime() {
  const { t } = useTranslation('shell');
  return (value: string) => {
    const days = daysUntil(value);
    return `${days === 0 || days === 1 ? inside(howFar(t, value)) : monthDay(t, value)} ${timeOfDay(value)}`;
  };
}

export function TheirHands({ rows, total }: { rows: readonly ReferralInHands[]; total: number }) {
  const { t } = useTranslation('home');
  const { t: shell } = useTranslation('shell');
  const dayAndTime = useDayAndTime();
  const by = (row: ReferralInHands) => {
    const dueAt = row.clock?.dueAt;
    if (!dueAt) return null;
    if (daysUntil(dueAt) < 0) return howFar(shell, dueAt);
    return t('theirsBy', { when: dayAndTime(dueAt), what: t(`byWhat.${awaited(row)}`) });
  };
  return (
    <section className="theirs" aria-labelledby="theirs">
      <h2 className="h3 hands theirs" id="theirs">
        {t('theirs')}
      </h2>
      {rows.length === 0 ? (
        <p className="mut">{t('theirsNone')}</p>
      ) : (
        <ul>
          {rows.slice(0, longest).map((row) => (
            <li key={row.id}>
              <div className="row sp g2 wrap">
                <StateMark state={referralState(row.status, row.businessStatus)} side={row.side} hands={row.hands} />
                {row.urgency === 'critical' ? (
                  <UrgencyMark urgency="critical" />
                ) : (
                  <span className="sm mut">{by(row)}</span>
                )}
              </div>
              <Link className="who" to={addressOf(row)}>
                {row.counterpart?.name ?? row.number}
              </Link>
              <div className="sm mut">
                {row.number}
                {row.urgency === 'critical' && by(row) && <span className="by">{by(row)}</span>}
              </div>
            </li>
          ))}
        </ul>
      )}
      {total > Math.min(rows.length, longest) && (
        <p>
          <Link to="/referrals">{t('more', { count: total - Math.min(rows.length, longest) })}</Link>
        </p>
      )}
    </section>
  );
}

const awaitedStates = [
  'requested',
  'received',
  'info-requested',
  'accepted',
  'in-progress',
  'consent-paused',
  'forward-proposed',
  'outcome-returned',
] as const;

function awaited({ status, businessStatus }: ReferralInHands) {
  return (
    awaitedStates.find((state) => state === businessStatus) ??
    awaitedStates.find((state) => state === status) ??
    'other'
  );
}
