import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StateMark, UrgencyMark, monthDay, referralState, timeOfDay } from '../components';
import { daysUntil, howFar } from '../components';
import type { ReferralInHands } from './in-hands';

const longest = 6;

export function TheirHands({ rows }: { rows: readonly ReferralInHands[] }) {
  const { t } = useTranslation('home');
  const { t: shell } = useTranslation('shell');
  const by = (row: ReferralInHands) => {
    if (!row.dueAt) return null;
    const days = daysUntil(row.dueAt);
    const day = days === 0 || days === 1 || days < 0 ? howFar(shell, row.dueAt) : monthDay(shell, row.dueAt);
    return days < 0
      ? day
      : t('theirsBy', { when: `${day} ${timeOfDay(row.dueAt)} `, what: t(`byWhat.${awaited(row)}`) });
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
                <StateMark state={referralState(row.status, row.businessStatus)} side={row.side} />
                {row.urgency === 'critical' ? (
                  <UrgencyMark urgency="critical" />
                ) : (
                  <span className="sm mut">{by(row)}</span>
                )}
              </div>
              <Link className="who" to={`/referrals/${row.id}`}>
                {row.otherOrganizationName}
              </Link>
              <div className="sm mut">
                {row.number}
                {row.urgency === 'critical' && by(row) && <span className="by">{by(row)}</span>}
              </div>
            </li>
          ))}
        </ul>
      )}
      {rows.length > longest && (
        <p>
          <Link to="/referrals">{t('more', { count: rows.length - longest })}</Link>
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
