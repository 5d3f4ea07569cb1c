import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, LoadingState, PageHead, daysUntil } from '../components';
import { DraftsNote } from '../drafts/drafts-note';
import { useSignedIn } from '../session/session';
import { navigationFor } from '../shell/navigation';
import { loadTexts } from '../texts/texts';
import { AfterReviews } from './after-reviews';
import { DoorNote } from './door-note';
import { FirstSteps, useFirstSteps } from './first-steps';
import { type InHands, paysTranches, useInHands, useTranchesInHands } from './in-hands';
import { LiveToday } from './live-today';
import { MyCommitments } from './my-commitments';
import { MyHands } from './my-hands';
import { MyTranches } from './my-tranches';
import { Nowhere } from './nowhere';
import { TheirHands, useDayAndTime } from './their-hands';
import './home.css';

const ResidentHome = lazy(async () => (await Promise.all([import('./resident-home'), loadTexts(['resident'])]))[0]);

export default function HomePage() {
  const { active } = useSignedIn();
  if (!active) return <Nowhere />;
  return active.role === 'resident' ? <ResidentHome /> : <StaffHome />;
}

function StaffHome() {
  const { t } = useTranslation('home');
  const session = useSignedIn();
  const doors = navigationFor(session).map((item) => item.id);
  const doesReferrals = doors.includes('referrals');
  const inHands = useInHands(doesReferrals);
  const payer = paysTranches(session);
  const tranches = useTranchesInHands(payer);
  const firstSteps = useFirstSteps();
  const mine = inHands.data?.mineTotal ?? 0;
  const undone = firstSteps.filter(({ isDone }) => !isDone).length;
  const count = mine + (tranches.data?.items.length ?? 0) + undone;
  return (
    <>
      <PageHead title={count > 0 ? t('title', { count }) : t('titleNone')} />
      <DraftsNote />
      <div className="cols">
        <div>
          {firstSteps.length > 0 && <FirstSteps steps={firstSteps} />}
          {doesReferrals && inHands.isPending && <LoadingState />}
          {doesReferrals && inHands.error && (
            <ErrorState inline error={inHands.error} onRetry={() => void inHands.refetch()} />
          )}
          {inHands.data &&
            (mine > 0 ? <MyHands rows={inHands.data.mine} total={mine} /> : <NothingMine inHands={inHands.data} />)}
          {payer && tranches.isPending && <LoadingState />}
          {payer && tranches.error && (
            <ErrorState inline error={tranches.error} onRetry={() => void tranches.refetch()} />
          )}
          {tranches.data &&
            (tranches.data.items.length > 0 ? (
              <MyTranches rows={tranches.data.items} />
            ) : (
              <EmptyState title={t('tranche.none')} />
            ))}
          {doors.includes('live') && <LiveToday />}
          {doors.includes('live') && <MyCommitments />}
          {doors.includes('live') && session.active && <AfterReviews organizationId={session.active.organizationId} />}
        </div>
        <aside>
          {inHands.data && <TheirHands rows={inHands.data.theirs} total={inHands.data.theirsTotal} />}
          {doors.includes('cohorts') && !doesReferrals && <DoorNote door="cohorts" to="/cohorts" />}
          {doors.includes('directory') && <DoorNote door="directory" to="/directory" />}
        </aside>
      </div>
    </>
  );
}

/** Empty says where things are now. */
function NothingMine({ inHands: { theirs, theirsTotal } }: { inHands: InHands }) {
  const { t } = useTranslation('home');
  const dayAndTime = useDayAndTime();
  const nearest = theirs.flatMap((row) => row.clock?.dueAt ?? []).sort()[0];
  if (theirsTotal === 0) return <EmptyState title={t('nothingAnywhere')} />;
  return (
    <EmptyState
      title={
        nearest && daysUntil(nearest) >= 0
          ? t('noneButTheirs', { count: theirsTotal, when: dayAndTime(nearest) })
          : t('noneButTheirsUndated', { count: theirsTotal })
      }
    />
  );
}
