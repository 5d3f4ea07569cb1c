import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  EmptyState,
  ErrorState,
  type IconName,
  LoadingState,
  Mark,
  MoreButton,
  PageHead,
  type Tone,
  wholeDate,
} from '../components';
import { type Pledge, useAnswerPledge, usePledges } from './stage-reviews';
import './stage-reviews.css';

/** What our organisation promised others and others promised us, by day. Nothing is added up. */
export default function PledgesPage() {
  const { t } = useTranslation('stage-reviews');
  const found = usePledges();
  const rows = found.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <PageHead
        title={t('pledges.title')}
        under={<span>{t('pledges.lead')}</span>}
        actions={
          <Link className="btn q" to="/adjustment-proposals">
            {t('adjustments.title')}
          </Link>
        }
      />
      {found.isPending && <LoadingState />}
      {found.error && <ErrorState inline error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && <EmptyState title={t('pledges.none')}>{t('pledges.noneWhy')}</EmptyState>}
      <ul className="after-review">
        {rows.map((row) => (
          <PledgeEntry key={row.id} row={row} />
        ))}
      </ul>
      <MoreButton query={found} />
    </>
  );
}

const marks: Record<Pledge['status'], { icon: IconName; tone: Tone }> = {
  made: { icon: 'hand', tone: 'both' },
  kept: { icon: 'check', tone: 'ended' },
  'not-kept': { icon: 'undo', tone: 'ended' },
};

function PledgeEntry({ row }: { row: Pledge }) {
  const { t } = useTranslation('stage-reviews');
  const { t: shell } = useTranslation('shell');
  const answer = useAnswerPledge(row);
  return (
    <li className="note">
      <h2 className="h3">
        {t('pledges.whoWhom', { helper: row.organizationName, helped: row.helpedOrganizationName })}
      </h2>
      <p>{row.what}</p>
      <p className="sm mut">{t('pledges.by', { name: row.helperName, day: wholeDate(shell, row.dueOn) })}</p>
      <p>
        <Mark {...marks[row.status]} word={t(`pledges.status.${row.status}`)} />
      </p>
      {answer.problem && <ErrorState inline error={answer.problem} />}
      {row.allowedActions.includes('answer') && (
        <div className="row g2 wrap">
          <button type="button" className="btn" disabled={answer.busy} onClick={() => void answer.send('kept')}>
            {t('pledges.kept')}
          </button>
          <button type="button" className="btn" disabled={answer.busy} onClick={() => void answer.send('not-kept')}>
            {t('pledges.notKept')}
          </button>
        </div>
      )}
    </li>
  );
}
