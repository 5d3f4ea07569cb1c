import { type SyntheticEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../components';
import { handFile, paint } from './hand-file';
import { makeKey, shortestPassphrase } from './holder-keys';
import { SecretField } from './secret-field';
import { type Holder, useRefused, useSetKey } from './sealed-rounds';

/**
 * A key made in this browser. The file goes to the person first; only when they say they have it does its public half go to
 * the server, so that nothing is ever sealed to a key nobody kept.
 */
export function MakeKey({ holder }: { holder: Holder }) {
  const { t } = useTranslation('sealed-rounds');
  const refused = useRefused();
  const id = useId();
  const set = useSetKey(holder);
  const [phrase, setPhrase] = useState('');
  const [again, setAgain] = useState('');
  const [isTried, setTried] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const [made, keep] = useState<{ publicKey: string; file: string } | null>(null);
  const isShort = phrase.length < shortestPassphrase;
  const isOther = phrase !== again;

  async function make(event: SyntheticEvent) {
    event.preventDefault();
    setTried(true);
    if (isShort || isOther) return;
    setMaking(true);
    await paint();
    const key = await makeKey(phrase);
    keep(key);
    setMaking(false);
    setPhrase('');
    setAgain('');
    handFile(fileName, key.file);
  }

  if (made)
    return (
      <div className="sealed-rounds-part">
        <p role="status">{t('made')}</p>
        <p>{t('madeKeep')}</p>
        {set.problem && <ErrorState inline error={set.problem} fact={refused(set.problem)} />}
        <div className="row wrap g3">
          <button type="button" className="btn p" disabled={set.busy} onClick={() => void set.send(made.publicKey)}>
            {t('haveIt')}
          </button>
          <button type="button" className="btn" onClick={() => handFile(fileName, made.file)}>
            {t('saveAgain')}
          </button>
        </div>
      </div>
    );
  return (
    <form className="sealed-rounds-part" onSubmit={(event) => void make(event)} noValidate>
      <p>{t('makeWhat')}</p>
      <SecretField
        id={`${id}-phrase`}
        label={t('passphrase')}
        help={t('passphraseHelp', { least: shortestPassphrase })}
        wrong={isTried && isShort ? t('passphraseShort', { least: shortestPassphrase }) : undefined}
        isNew
        value={phrase}
        onChange={setPhrase}
      />
      <SecretField
        id={`${id}-again`}
        label={t('passphraseAgain')}
        wrong={isTried && !isShort && isOther ? t('passphraseOther') : undefined}
        isNew
        value={again}
        onChange={setAgain}
      />
      <button type="submit" className="btn p" disabled={isMaking}>
        {t(isMaking ? 'making' : 'make')}
      </button>
    </form>
  );
}

/** No name of a person or organisation: file names travel. */
const fileName = 'tongxing-key.age';
