import { useTranslation } from 'react-i18next';
import { ErrorState, LoadingState, PageHead } from '../components';
import { WorklistTabs } from '../referrals/worklist-tabs';
import { OverdueBars } from './overdue-bars';
import { useOverview } from './overview';
import { ReferralsPart } from './referrals-part';
import { WaitingParts } from './waiting-parts';
import '../referrals/worklist.css';
import './overview.css';

/** For the supervisor: what was not signed for, what is late and by whom, and what waits for them. */
export default function OverviewPage() {
  const { t } = useTranslation('overview');
  const { t: referrals } = useTranslation('referrals');
  const overview = useOverview();
  const { data } = overview;
  return (
    <>
      <PageHead title={referrals('title')} />
      <WorklistTabs here="overview" />
      {overview.isPending && <LoadingState what={t('title')} />}
      {overview.error && <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />}
      {data && (
        <div className="overview">
          <ReferralsPart part="unacknowledged" total={data.unacknowledged.total} rows={data.unacknowledged.rows} />
          <OverdueBars ours={data.ours.byAge} theirs={data.theirs.byAge} />
          <ReferralsPart part="ours" total={data.ours.total} rows={data.ours.rows} />
          <ReferralsPart part="theirs" total={data.theirs.total} rows={data.theirs.rows} />
          <WaitingParts reviews={data.basisReviews} />
        </div>
      )}
    </>
  );
}
