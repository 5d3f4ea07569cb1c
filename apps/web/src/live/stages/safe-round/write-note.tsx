import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { safeRules, type Stage } from '@app/live-protocol';
import { useDraft } from '../../connection/use-draft';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';
import { Limits } from './limits';
import type { SafeKeeper } from './safe-keeper';
import type { NoteHere } from './safe-storage';
import styles from './safe-round.module.css';

interface Props {
  stage: Stage;
  keeper: SafeKeeper;
  mine: readonly NoteHere[];
  isFull: boolean;
}

/** The field, the protection and its limits, then the buttons. Nothing leaves the device before the button is pressed. */
export function WriteNote({ stage, keeper, mine, isFull }: Props) {
  const { t } = useTranslation('review-room');
  const { view } = useRoom();
  const id = useId();
  const [text, write, clear] = useDraft(`${view.room.session.id}:unnamed:${stage.id}`);
  const [isSkipped, skip] = useState(false);
  const open = mine.filter((note) => note.state === 'waiting' || note.state === 'held');
  if (isSkipped)
    return (
      <section className={styles.cool}>
        <p>{t('safe.skipped')}</p>
        <button type="button" className="btn q" onClick={() => skip(false)}>
          {t('safe.afterAll')}
        </button>
      </section>
    );
  if (isFull || open.length >= safeRules.slots) return <p className={styles.cool}>{t('safe.full')}</p>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    void keeper.put(stage.id, text.trim());
    clear();
  };
  return (
    <form className={styles.cool} onSubmit={submit}>
      <label htmlFor={id} className={parts.fieldLabel}>
        {t(open.length === 0 ? 'safe.write' : 'safe.another')}
      </label>
      <textarea
        id={id}
        className={parts.writing}
        rows={4}
        maxLength={safeRules.longest}
        value={text}
        autoComplete="off"
        onChange={(event) => write(event.target.value)}
      />
      <div className={styles.under}>
        <span>{t('safe.noNames')}</span>
        <span>{t('safe.left', { count: safeRules.longest - text.length })}</span>
      </div>
      <Limits safe={keeper.stateOf(stage.id)} />
      <div className={styles.under}>
        <span>{t('safe.untilSent')}</span>
        <span>{t('safe.nobodyCounted')}</span>
      </div>
      <div className={parts.pair}>
        <button type="button" className="btn" onClick={() => skip(true)}>
          {t('safe.skip')}
        </button>
        <button type="submit" className="btn p big" disabled={text.trim() === ''}>
          {t('safe.put')}
        </button>
      </div>
    </form>
  );
}
