import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Commitment } from '@app/live-protocol';
import { monthDay } from '../../../components/dates';
import { useDraft } from '../../connection/use-draft';
import { calendarDate } from '../../room/countdown';
import { PaperMark } from '../../paper/paper-mark';
import { useRoom, useRoomNow } from '../../room/room-context';
import parts from '../../room/room.module.css';
import { LongField, ShortField } from '../../writing/fields';
import { WaitingWords } from '../../writing/waiting-words';
import { phrases } from '../../../texts/joining';

/** Commitments of T5 block 7: one step, one owner, one date. They may be made at any moment, hence `folded`. */
export default function CommitmentPart({ folded = false }: { folded?: boolean }) {
  const { t } = useTranslation('live-room');
  const { view } = useRoom();
  const [writing, setWriting] = useState(!folded && !view.isFacilitator);
  const { commitments } = view.room;
  return (
    <section className={parts.section}>
      <div className={parts.headRow}>
        <h2>{t('commitment.title')}</h2>
        <span>
          {commitments.length > 0 ? t('commitment.count', { count: commitments.length }) : t('commitment.oneStep')}
        </span>
      </div>
      {commitments.map((commitment) => (
        <OneCommitment key={commitment.id} commitment={commitment} />
      ))}
      <WaitingWords kind="commitment.add" />
      {writing ? (
        <CommitmentForm done={() => setWriting(false)} />
      ) : (
        <button type="button" className="btn wide" style={{ marginTop: 12 }} onClick={() => setWriting(true)}>
          {t('commitment.add')}
        </button>
      )}
    </section>
  );
}

function OneCommitment({ commitment }: { commitment: Commitment }) {
  const { t } = useTranslation('live-room');
  const shell = useTranslation('shell');
  const { view, actions } = useRoom();
  const [changing, setChanging] = useState(false);
  const isMine = commitment.ownerId === view.me.memberId;
  if (changing) return <CommitmentForm commitment={commitment} done={() => setChanging(false)} />;
  return (
    <div className={parts.group}>
      <p>
        {commitment.text}
        <PaperMark of={commitment} />
      </p>
      <div className="sm mut">
        {phrases([commitment.ownerName, commitment.organization.name])} ·{' '}
        <b>{t('commitment.before', { day: monthDay(shell.t, commitment.dueOn) })}</b>
      </div>
      {commitment.doneWhen && <div className="sm mut">{t('commitment.doneWhenIs', { text: commitment.doneWhen })}</div>}
      {(isMine || view.isFacilitator) && (
        <div>
          <button type="button" className="btn q" onClick={() => setChanging(true)}>
            {t('commitment.change')}
          </button>
          <button
            type="button"
            className="btn q"
            onClick={() => void actions.send('commitment.remove', { id: commitment.id })}
          >
            {t('commitment.remove')}
          </button>
        </div>
      )}
    </div>
  );
}

interface FormProps {
  commitment?: Commitment;
  /** What it answers: whoever asked it, or put up a hand for it, is told how it goes. */
  questionId?: string;
  done: () => void;
}

export function CommitmentForm({ commitment, questionId, done }: FormProps) {
  const { t } = useTranslation('live-room');
  const { view, actions } = useRoom();
  const today = calendarDate(useRoomNow());
  const key = `${view.room.session.id}:commitment:${commitment?.id ?? questionId ?? 'new'}`;
  const [text, writeText, clearText] = useDraft(`${key}:text`, commitment?.text);
  const [dueOn, writeDue, clearDue] = useDraft(`${key}:due`, commitment?.dueOn);
  const [doneWhen, writeDoneWhen, clearDoneWhen] = useDraft(`${key}:done`, commitment?.doneWhen);
  const [ownerId, setOwner] = useState(commitment?.ownerId ?? view.me.memberId);
  const id = useId();
  const isComplete = text.trim() !== '' && dueOn !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete) return;
    const data = { ownerId, text: text.trim(), dueOn, doneWhen: doneWhen.trim() };
    void (commitment
      ? actions.send('commitment.change', { ...data, id: commitment.id, version: commitment.version })
      : questionId
        ? actions.send('commitment.promise', { ...data, questionId })
        : actions.send('commitment.add', data));
    clearText();
    clearDue();
    clearDoneWhen();
    if (commitment || questionId) done();
    else if (view.isFacilitator) setOwner(view.me.memberId);
    else done();
  };
  return (
    <form className={parts.group} onSubmit={submit}>
      <LongField label={t('commitment.text')} value={text} write={writeText} longest={300} />
      {view.isFacilitator && (
        <div className={parts.field}>
          <label htmlFor={`${id}-owner`} className={parts.fieldLabel}>
            {t('commitment.owner')}
          </label>
          <select
            id={`${id}-owner`}
            className={parts.line}
            value={ownerId}
            onChange={(event) => setOwner(event.target.value)}
          >
            {view.room.members.map((member) => (
              <option key={member.id} value={member.id}>
                {phrases([member.displayName, member.organization.name])}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className={parts.field}>
        <label htmlFor={`${id}-due`} className={parts.fieldLabel}>
          {t('commitment.due')}
        </label>
        <input
          id={`${id}-due`}
          type="date"
          className={parts.line}
          min={today}
          value={dueOn}
          onChange={(event) => writeDue(event.target.value)}
        />
      </div>
      <ShortField label={t('commitment.doneWhen')} value={doneWhen} write={writeDoneWhen} longest={300} />
      <div className={parts.pair}>
        <button type="submit" className="btn p" disabled={!isComplete}>
          {t('commitment.send')}
        </button>
        <button type="button" className="btn" onClick={done}>
          {t('commitment.cancel')}
        </button>
      </div>
    </form>
  );
}
