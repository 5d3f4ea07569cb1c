import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState, ErrorState, LoadingState, MoreButton, PageHead, SearchField } from '../components';
import { Ticks } from '../components/choices';
import { AreaField } from '../directory/area-field';
import { AskOfferEntry } from './ask-offer-entry';
import { AskOfferForm } from './ask-offer-form';
import { type AskOffer, useAsksOffers, type Wanted } from './asks-offers';
import { ProposedLines } from './proposed-lines';
import '../directory/directory.css';
import './asks-offers.css';

const kinds = ['ask', 'offer'] as const;
const states = ['open', 'matched', 'closed', 'expired'] as const;

/** What organisations look for and can give; newest first, which is no rating. */
export default function AsksOffersPage() {
  const { t } = useTranslation('asks-offers');
  const [wanted, change] = useWanted();
  const found = useAsksOffers(wanted);
  const [writing, setWriting] = useState<AskOffer['kind'] | null>(null);
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const mayCreate = found.data?.pages[0].mayCreate ?? false;
  return (
    <>
      <PageHead
        title={t('title')}
        under={<span>{t('lead')}</span>}
        actions={
          mayCreate &&
          kinds.map((kind) => (
            <button key={kind} type="button" className="btn" onClick={() => setWriting(kind)}>
              {t(`write.${kind}`)}
            </button>
          ))
        }
      />
      {writing && <AskOfferForm key={writing} kind={writing} onClose={() => setWriting(null)} />}
      <ProposedLines />
      <div className="cols directory">
        <aside>
          <details className="looking note" open={innerWidth > 1023}>
            <summary>
              <h2 className="h3">{t('looking')}</h2>
            </summary>
            <div className="need-form">
              <SearchField
                label={t('search')}
                longest={60}
                value={wanted.q ?? ''}
                onSearch={(q) => change({ q: q || undefined })}
              />
              <Ticks
                legend={t('kindLegend')}
                options={kinds.map((value) => ({ value, word: t(`kind.${value}`) }))}
                values={wanted.kind ? [wanted.kind] : []}
                onChange={(values) => change({ kind: values.at(-1) })}
              />
              <Ticks
                legend={t('stateLegend')}
                options={states.map((value) => ({ value, word: t(`state.${value}`) }))}
                values={wanted.state ? [wanted.state] : []}
                onChange={(values) => change({ state: values.at(-1) })}
              />
              <label className="tick">
                <input type="checkbox" checked={wanted.mine} onChange={() => change({ mine: !wanted.mine })} />
                <span>{t('mine')}</span>
              </label>
              <AreaField id="wanted-area" label={t('area')} area={wanted.area} onChange={(area) => change({ area })} />
            </div>
          </details>
        </aside>
        <section aria-label={t('title')} aria-busy={found.isFetching}>
          {found.isPending && <LoadingState what={t('title')} />}
          {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
          {found.data && rows.length === 0 && <EmptyState title={t('none')}>{t('noneDo')}</EmptyState>}
          <ul className="asks-offers">
            {rows.map((row) => (
              <AskOfferEntry key={row.id} line={row} />
            ))}
          </ul>
          <MoreButton query={found} />
        </section>
      </div>
    </>
  );
}

/** What is wanted stands in the address, so that going back finds it. */
function useWanted(): [Wanted, (change: Partial<Wanted>) => void] {
  const [params, setParams] = useSearchParams();
  const wanted: Wanted = {
    kind: kinds.find((kind) => kind === params.get('kind')),
    state: states.find((state) => state === params.get('state')),
    area: params.get('area') ?? undefined,
    q: params.get('q') ?? undefined,
    mine: params.get('mine') === 'true',
  };
  const change = (change: Partial<Wanted>) => {
    const next = Object.entries({ ...wanted, ...change }).flatMap(([key, value]) =>
      value ? [[key, String(value)] as [string, string]] : [],
    );
    setParams(new URLSearchParams(next), { replace: true });
  };
  return [wanted, change];
}
