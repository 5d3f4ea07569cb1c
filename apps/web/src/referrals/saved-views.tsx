import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schema, answer, client, commandHeaders, useCommand } from '../api';
import { ErrorState, Icon } from '../components';
import { TextField } from '../components/choices';

type SavedView = Schema<'SavedViewDto'>;
const savedKey = ['saved-view', 'referrals'] as const;

const useSavedViews = () =>
  useQuery({
    queryKey: savedKey,
    queryFn: ({ signal }) => answer(client.GET('/api/referrals/saved-views', { signal })),
  });

interface SavedViewsProps {
  /** The filters as they are now, in the form of the address. */
  now: string;
  /** Something is filtered by, so that keeping it saves a way. */
  isNarrowed: boolean;
  onShow: (address: string) => void;
}

/** Lists somebody likes to come back to, under a name of their own; only they see them. */
export function SavedViews({ now, isNarrowed, onShow }: SavedViewsProps) {
  const { t } = useTranslation('worklist');
  const { data } = useSavedViews();
  const [isNaming, setNaming] = useState(false);
  const here = data?.find(({ filters }) => filters === now);
  return (
    <div className="saved-views" role="group" aria-label={t('saved.label')}>
      <div className="words">
        {data?.map((view) => (
          <button
            key={view.id}
            type="button"
            className="word"
            aria-pressed={view === here}
            onClick={() => onShow(view.filters)}
          >
            <Icon name="eye" />
            {view.name}
          </button>
        ))}
        {here ? (
          <Forget view={here} />
        ) : (
          isNarrowed &&
          !isNaming && (
            <button type="button" className="plain sm" onClick={() => setNaming(true)}>
              {t('saved.keep')}
            </button>
          )
        )}
      </div>
      {isNaming && !here && <Naming filters={now} onDone={() => setNaming(false)} />}
    </div>
  );
}

function Forget({ view }: { view: SavedView }) {
  const { t } = useTranslation('worklist');
  const forget = useCommand({
    run: () => answer(client.DELETE('/api/referrals/saved-views/{id}', { params: { path: { id: view.id } } })),
    changes: [savedKey],
  });
  return (
    <button type="button" className="plain sm" disabled={forget.busy} onClick={() => void forget.send()}>
      {t('saved.forget', { name: view.name })}
    </button>
  );
}

function Naming({ filters, onDone }: { filters: string; onDone: () => void }) {
  const { t } = useTranslation('worklist');
  const [name, setName] = useState('');
  const keep = useCommand<{ name: string; filters: string }, SavedView>({
    run: (body, { key }) =>
      answer(
        client.POST('/api/referrals/saved-views', {
          params: { header: commandHeaders({ key }) as { 'Idempotency-Key': string } },
          body,
        }),
      ),
    changes: [savedKey],
    onDone,
  });
  const codes = t('saved.codes', { returnObjects: true });
  const code = keep.problem?.code;
  return (
    <form
      className="row wrap g3 naming"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) void keep.send({ name: name.trim(), filters });
      }}
    >
      <TextField
        id="view-name"
        label={t('saved.name')}
        help={t('saved.nameHelp')}
        value={name}
        max={40}
        onChange={setName}
      />
      <button type="submit" className="btn" disabled={keep.busy || !name.trim()}>
        {t('saved.keepButton')}
      </button>
      <button type="button" className="btn q" onClick={onDone}>
        {t('saved.cancel')}
      </button>
      {keep.problem && (
        <ErrorState
          inline
          hasTyped
          error={keep.problem}
          fact={code && code in codes ? codes[code as keyof typeof codes] : undefined}
        />
      )}
    </form>
  );
}
