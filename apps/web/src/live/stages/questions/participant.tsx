import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '@app/live-protocol';
import { monthDay } from '../../../components/dates';
import { Icon } from '../../../components/icon';
import { useDraft } from '../../connection/use-draft';
import { useRoom } from '../../room/room-context';
import parts from '../../room/room.module.css';
import { CommitmentForm } from '../commitments/participant';
import { LongField } from '../../writing/fields';
import { WaitingWords } from '../../writing/waiting-words';
import { namesOf } from '../groups/group-names';

/** Questions of the room: asked signed or not, a hand to ask along, answered now or later. */
export default function QuestionsPart() {
  const { t } = useTranslation('live-stages');
  const { view } = useRoom();
  const open = view.room.questions.filter(({ mergedInto }) => mergedInto === null);
  return (
    <section className={parts.section}>
      <h2>{t('question.title')}</h2>
      {open.length === 0 && <p className="mut">{t('question.none')}</p>}
      {open.map((question) => (
        <OneQuestion key={question.id} question={question} />
      ))}
      <WaitingWords kind="question.ask" />
      <WaitingWords kind="commitment.promise" />
      <AskForm />
    </section>
  );
}

function OneQuestion({ question }: { question: Question }) {
  const { t } = useTranslation('live-stages');
  const { view, actions } = useRoom();
  const me = view.me.memberId;
  const isUp = question.hands.includes(me);
  const isOwn = question.askers.includes(me);
  const asked = question.askers.filter((id) => id !== null);
  return (
    <div className={parts.group}>
      <p>{question.text}</p>
      <p className="sm mut" style={{ fontFamily: 'inherit' }}>
        {asked.length > 0 ? t('question.by', { names: namesOf(view.room, asked) }) : t('question.unsigned')}
        {asked.length > 0 && asked.length < question.askers.length && ` ${t('question.andUnsigned')}`}
      </p>
      {question.hands.length > 0 && (
        <p className="sm" style={{ fontFamily: 'inherit' }}>
          {t('question.alongside', { names: namesOf(view.room, question.hands) })}
        </p>
      )}
      {question.status !== 'open' && (
        <p className="row g2" style={{ fontFamily: 'inherit' }}>
          <Icon name={question.status === 'answered' ? 'checkc' : 'hour'} />
          <span>
            <b>{t(`question.status.${question.status}`)}</b> {question.answer}
          </span>
        </p>
      )}
      <div className="row g2 wrap">
        {!isOwn && (
          <button
            type="button"
            className="btn q"
            aria-pressed={isUp}
            onClick={() => void actions.send(isUp ? 'question.lower' : 'question.raise', { id: question.id })}
          >
            <Icon name="hand" />
            {t(isUp ? 'question.lower' : 'question.raise')}
          </button>
        )}
        {(view.isFacilitator || (isOwn && question.askers.length === 1)) && (
          <button
            type="button"
            className="btn q"
            onClick={() => void actions.send('question.remove', { id: question.id })}
          >
            {t('question.remove')}
          </button>
        )}
      </div>
      {question.status !== 'open' && <Promised question={question} />}
      {view.isFacilitator && <Settle question={question} />}
    </div>
  );
}

/** An answer becomes a deed where somebody takes it on: one owner, one day, and those who asked hear how it goes. */
function Promised({ question }: { question: Question }) {
  const { t } = useTranslation('live-stages');
  const room = useTranslation('live-room');
  const shell = useTranslation('shell');
  const { view } = useRoom();
  const [writing, setWriting] = useState(false);
  const promised = view.room.commitments.filter(({ questionId }) => questionId === question.id);
  return (
    <>
      {promised.map(({ id, text, ownerName, dueOn }) => (
        <p key={id} className="sm" style={{ fontFamily: 'inherit' }}>
          {t('question.promised', { name: ownerName, text })}{' '}
          <b>{room.t('commitment.before', { day: monthDay(shell.t, dueOn) })}</b>
        </p>
      ))}
      {writing ? (
        <CommitmentForm questionId={question.id} done={() => setWriting(false)} />
      ) : (
        <button type="button" className="btn q" onClick={() => setWriting(true)}>
          {t('question.promise')}
        </button>
      )}
    </>
  );
}

function Settle({ question }: { question: Question }) {
  const { t } = useTranslation('live-stages');
  const { view, actions } = useRoom();
  const [answer, setAnswer] = useState(question.answer);
  const others = view.room.questions.filter(({ id, mergedInto }) => id !== question.id && mergedInto === null);
  const settle = (status: Question['status']) =>
    void actions.send('question.settle', { id: question.id, status, answer: answer.trim() });
  return (
    <details>
      <summary className={parts.summary}>{t('question.settle')}</summary>
      <LongField label={t('question.answer')} value={answer} write={setAnswer} longest={1000} />
      <div className={parts.pair}>
        <button type="button" className="btn" onClick={() => settle('answered')}>
          {t('question.answered')}
        </button>
        <button type="button" className="btn" onClick={() => settle('later')}>
          {t('question.later')}
        </button>
      </div>
      {question.status !== 'open' && (
        <button type="button" className="btn q" onClick={() => settle('open')}>
          {t('question.reopen')}
        </button>
      )}
      {others.length > 0 && (
        <label className={parts.field}>
          <span className={parts.fieldLabel}>{t('question.merge')}</span>
          <select
            className={parts.line}
            value=""
            onChange={(event) => void actions.send('question.merge', { id: question.id, into: event.target.value })}
          >
            <option value="">{t('question.mergeWith')}</option>
            {others.map(({ id, text }) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </select>
        </label>
      )}
    </details>
  );
}

function AskForm() {
  const { t } = useTranslation('live-stages');
  const { view, actions } = useRoom();
  const [text, write, clear] = useDraft(`${view.room.session.id}:question`);
  const [signed, setSigned] = useState(true);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    void actions.send('question.ask', { text: text.trim(), signed });
    clear();
  };
  return (
    <form onSubmit={submit}>
      <LongField label={t('question.write')} value={text} write={write} longest={300} />
      <label className={parts.tick}>
        <input type="checkbox" checked={!signed} onChange={(event) => setSigned(!event.target.checked)} />
        <span>
          {t('question.withoutName')}
          <br />
          <span className={parts.quiet}>{t('question.withoutNameWhat')}</span>
        </span>
      </label>
      <button type="submit" className="btn wide" style={{ marginTop: 10 }} disabled={text.trim() === ''}>
        {t('question.ask')}
      </button>
    </form>
  );
}
