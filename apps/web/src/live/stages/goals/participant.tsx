import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal } from '@app/live-protocol';
import { useDraft } from '../../connection/use-draft';
import { PaperMark } from '../../paper/paper-mark';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';
import { LongField, ShortField } from '../../writing/fields';
import { WaitingWords } from '../../writing/waiting-words';

/** Shared goals of T5 block 6: what, who takes part, how it will show. Worded together, so anyone may reword. */
export default function GoalPart() {
  const { t } = useTranslation('live-room');
  const { view } = useRoom();
  const [writing, setWriting] = useState(false);
  return (
    <section className={parts.section}>
      <div className={parts.headRow}>
        <h2>{t('goal.title')}</h2>
        <span>{t('goal.together')}</span>
      </div>
      {view.room.goals.map((goal) => (
        <OneGoal key={goal.id} goal={goal} />
      ))}
      <WaitingWords kind="goal.add" />
      {writing ? (
        <GoalForm done={() => setWriting(false)} />
      ) : (
        <button type="button" className="btn wide" style={{ marginTop: 12 }} onClick={() => setWriting(true)}>
          {t('goal.add')}
        </button>
      )}
    </section>
  );
}

function OneGoal({ goal }: { goal: Goal }) {
  const { t } = useTranslation('live-room');
  const { view, actions } = useRoom();
  const [changing, setChanging] = useState(false);
  if (changing) return <GoalForm goal={goal} done={() => setChanging(false)} />;
  return (
    <div className={parts.group}>
      <p>
        {goal.text}
        <PaperMark of={goal} />
      </p>
      <dl className={parts.pairs}>
        {goal.who && (
          <>
            <dt>{t('goal.who')}</dt>
            <dd>{goal.who}</dd>
          </>
        )}
        {goal.sign && (
          <>
            <dt>{t('goal.sign')}</dt>
            <dd>{goal.sign}</dd>
          </>
        )}
      </dl>
      <button type="button" className="btn q" onClick={() => setChanging(true)}>
        {t('goal.reword')}
      </button>
      {view.isFacilitator && (
        <button type="button" className="btn q" onClick={() => void actions.send('goal.remove', { id: goal.id })}>
          {t('goal.remove')}
        </button>
      )}
    </div>
  );
}

function GoalForm({ goal, done }: { goal?: Goal; done: () => void }) {
  const { t } = useTranslation('live-room');
  const { view, actions } = useRoom();
  const key = `${view.room.session.id}:goal:${goal?.id ?? 'new'}`;
  const [text, writeText, clearText] = useDraft(`${key}:text`, goal?.text);
  const [who, writeWho, clearWho] = useDraft(`${key}:who`, goal?.who);
  const [sign, writeSign, clearSign] = useDraft(`${key}:sign`, goal?.sign);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const data = { text: text.trim(), who: who.trim(), sign: sign.trim() };
    if (data.text === '') return;
    void (goal
      ? actions.send('goal.change', { ...data, id: goal.id, version: goal.version })
      : actions.send('goal.add', data));
    clearText();
    clearWho();
    clearSign();
    done();
  };
  return (
    <form className={parts.group} onSubmit={submit}>
      <LongField label={t('goal.text')} value={text} write={writeText} longest={300} />
      <ShortField label={t('goal.who')} value={who} write={writeWho} longest={200} />
      <ShortField label={t('goal.sign')} value={sign} write={writeSign} longest={300} />
      <div className={parts.pair}>
        <button type="submit" className="btn p" disabled={text.trim() === ''}>
          {t('goal.send')}
        </button>
        <button type="button" className="btn" onClick={done}>
          {t('goal.cancel')}
        </button>
      </div>
    </form>
  );
}
