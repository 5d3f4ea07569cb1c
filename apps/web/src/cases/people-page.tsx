import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { EmptyState, ErrorState, Icon, LoadingState, MoreButton, PageHead, RuledRows } from '../components';
import { usePersonWord } from '../referrals/words';
import { CaseParts, CodeFinder, Switch } from './case-parts';
import { usePeople } from './cases';
import './cases.css';

/** Service users by code: no name stands here, not even a masked one. */
export default function PeoplePage() {
  const { t } = useTranslation('cases');
  const personWord = usePersonWord();
  const [search, setSearch] = useSearchParams();
  const [code, mine] = [search.get('code') ?? '', search.get('mine') === 'true'];
  const people = usePeople(code, mine);
  const rows = people.data?.pages.flatMap((page) => page.items) ?? [];
  const show = (next: { code: string; mine: boolean }) =>
    setSearch({ ...(next.code && { code: next.code }), ...(next.mine && { mine: 'true' }) }, { replace: true });
  return (
    <>
      <PageHead
        title={t('list.people')}
        actions={
          <Link className="btn p" to="/cases/people/new">
            <Icon name="plus" />
            {t('person.new')}
          </Link>
        }
      />
      <CaseParts here="people" />
      <CodeFinder id="person-code" code={code} onFind={(wanted) => show({ code: wanted, mine })} />
      <div className="words case-words">
        <Switch word={t('mine')} isOn={mine} onChange={(wanted) => show({ code, mine: wanted })} />
      </div>
      <section aria-label={t('list.people')} aria-busy={people.isFetching}>
        {people.isPending && <LoadingState what={t('list.people')} />}
        {people.error && <ErrorState error={people.error} onRetry={() => void people.refetch()} />}
        {people.data && rows.length === 0 && (
          <EmptyState title={t(code ? 'list.noneFound' : 'list.noPeople')}>
            {t(code ? 'codeHelp' : 'list.noPeopleDo')}
          </EmptyState>
        )}
        {rows.length > 0 && (
          <RuledRows
            label={t('list.people')}
            rows={rows.map((row) => ({
              id: row.id,
              title: row.code,
              to: `/cases/people/${row.id}`,
              under: (
                <>
                  <span>{personWord({ group: row.clientGroup, sex: row.sex, ageBand: row.ageBand })}</span>
                  {row.areaName && <span>{row.areaName}</span>}
                </>
              ),
              end: row.openCaseId ? (
                <Link to={`/cases/${row.openCaseId}`}>{t('list.hasFile', { number: row.openCaseNumber })}</Link>
              ) : (
                <span className="mut">{t('list.noFile')}</span>
              ),
            }))}
          />
        )}
        <MoreButton query={people} />
      </section>
    </>
  );
}
