import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueText, EmptyState, ErrorState, LoadingState, PageHead, RuledRows } from '../components';
import { spaced } from '../directory/capacity-text';
import { useClockWord, useLateWord } from './clock-word';
import { type StuckReferral, useStuckReferrals } from './overview';
import './overview.css';
import { PastCalls } from './past-calls';
import { Coaching } from './stuck-coaching';

/** For the support agency: the number of a delayed referral, how late it is and who holds it. Nothing of the case (R-RF-03). */
export default function StuckPage() {
  const { t } = useTranslation('overview');
  const stuck = useStuckReferrals();
  const clock = useClockWord();
  const late = useLateWord();
  return (
    <>
      <PageHead title={t('stuck.title')} />
      <div className="overview">
        <div className="col g4">
          <p className="mut">{t('stuck.what')}</p>
          {stuck.isPending && <LoadingState what={t('stuck.title')} />}
          {stuck.error && <ErrorState error={stuck.error} onRetry={() => void stuck.refetch()} />}
          {stuck.data?.length === 0 && <EmptyState title={t('stuck.none')}>{t('stuck.noneWhy')}</EmptyState>}
          {stuck.data && stuck.data.length > 0 && (
            <RuledRows
              label={t('stuck.title')}
              rows={stuck.data.map((row) => ({
                id: row.id,
                start: <DueText value={row.dueAt} note={late(row.workingDaysLate)} />,
                title: row.number,
                under: (
                  <>
                    <span>{clock(row.clock)}</span>
                    {row.heldBy && <Link to={`/directory/${row.heldBy.id}`}>{row.heldBy.name}</Link>}
                    <Coaching row={row} />
                  </>
                ),
                end: <OfferHelp row={row} />,
              }))}
            />
          )}
        </div>
        <PastCalls />
      </div>
    </>
  );
}

/** Coaching begins with a call: on the number the organisation publishes, or on its page where it publishes none. */
function OfferHelp({ row: { heldBy } }: { row: StuckReferral }) {
  const { t } = useTranslation('overview');
  if (!heldBy) return null;
  const { phone } = heldBy;
  return phone ? (
    <a className="btn" href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
      {t('stuck.offer', { phone: spaced(phone) })}
    </a>
  ) : (
    <Link className="btn" to={`/directory/${heldBy.id}`}>
      {t('stuck.offerPage')}
    </Link>
  );
}
