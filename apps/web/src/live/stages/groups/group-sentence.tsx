import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupState } from '@app/live-protocol';
import { useDraft } from '../../connection/use-draft';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';
import { LongField } from '../../writing/fields';

/** The one sentence the group carries up; whoever writes it sees what the others wrote meanwhile first. */
export function GroupSentence({ n, state }: { n: number; state: GroupState }) {
  const { t } = useTranslation('live-stages');
  const { view, actions } = useRoom();
  const [text, write, clear] = useDraft(`${view.room.session.id}:sentence:${n}`);
  const [isLate, setLate] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const { version } = state.sentence;
    const answer = await actions.send('group-sentence.write', { version, text: text.trim() }, { lane: `group:${n}` });
    setLate(!answer.ok && answer.code === 'conflict');
    if (answer.ok) clear();
  };
  return (
    <section className={parts.section}>
      <h2>{t('sentence.title')}</h2>
      {state.carried.length > 0 && (
        <>
          <p className={parts.quiet}>{t('sentence.brought')}</p>
          <ul className={parts.rows}>
            {state.carried.map((line, at) => (
              <li key={at}>
                <span className={parts.cardText}>{line}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {state.sentence.text && (
        <div className={parts.group}>
          <p>{state.sentence.text}</p>
        </div>
      )}
      <form onSubmit={(event) => void submit(event)}>
        <LongField
          label={t(state.sentence.text ? 'sentence.again' : 'sentence.write')}
          value={text}
          write={write}
          longest={300}
        />
        {isLate && (
          <p className="sm" role="alert">
            {t('sentence.late')}
          </p>
        )}
        <button type="submit" className="btn wide" style={{ marginTop: 10 }} disabled={text.trim() === ''}>
          {t('sentence.send')}
        </button>
      </form>
    </section>
  );
}
