import { useDeferredValue, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, wholeDate } from '../components';
import { TextField } from '../components/choices';
import { useOrganizationsNamed } from '../live/live-queries';
import { MakeKey } from './make-key';
import { type Holder, useNameHolder, useRefused } from './sealed-rounds';

interface EntryProps {
  place: Holder['place'];
  holder: Holder | undefined;
  mayName: boolean;
}

/** One of the two places: who was named, whether there is a key, and what the reader may do about it. */
export function HolderEntry({ place, holder, mayName }: EntryProps) {
  const { t } = useTranslation('sealed-rounds');
  const { t: shell } = useTranslation('shell');
  const [isNaming, setNaming] = useState(false);
  return (
    <section className="note sealed-rounds-part">
      <h3 className="h3">{t(`place.${place}`)}</h3>
      <p>
        {holder ? (
          <>
            <b>{holder.organizationName}</b>
            <br />
            <span className="sm mut">
              {t('namedBy', { name: holder.namedByName, day: wholeDate(shell, holder.namedAt) })}
            </span>
          </>
        ) : (
          t('nobodyNamed')
        )}
      </p>
      {holder?.keyMadeAt && (
        <p>{t('keyMade', { name: holder.keyMadeByName ?? '', day: wholeDate(shell, holder.keyMadeAt) })}</p>
      )}
      {holder && !holder.keyMadeAt && !holder.allowedActions.includes('make-key') && <p>{t('keyMissing')}</p>}
      {holder?.allowedActions.includes('make-key') && <MakeKey holder={holder} />}
      {mayName &&
        (isNaming ? (
          <NameHolder place={place} onClose={() => setNaming(false)} />
        ) : (
          <button type="button" className="btn" onClick={() => setNaming(true)}>
            {t(holder ? 'nameAnother' : 'name')}
          </button>
        ))}
    </section>
  );
}

/** Organisations of the kind the place asks for; whoever names one confirms that it was chosen by the others. */
function NameHolder({ place, onClose }: { place: Holder['place']; onClose: () => void }) {
  const { t } = useTranslation('sealed-rounds');
  const refused = useRefused();
  const id = useId();
  const [words, write] = useState('');
  const asked = useDeferredValue(words.trim());
  const found = useOrganizationsNamed(asked);
  const name = useNameHolder(onClose);
  const offered = (found.data?.items ?? []).filter((organization) => organization.kind === place);
  return (
    <div>
      <TextField id={id} label={t('search')} help={t(`searchHelp.${place}`)} value={words} max={80} onChange={write} />
      {asked.length >= 2 && found.data && (
        <ul className="words" aria-live="polite">
          {offered.length === 0 && <li className="sm mut">{t('noneFound')}</li>}
          {offered.map((organization) => (
            <li key={organization.id}>
              <button
                type="button"
                className="word"
                disabled={name.busy}
                onClick={() => void name.send({ place, organizationId: organization.id })}
              >
                {organization.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      {name.problem && <ErrorState inline error={name.problem} fact={refused(name.problem)} />}
      <button type="button" className="btn q" onClick={onClose}>
        {t('cancel')}
      </button>
    </div>
  );
}
