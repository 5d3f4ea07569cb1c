import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { safeRules } from '@app/live-protocol';
import { LongField } from '../../writing/fields';
import parts from '../../room/room.module.css';
import type { SafeKeeper } from './safe-keeper';
import type { NoteHere } from './safe-storage';
import styles from './safe-round.module.css';

/** What this device put in. Another device of the same person knows nothing of it. */
export function MyNotes({
  keeper,
  mine,
  mayChange,
}: {
  keeper: SafeKeeper;
  mine: readonly NoteHere[];
  mayChange: boolean;
}) {
  return (
    <>
      {mine.map((note) => (
        <MyNote key={note.key} keeper={keeper} note={note} mayChange={mayChange} />
      ))}
    </>
  );
}

function MyNote({ keeper, note, mayChange }: { keeper: SafeKeeper; note: NoteHere; mayChange: boolean }) {
  const { t } = useTranslation('review-room');
  const [changed, write] = useState<string | null>(null);
  const [notAsked, setNotAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed === null || changed.trim() === '') return;
    void keeper.change(note.key, changed.trim());
    write(null);
  };
  if (changed !== null)
    return (
      <form className={styles.note} onSubmit={submit}>
        <LongField label={t('safe.write')} value={changed} write={write} longest={safeRules.longest} />
        <div className={parts.pair}>
          <button type="submit" className="btn p" disabled={changed.trim() === ''}>
            {t('safe.putChanged')}
          </button>
          <button type="button" className="btn" onClick={() => write(null)}>
            {t('safe.leaveIt')}
          </button>
        </div>
      </form>
    );
  return (
    <section className={styles.note}>
      {note.text && <p>{note.text}</p>}
      <span className={parts.quiet} role="status">
        {t(
          mayChange || note.state === 'shown' || note.state === 'left'
            ? `safe.mine.${note.state}`
            : 'safe.mine.returned',
        )}
      </span>
      <div>
        {mayChange && note.state !== 'shown' && (
          <button type="button" className="btn q" onClick={() => write(note.text)}>
            {t('safe.change')}
          </button>
        )}
        <button
          type="button"
          className="btn q"
          onClick={() => void keeper.withdraw(note.key).then((isGone) => setNotAsked(!isGone))}
        >
          {t(note.state === 'shown' ? 'safe.withdrawShown' : 'safe.withdraw')}
        </button>
      </div>
      {notAsked && <span role="alert">{t('safe.notWithdrawn')}</span>}
    </section>
  );
}
