import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import {
  DateText,
  EmptyState,
  ErrorState,
  Icon,
  LoadingState,
  Mark,
  MoreButton,
  PageHead,
  RuledRows,
} from '../components';
import { useSignedIn } from '../session/session';
import { CaseParts, CodeFinder, Switch } from './case-parts';
import { type CaseFilter, type CaseItem, useCaseFiles } from './cases';
import './cases.css';

/** Case files by number and step; nothing on this page tells who anybody is. */
export default function ListPage() {
  const { t } = useTranslation('cases');
  const { active } = useSignedIn();
  const [search, setSearch] = useSearchParams();
  const filter: CaseFilter = {
    status: search.get('status') === 'closed' ? 'closed' : 'open',
    mine: search.get('mine') === 'true',
    unread: search.get('unread') === 'true',
    code: search.get('code') ?? '',
  };
  const files = useCaseFiles(filter);
  const rows = files.data?.pages.flatMap((page) => page.items) ?? [];
  const change = (part: Partial<CaseFilter>) => {
    const wanted = { ...filter, ...part };
    const kept = Object.entries(wanted).filter(([, value]) => value && value !== 'open');
    setSearch(new URLSearchParams(kept.map(([key, value]): [string, string] => [key, String(value)])), {
      replace: true,
    });
  };
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          <Link className="btn p" to="/cases/people/new">
            <Icon name="plus" />
            {t('person.new')}
          </Link>
        }
      />
      <CaseParts here="files" />
      <CodeFinder id="case-code" code={filter.code} onFind={(code) => change({ code })} />
      <div className="words case-words">
        <Switch word={t('mine')} isOn={filter.mine} onChange={(mine) => change({ mine })} />
        {active?.role === 'supervisor' && (
          <Switch word={t('onlyUnread')} isOn={filter.unread} onChange={(unread) => change({ unread })} />
        )}
        <Switch
          word={t(filter.status === 'open' ? 'closedToo' : 'openOnes')}
          isOn={filter.status === 'closed'}
          onChange={(closed) => change({ status: closed ? 'closed' : 'open' })}
        />
      </div>
      <section aria-label={t('parts.files')} aria-busy={files.isFetching}>
        {files.isPending && <LoadingState what={t('title')} />}
        {files.error && <ErrorState error={files.error} onRetry={() => void files.refetch()} />}
        {files.data && rows.length === 0 && <Nothing filter={filter} />}
        {rows.length > 0 && <RuledRows label={t('parts.files')} rows={rows.map((row) => rowOf(row))} />}
        <MoreButton query={files} />
      </section>
    </>
  );
}

function Nothing({ filter }: { filter: CaseFilter }) {
  const { t } = useTranslation('cases');
  if (filter.unread) return <EmptyState title={t('list.noneUnread')} />;
  if (filter.code) return <EmptyState title={t('list.noneFound')}>{t('codeHelp')}</EmptyState>;
  return <EmptyState title={t('list.none')}>{t('list.noneDo')}</EmptyState>;
}

const rowOf = (row: CaseItem) => ({
  id: row.id,
  title: row.number,
  to: `/cases/${row.id}`,
  under: <Under row={row} />,
  end: <StepMark row={row} />,
});

function Under({ row }: { row: CaseItem }) {
  const { t } = useTranslation('cases');
  return (
    <>
      <span>{t('subjectOf', { kind: t(`subject.${row.subjectKind}`), code: row.subjectCode })}</span>
      <span>{row.holderName}</span>
      <DateText value={row.updatedAt} />
      {row.unread > 0 && <b>{t('unread', { count: row.unread })}</b>}
    </>
  );
}

export function StepMark({ row }: { row: Pick<CaseItem, 'status' | 'step'> }) {
  const { t } = useTranslation('cases');
  if (row.status === 'closed') return <Mark icon="check" tone="ended" word={t('status.closed')} />;
  return <Mark icon="leaf" tone="both" word={t(`step.${row.step}`)} />;
}
