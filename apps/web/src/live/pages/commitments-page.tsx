import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState, ErrorState, LoadingState, MoreButton, PageHead } from '../../components';
import { type Scope, useCommitmentPages } from '../after/after-api';
import { CommitmentRows } from '../after/commitment-rows';

const scopes: readonly Scope[] = ['organization', 'mine', 'asked', 'all'];

/** What was promised in live sessions: one's own, one's organisation's, what one asked for. */
export default function CommitmentsPage() {
  const { t } = useTranslation('live-after');
  const live = useTranslation('live');
  const [search, setSearch] = useSearchParams();
  const scope = scopes.find((one) => one === search.get('scope')) ?? 'organization';
  return (
    <>
      <PageHead title={t('commitments.title')} crumbs={[{ word: live.t('list.title'), to: '/live' }]} />
      <div className="row wrap g3" style={{ marginTop: 16 }} role="group" aria-label={t('commitments.title')}>
        {scopes.map((one) => (
          <button
            key={one}
            type="button"
            className="word"
            aria-pressed={one === scope}
            onClick={() => setSearch({ scope: one }, { replace: true })}
          >
            {t(`commitments.scope.${one}`)}
          </button>
        ))}
      </div>
      <Part scope={scope} state="open" />
      <Part scope={scope} state="closed" />
    </>
  );
}

function Part({ scope, state }: { scope: Scope; state: 'open' | 'closed' }) {
  const { t } = useTranslation('live-after');
  const pages = useCommitmentPages(scope, state);
  const items = pages.data?.pages.flatMap((one) => one.items) ?? [];
  if (state === 'closed' && items.length === 0) return null;
  return (
    <section style={{ marginTop: 24 }}>
      <h2 className="h2" style={{ marginBottom: 10 }}>
        {t(`commitments.${state}`)}
      </h2>
      {pages.isPending && <LoadingState what={t('commitments.title')} />}
      {pages.error && <ErrorState inline error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data && items.length === 0 && (
        <EmptyState small title={t('commitments.none')}>
          {t('commitments.noneWhy')}
        </EmptyState>
      )}
      {items.length > 0 && <CommitmentRows items={items} label={t(`commitments.${state}`)} />}
      <MoreButton query={pages} />
    </section>
  );
}
