import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Schema, answer, client, http, useCommand } from '../api';
import {
  EmptyState,
  ErrorState,
  Icon,
  LoadingState,
  Mark,
  MoreButton,
  PageHead,
  type IconName,
  type Tone,
} from '../components';
import { WorklistTabs } from '../referrals/worklist-tabs';
import './duplicates.css';

type Duplicate = Schema<'PossibleDuplicateDto'>;
type Act = 'ask' | 'dismiss' | 'agree' | 'refuse' | 'undo';

const looks: Record<Duplicate['state'], { icon: IconName; tone: Tone }> = {
  hint: { icon: 'info', tone: 'mine' },
  asked: { icon: 'hour', tone: 'theirs' },
  'asked-of-us': { icon: 'inbox', tone: 'mine' },
  connected: { icon: 'link', tone: 'both' },
  declined: { icon: 'no', tone: 'ended' },
  dismissed: { icon: 'minus', tone: 'ended' },
  undone: { icon: 'undo', tone: 'ended' },
  'no-answer': { icon: 'hour', tone: 'ended' },
};

const useDuplicates = (all: boolean) =>
  useInfiniteQuery({
    queryKey: ['duplicate', 'list', all],
    queryFn: ({ pageParam, signal }) =>
      answer(client.GET('/api/duplicates', { params: { query: { after: pageParam, ...(all && { all }) } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });

export default function DuplicatesPage() {
  const { t } = useTranslation('duplicates');
  const [all, setAll] = useState(false);
  const found = useDuplicates(all);
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={t('title')} />
      <WorklistTabs here="duplicates" />
      <p className="duplicates-what">{t('what')}</p>
      <div className="words duplicates-words">
        <button type="button" className="word" aria-pressed={all} onClick={() => setAll(!all)}>
          {t(all ? 'open' : 'all')}
        </button>
      </div>
      <section aria-label={t('title')} aria-busy={found.isFetching}>
        {found.isPending && <LoadingState what={t('title')} />}
        {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
        {found.data && rows.length === 0 && <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>}
        <ol className="duplicates">
          {rows.map((row) => (
            <One key={row.id} row={row} />
          ))}
        </ol>
        <MoreButton query={found} />
      </section>
    </>
  );
}

function One({ row }: { row: Duplicate }) {
  const { t } = useTranslation('duplicates');
  const act = useCommand({
    run: (name: Act, { key }) => http.post(`/api/duplicates/${row.id}/${name}`, {}, { key }),
    changes: [['duplicate']],
  });
  const fact = act.problem?.code === 'asked-too-often' ? t('tooOften') : undefined;
  return (
    <li>
      <div className="row sp wrap g3">
        <Link className="t" to={`/cases/people/${row.personId}`}>
          {t('about', { code: row.personCode })}
        </Link>
        <Mark {...looks[row.state]} word={t(`state.${row.state}`)} />
      </div>
      <p>{t(`sentence.${row.state}`)}</p>
      {row.other && (
        <p className="row wrap g3">
          <Link to={`/directory/${row.other.id}`}>{row.other.name}</Link>
          {row.other.phone ? (
            <a href={`tel:${row.other.phone}`}>
              <Icon name="phone" />
              {t('call', { phone: row.other.phone })}
            </a>
          ) : (
            <span className="mut">{t('noPhone')}</span>
          )}
        </p>
      )}
      {act.problem && <ErrorState inline error={act.problem} fact={fact} />}
      <div className="row wrap g3">
        {(row.allowedActions as Act[]).map((name, index) => (
          <button
            key={name}
            type="button"
            className={index === 0 && name !== 'undo' ? 'btn p' : 'btn'}
            disabled={act.busy}
            onClick={() => void act.send(name)}
          >
            {t(`act.${name}`)}
          </button>
        ))}
      </div>
    </li>
  );
}
