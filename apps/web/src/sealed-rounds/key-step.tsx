import { type SyntheticEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SealedAuthor } from '@app/live-protocol';
import { paint } from './hand-file';
import { KeyError, type KeyProblem, readSealedAuthor, takeInnerLayer, takeOuterLayer, unlockKey } from './holder-keys';
import { SecretField } from './secret-field';
import type { OpeningDetail, OpeningStep } from './sealed-rounds';

interface KeyStepProps {
  opening: OpeningDetail;
  onSend: (step: OpeningStep) => Promise<unknown>;
  isBusy: boolean;
}

/** The layer of the reader's key, taken off in this browser: neither the key nor the passphrase leaves it. */
export function KeyStep({ opening, onSend, isBusy }: KeyStepProps) {
  const { t } = useTranslation('sealed-rounds');
  const id = useId();
  const [file, setFile] = useState('');
  const [phrase, setPhrase] = useState('');
  const [problem, tell] = useState<KeyProblem | 'noFile' | null>(null);
  const [isOpening, setOpening] = useState(false);
  const [author, show] = useState<SealedAuthor | null>(null);

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (file === '') return tell('noFile');
    tell(null);
    setOpening(true);
    try {
      await paint();
      const identity = await unlockKey(file, phrase, opening.ownKey);
      const { step, author: read } = await takeLayer(identity, opening);
      // Shown once it is written that it was opened: what everybody of the session hears comes first.
      const isDone = step === undefined || (await onSend(step)) !== undefined;
      if (read && isDone) show(read);
      setPhrase('');
    } catch (error) {
      tell(error instanceof KeyError ? error.code : 'false-layer');
    } finally {
      setOpening(false);
    }
  }

  if (author)
    return (
      <section className="note warm" aria-live="polite">
        <h2 className="h2">{t('author')}</h2>
        <p>
          <b>{author.name}</b>
          <br />
          {author.organization}
        </p>
        <p className="sm mut">{t('authorOnly')}</p>
      </section>
    );
  return (
    <form className="note sealed-rounds-part" onSubmit={(event) => void submit(event)} noValidate>
      <h2 className="h2">{t(`turn.${opening.status === 'opened' ? 'read' : 'open'}`)}</h2>
      <p>{t('turn.what')}</p>
      <div className="fld">
        <label className="lab" htmlFor={`${id}-file`}>
          {t('keyFile')}
        </label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".age"
          onChange={(event) => void event.target.files?.[0]?.text().then(setFile)}
        />
      </div>
      <SecretField id={`${id}-phrase`} label={t('passphrase')} value={phrase} onChange={setPhrase} />
      {problem && (
        <p className="wrong" role="alert">
          {t(`keyProblem.${problem}`)}
        </p>
      )}
      <button type="submit" className="btn p" disabled={isBusy || isOpening}>
        {t(isOpening ? 'unlocking' : 'useKey')}
      </button>
    </form>
  );
}

interface Taken {
  step?: OpeningStep;
  author?: SealedAuthor;
}

async function takeLayer(identity: string, opening: OpeningDetail): Promise<Taken> {
  const { status, seal, noteId, authorHash, agencyKey } = opening;
  if (seal === null) throw new KeyError('false-layer');
  if (status === 'agreed') return { step: { act: 'outer-layer', innerSeal: await takeOuterLayer(identity, seal) } };
  if (authorHash === null) throw new KeyError('false-layer');
  if (status === 'opened') return { author: await readSealedAuthor(identity, { seal, noteId, authorHash }) };
  const { author, authorSeal } = await takeInnerLayer(identity, { seal, noteId, authorHash, agencyKey });
  return { author, step: { act: 'inner-layer', authorSeal } };
}
