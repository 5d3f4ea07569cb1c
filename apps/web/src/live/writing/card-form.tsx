import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '@app/live-protocol';
import { useDraft } from '../connection/use-draft';
import { useRoom } from '../room/room-context';
import parts from '../room/room.module.css';
import { WaitingWords } from './waiting-words';

const longest = 300;

/** One card for the wall of this stage. The draft stays on the device until it is sent. */
export function CardForm({ stage }: { stage: Stage }) {
  const { t } = useTranslation('live-room');
  const { view, actions } = useRoom();
  const [text, write, clear] = useDraft(`${view.room.session.id}:card:${stage.id}`);
  const [column, setColumn] = useState(0);
  const [signed, setSigned] = useState(false);
  const id = useId();
  const settings = stage.board;
  if (!settings) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const isSigned = settings.signing === 'always' || (settings.signing === 'choice' && signed);
    void actions.send('card.add', { stageId: stage.id, text: text.trim(), column, signed: isSigned });
    clear();
  };
  return (
    <form onSubmit={submit}>
      <div className={parts.headRow}>
        <h2>
          <label htmlFor={id}>{t('card.write')}</label>
        </h2>
        <span>{t('card.everyoneSees')}</span>
      </div>
      {settings.columns.length > 1 && (
        <fieldset className={parts.choices}>
          <legend className="unseen">{t('card.column')}</legend>
          {settings.columns.map((title, index) => (
            <label key={title}>
              <input type="radio" name={`${id}-column`} checked={column === index} onChange={() => setColumn(index)} />
              {title}
            </label>
          ))}
        </fieldset>
      )}
      <textarea
        id={id}
        className={parts.writing}
        value={text}
        maxLength={longest}
        rows={3}
        onChange={(event) => write(event.target.value)}
      />
      {settings.signing === 'choice' && (
        <label className={parts.tick}>
          <input type="checkbox" checked={signed} onChange={(event) => setSigned(event.target.checked)} />
          <span>
            {t('card.sign')}
            <br />
            <span className={parts.quiet}>{t('card.unsigned')}</span>
          </span>
        </label>
      )}
      {settings.signing === 'never' && <p className={parts.quiet}>{t('card.neverSigned')}</p>}
      <button type="submit" className="btn wide" disabled={text.trim() === ''} style={{ marginTop: 10 }}>
        {t('card.send')}
      </button>
      <WaitingWords kind="card.add" />
    </form>
  );
}
