import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import {
  DueText,
  EmptyState,
  ErrorState,
  Icon,
  LoadingState,
  PageHead,
  RuledRows,
  StateMark,
  UrgencyMark,
  referralState,
} from '../components';
import { useSignedIn } from '../session/session';
import { type ListFilter, type ReferralItem, useReferrals } from './referrals';
import { useReferralTitle } from './words';
import './referrals.css';

const urgencies = ['critical', 'priority', 'routine', 'watch'] as const;

/** The filter stands in the address, so that going back finds the same list. */
function useFilter(): [ListFilter, (change: Partial<ListFilter>) => void] {
  const [search, setSearch] = useSearchParams();
  const urgency = urgencies.find((one) => one === search.get('urgency'));
  const filter: ListFilter = { box: search.get('box') === 'out' ? 'out' : 'in', ended: search.has('ended'), urgency };
  const change = (part: Partial<ListFilter>) => {
    const next = { ...filter, ...part };
    const wanted = new URLSearchParams({ box: next.box });
    if (next.ended) wanted.set('ended', '1');
    if (next.urgency) wanted.set('urgency', next.urgency);
    setSearch(wanted, { replace: true });
  };
  return [filter, change];
}

export default function ListPage() {
  const { t } = useTranslation('referrals');
  const { active } = useSignedIn();
  const [filter, change] = useFilter();
  const referrals = useReferrals(filter);
  const rows = referrals.data?.pages.flatMap((page) => page.items) ?? [];
  const mayWrite = active?.role === 'worker' || active?.role === 'supervisor';
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          mayWrite && (
            <Link className="btn p" to="/referrals/new">
              <Icon name="pen" />
              {t('write')}
            </Link>
          )
        }
      />
      <div className="row sp wrap g3 filters" role="group" aria-label={t('filter.label')}>
        <div className="words">
          {(['in', 'out'] as const).map((box) => (
            <button
              key={box}
              type="button"
              className="word"
              aria-pressed={filter.box === box}
              onClick={() => change({ box })}
            >
              {t(`box.${box}`)}
            </button>
          ))}
        </div>
        <div className="row wrap g3">
          <label className="row g2 sm">
            <span className="mut">{t('filter.urgency')}</span>
            <select
              className="inp narrow"
              value={filter.urgency ?? ''}
              onChange={(event) => change({ urgency: urgencies.find((one) => one === event.target.value) })}
            >
              <option value="">{t('filter.all')}</option>
              {urgencies.map((urgency) => (
                <UrgencyOption key={urgency} urgency={urgency} />
              ))}
            </select>
          </label>
          <div className="words">
            {[false, true].map((ended) => (
              <button
                key={String(ended)}
                type="button"
                className="word"
                aria-pressed={filter.ended === ended}
                onClick={() => change({ ended })}
              >
                {t(ended ? 'filter.ended' : 'filter.open')}
              </button>
            ))}
          </div>
        </div>
      </div>
      {rows.length > 0 && <p className="sm mut order">{t(filter.ended ? 'list.orderEnded' : 'list.order')}</p>}
      <section aria-label={t(`box.${filter.box}`)} aria-busy={referrals.isFetching}>
        {referrals.isPending && <LoadingState what={t('title')} />}
        {referrals.error && <ErrorState error={referrals.error} onRetry={() => void referrals.refetch()} />}
        {referrals.data && rows.length === 0 && <Nothing filter={filter} mayWrite={mayWrite} />}
        {rows.length > 0 && <Rows rows={rows} />}
        {referrals.hasNextPage && (
          <button
            type="button"
            className="btn"
            disabled={referrals.isFetchingNextPage}
            onClick={() => void referrals.fetchNextPage()}
          >
            {t('partner.more')}
          </button>
        )}
      </section>
    </>
  );
}

function UrgencyOption({ urgency }: { urgency: (typeof urgencies)[number] }) {
  const { t } = useTranslation('states');
  return <option value={urgency}>{t(`urgency.${urgency}`)}</option>;
}

function Nothing({ filter, mayWrite }: { filter: ListFilter; mayWrite: boolean }) {
  const { t } = useTranslation('referrals');
  if (filter.ended) return <EmptyState title={t('list.noneEnded')} />;
  return (
    <EmptyState
      title={t(`list.none.${filter.box}`)}
      actions={
        filter.box === 'out' && mayWrite ? (
          <Link className="btn" to="/referrals/new">
            {t('write')}
          </Link>
        ) : undefined
      }
    >
      {t(`list.noneDo.${filter.box}`)}
    </EmptyState>
  );
}

function Rows({ rows }: { rows: readonly ReferralItem[] }) {
  const { t } = useTranslation('referrals');
  const title = useReferralTitle();
  const isFirstMine = rows[0]?.hands === 'mine';
  return (
    <RuledRows
      firstIsNext={isFirstMine}
      label={t('title')}
      rows={rows.map((row) => ({
        id: row.id,
        start: <DueText value={row.clock?.dueAt} workingDaysLeft={row.clock?.workingDaysLeft} />,
        title: title(row),
        to: `/referrals/${row.id}`,
        under: (
          <>
            <UrgencyMark urgency={row.urgency} />
            <span className="nw">{row.number}</span>
            <span>{row.counterpart?.name ?? t('list.noRecipient')}</span>
            {row.personCode && <span className="nw">{t('list.person', { code: row.personCode })}</span>}
          </>
        ),
        end: <StateMark state={referralState(row.status, row.businessStatus)} side={row.side} hands={row.hands} />,
      }))}
    />
  );
}
