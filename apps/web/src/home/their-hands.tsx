import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StateMark, UrgencyMark, daysUntil, howFar, monthDay, referralState, timeOfDay } from '../components';
import { type ReferralInHands, addressOf } from './in-hands';

const longest = 6;

export function TheirHands({ rows, total }: { rows: readonly ReferralInHands[]; total: number }) {
  const { t } = useTranslation('home');
  const { t: shell } = useTranslation('shell');
  const by = (row: ReferralInHands) => {
    const dueAt = row.clock?.dueAt;
    if (!dueAt) return null;
    const days = daysUntil(dueAt);
    const day = days === 0 || days === 1 || days < 0 ? howFar(shell, dueAt) : monthDay(shell, dueAt);
    return days < 0 ? day : t('theirsBy', { when: `${day} ${timeOfDay(dueAt)} `, what: t(`byWhat.${awaited(row)}`) });
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

const awaitedStates = ['requested', 'received', 'accepted', 'in-progress', 'outcome-returned'] as const;

function awaited({ status, businessStatus }: ReferralInHands) {
  return (
    awaitedStates.find((state) => state === businessStatus) ??
    awaitedStates.find((state) => state === status) ??
    'other'
  );
}
