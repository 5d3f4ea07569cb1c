import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState, ErrorState, Icon, LoadingState, MoreButton, PageHead } from '../components';
import { useSignedIn } from '../session/session';
import { DueFollowUps } from '../referral-words/due-follow-ups';
import { useReferrals } from './referrals';
import { SavedViews } from './saved-views';
import { BulkBar, mostAtOnce } from './worklist-bulk';
import { type ListFilter, addressOf, isNarrowed, unfiltered, useWorklistFilter } from './worklist-filter';
import { FilteredBy, WorklistFilters } from './worklist-filters';
import { WorklistHelp } from './worklist-help';
import { useWorklistKeys } from './worklist-keys';
import { WorklistRows } from './worklist-rows';
import { WorklistTabs } from './worklist-tabs';
import './referrals.css';
import './worklist.css';

export default function ListPage() {
  const { t } = useTranslation('referrals');
  const { t: words } = useTranslation('worklist');
  const { active } = useSignedIn();
  const [filter, change, show] = useWorklistFilter();
  const referrals = useReferrals(filter);
  const rows = referrals.data?.pages.flatMap((page) => page.items) ?? [];
  const choosable = rows.filter(({ mayReceive }) => mayReceive).slice(0, mostAtOnce);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asksHelp, setAsksHelp] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const choose = (id: string) => {
    if (!choosable.some((row) => row.id === id)) return;
    setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  };
  useWorklistKeys({ list, choose, help: () => setAsksHelp(true) });
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
      <WorklistTabs here={filter.box} />
      {filter.box === 'out' && <DueFollowUps />}
      <WorklistFilters filter={filter} onChange={change} />
      <SavedViews now={addressOf(filter)} isNarrowed={isNarrowed(filter)} onShow={show} />
      <FilteredBy filter={filter} onChange={change} />
      {rows.length > 0 && (
        <div className="row sp wrap g2 order">
          <p className="sm mut">{t(filter.ended ? 'list.orderEnded' : 'list.order')}</p>
          <button type="button" className="plain sm by-keys" onClick={() => setAsksHelp(true)}>
            {words('keys.title')}
          </button>
        </div>
      )}
      <BulkBar choosable={choosable} chosen={chosen} onChoose={(ids) => setChosen(new Set(ids))} />
      <section aria-label={t(`box.${filter.box}`)} aria-busy={referrals.isFetching}>
        {referrals.isPending && <LoadingState what={t('title')} />}
        {referrals.error && <ErrorState error={referrals.error} onRetry={() => void referrals.refetch()} />}
        {referrals.data && rows.length === 0 && (
          <Nothing filter={filter} mayWrite={mayWrite} onClear={() => change(unfiltered(filter))} />
        )}
        {rows.length > 0 && (
          <WorklistRows
            rows={rows}
            list={list}
            isChoosable={(row) => choosable.length > 1 && choosable.includes(row)}
            chosen={chosen}
            onChoose={choose}
          />
        )}
        <MoreButton query={referrals} />
      </section>
      {asksHelp && <WorklistHelp onDone={() => setAsksHelp(false)} />}
    </>
  );
}

interface NothingProps {
  filter: ListFilter;
  mayWrite: boolean;
  onClear: () => void;
}

function Nothing({ filter, mayWrite, onClear }: NothingProps) {
  const { t } = useTranslation('referrals');
  const { t: words } = useTranslation('worklist');
  if (isNarrowed(filter))
    return (
      <EmptyState
        title={words('filter.nothing')}
        actions={
          <button type="button" className="btn" onClick={onClear}>
            {words('filter.clear')}
          </button>
        }
      >
        {words('filter.nothingDo')}
      </EmptyState>
    );
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
