import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState, LoadingState, MoreButton, PageHead, SearchField } from '../components';
import { NeedForm } from './need-form';
import { useNeedInAddress } from './need-in-address';
import { OrganizationRow } from './organization-row';
import { isAsking, useDirectory } from './organizations';
import './directory.css';

export default function DirectoryPage() {
  const { t } = useTranslation('directory');
  const [need, change] = useNeedInAddress();
  const directory = useDirectory(need);
  const rows = directory.data?.pages.flatMap((page) => page.items) ?? [];
  const asksSomething = isAsking(need) || Boolean(need.q) || need.canReceive;
  return (
    <>
      <PageHead title={t('title')} />
      <div className="find">
        <SearchField label={t('search')} value={need.q ?? ''} onSearch={(q) => change({ q: q || undefined })} />
        <p className="sm mut">{isAsking(need) ? t('orderByNeed') : t('orderByName')}</p>
      </div>
      <div className="cols directory">
        <aside>
          <details className="looking note" open={innerWidth > 1023}>
            <summary>
              <h2 className="h3">{t('looking')}</h2>
              <span className="plain sm">{t('change')}</span>
            </summary>
            <NeedForm need={need} onChange={change} />
          </details>
        </aside>
        <section aria-label={t('results')} aria-busy={directory.isFetching}>
          {directory.isPending && <LoadingState what={t('title')} />}
          {directory.error && <ErrorState error={directory.error} onRetry={() => void directory.refetch()} />}
          {directory.data && rows.length === 0 && (
            <EmptyState title={asksSomething ? t('none') : t('empty')}>
              {asksSomething ? t('noneDo') : t('emptyDo')}
            </EmptyState>
          )}
          <ul className="organizations">
            {rows.map((row) => (
              <OrganizationRow key={row.id} entry={row} />
            ))}
          </ul>
          <MoreButton query={directory} />
        </section>
      </div>
    </>
  );
}
