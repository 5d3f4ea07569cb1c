import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueText, RuledRows, StateMark, UrgencyMark, referralState } from '../components';
import { type ReferralInHands, addressOf } from './in-hands';

const longest = 12;

/** Sorted by date as the server gives them; the first is the next thing to do. */
export function MyHands({ rows, total }: { rows: readonly ReferralInHands[]; total: number }) {
  const { t } = useTranslation('home');
  return (
    <>
      <RuledRows
        firstIsNext
        rows={rows.slice(0, longest).map((row, index) => ({
          id: row.id,
          start: <DueText value={row.clock?.dueAt} workingDaysLeft={row.clock?.workingDaysLeft} />,
          title: t(`act.${actOf(row)}`),
          to: addressOf(row),
          under: (
            <>
              <UrgencyMark urgency={row.urgency} />
              <span className="nw">{row.number}</span>
              {row.counterpart && <span>{row.counterpart.name}</span>}
            </>
          ),
          end: (
            <>
              <StateMark state={referralState(row.status, row.businessStatus)} side={row.side} hands={row.hands} />
              {index === 0 && (
                <Link className="btn p s" to={addressOf(row)}>
                  {t('see')}
                </Link>
              )}
            </>
          ),
        }))}
      />
      {total > Math.min(rows.length, longest) && (
        <p className="more-rows">
          <Link to="/referrals">{t('more', { count: total - Math.min(rows.length, longest) })}</Link>
        </p>
      )}
    </>
  );
}

const acts = [
  'draft',
  'requested',
  'received',
  'info-requested',
  'info-provided',
  'accepted',
  'in-progress',
  'waitlisted',
  'assessment-first',
  'client-unreachable',
  'on-hold',
  'consent-paused',
  'forward-proposed',
  'outcome-returned',
  'outcome-disputed',
  'rejected',
  'failed',
  'cancelled',
] as const;

function actOf({ status, businessStatus, side }: ReferralInHands) {
  if (status === 'in-progress' && side === 'source') return 'in-progress-source';
  return acts.find((act) => act === businessStatus) ?? acts.find((act) => act === status) ?? 'other';
}
