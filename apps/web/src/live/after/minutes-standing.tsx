import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newNote, sentenceAt } from '@app/live-protocol';
import { useCommand } from '../../api';
import { ErrorState } from '../../components/page-states';
import { wholeDate } from '../../components/dates';
import { EditSentence } from '../minutes/edit-sentence';
import styles from '../minutes/minutes.module.css';
import { PaperForm } from '../paper/paper-form';
import { afterApi, type Amendment, minutesKey, type PreparedMinutes, useAmendments } from './after-api';

/** Where the minutes stand, and what the reader may do about them; never printed. */
export function MinutesStanding({ id, minutes }: { id: string; minutes: PreparedMinutes }) {
  const { t } = useTranslation('live-after');
  const shell = useTranslation('shell');
  const may = (action: PreparedMinutes['allowedActions'][number]) => minutes.allowedActions.includes(action);
  return (
    <section className={styles.standing}>
      <p>
        <strong>{t(`minutes.phase.${minutes.phase}`)}</strong> {t('minutes.number', { number: minutes.number })}
        {minutes.phase === 'objection' && minutes.objectionsUntil && (
          <> {t('minutes.until', { when: wholeDate(shell.t, minutes.objectionsUntil) })}</>
        )}
      </p>
      {may('send-round') && <SendRound id={id} minutes={minutes} />}
      {may('lock') && <Lock id={id} />}
      <Proposals id={id} mayDecide={may('decide')} />
      {may('type-in') && <PaperForm sessionId={id} />}
      {may('prepare') && <EditSentence id={id} minutes={minutes} sentences={sentencesOf(minutes)} />}
      {may('prepare') && <AddNote id={id} minutes={minutes} />}
      {may('amend') && <Amend id={id} minutes={minutes} />}
      <p className="sm mut" style={{ overflowWrap: 'anywhere' }}>
        {t('minutes.checkable', { hash: minutes.contentHash })}{' '}
        <a href={`/api/live-sessions/${id}/minutes/file/json`} download>
          {t('minutes.original')}
        </a>
      </p>
    </section>
  );
}

function AddNote({ id, minutes }: { id: string; minutes: PreparedMinutes }) {
  const { t } = useTranslation('live-after');
  const field = useId();
  const [text, setText] = useState('');
  const add = useCommand({
    run: (note: string) => afterApi.prepare(id, [{ path: newNote, text: note }], minutes.version),
    changes: [minutesKey(id)],
    onDone: () => setText(''),
  });
  return (
    <details>
      <summary className="opens">{t('minutes.addNote')}</summary>
      <label className="lab" htmlFor={field}>
        {t('minutes.addNoteLabel')}
      </label>
      <textarea
        id={field}
        className="inp"
        rows={2}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {add.problem && <ErrorState inline error={add.problem} hasTyped />}
      <button
        type="button"
        className="btn"
        disabled={add.busy || text.trim() === ''}
        onClick={() => void add.send(text.trim())}
      >
        {t('minutes.add')}
      </button>
    </details>
  );
}

function SendRound({ id, minutes }: { id: string; minutes: PreparedMinutes }) {
  const { t } = useTranslation('live-after');
  const send = useCommand({
    run: (_: void, { key }) => afterApi.sendRound(id, minutes.version, key),
    changes: [minutesKey(id)],
  });
  return (
    <div>
      <p className="sm mut">{t('minutes.sendRoundWhy')}</p>
      <button type="button" className="btn p" disabled={send.busy} onClick={() => void send.send()}>
        {t('minutes.sendRound')}
      </button>
      {send.problem && <ErrorState inline error={send.problem} />}
    </div>
  );
}

function Lock({ id }: { id: string }) {
  const { t } = useTranslation('live-after');
  const lock = useCommand({ run: (_: void, { key }) => afterApi.lock(id, key), changes: [minutesKey(id)] });
  return (
    <div>
      <button type="button" className="btn p" disabled={lock.busy} onClick={() => void lock.send()}>
        {t('minutes.lock')}
      </button>
      {lock.problem && <ErrorState inline error={lock.problem} />}
    </div>
  );
}

function Amend({ id, minutes }: { id: string; minutes: PreparedMinutes }) {
  const { t } = useTranslation('live-after');
  const field = useId();
  const sentences = sentencesOf(minutes);
  const [path, setPath] = useState<string>(newNote);
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const amend = useCommand({
    run: (body: { path: string; text: string; reason: string }, { key }) => afterApi.amend(id, body, key),
    changes: [minutesKey(id)],
    onDone: () => setText(''),
  });
  const choose = (chosen: string) => {
    setPath(chosen);
    setText(sentences.find((one) => one.path === chosen)?.text ?? '');
  };
  return (
    <details>
      <summary className="opens">{t('minutes.amend')}</summary>
      <label className="lab" htmlFor={`${field}-which`}>
        {t('minutes.which')}
      </label>
      <select id={`${field}-which`} className="inp" value={path} onChange={(event) => choose(event.target.value)}>
        <option value={newNote}>{t('minutes.newSentence')}</option>
        {sentences.map((one) => (
          <option key={one.path} value={one.path}>
            {one.text}
          </option>
        ))}
      </select>
      <label className="lab" htmlFor={`${field}-after`}>
        {t('minutes.after')}
      </label>
      <textarea
        id={`${field}-after`}
        className="inp"
        rows={2}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <label className="lab" htmlFor={`${field}-why`}>
        {t('minutes.reason')}
      </label>
      <input
        id={`${field}-why`}
        className="inp"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {amend.problem && <ErrorState inline error={amend.problem} hasTyped />}
      <button
        type="button"
        className="btn"
        disabled={amend.busy || text.trim() === ''}
        onClick={() => void amend.send({ path, text: text.trim(), reason })}
      >
        {t('minutes.propose')}
      </button>
    </details>
  );
}

function Proposals({ id, mayDecide }: { id: string; mayDecide: boolean }) {
  const { t } = useTranslation('live-after');
  const amendments = useAmendments(id);
  if (amendments.error) return <ErrorState inline error={amendments.error} onRetry={() => void amendments.refetch()} />;
  const items = amendments.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <>
      <h2 className="h3">{t('minutes.proposals')}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.id} style={{ padding: '8px 0' }}>
            <div>{item.after}</div>
            {item.before && <div className="sm mut">{t('minutes.was', { text: item.before })}</div>}
            <div className="sm mut">
              {t('minutes.proposedBy', { name: item.proposedBy })} {item.reason} {t(`minutes.status.${item.status}`)}{' '}
              {item.answer}
            </div>
            {mayDecide && item.status === 'open' && <Decide id={id} amendment={item} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Decide({ id, amendment }: { id: string; amendment: Amendment }) {
  const { t } = useTranslation('live-after');
  const field = useId();
  const [text, setText] = useState('');
  const changes = [minutesKey(id)];
  const accept = useCommand({ run: (_: void, { key }) => afterApi.accept(id, amendment.id, key), changes });
  const answer = useCommand({
    run: (why: string, { key }) => afterApi.answerAmendment(id, amendment.id, why, key),
    changes,
  });
  const problem = accept.problem ?? answer.problem;
  return (
    <div className="row wrap g3">
      <button type="button" className="btn" disabled={accept.busy} onClick={() => void accept.send()}>
        {t('minutes.accept')}
      </button>
      <label className="unseen" htmlFor={field}>
        {t('minutes.answerLabel')}
      </label>
      <input
        id={field}
        className="inp"
        style={{ flex: '1 1 12rem' }}
        maxLength={500}
        placeholder={t('minutes.answerLabel')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button
        type="button"
        className="btn"
        disabled={answer.busy || text.trim() === ''}
        onClick={() => void answer.send(text.trim())}
      >
        {t('minutes.answer')}
      </button>
      {problem && <ErrorState inline error={problem} hasTyped />}
    </div>
  );
}

/** Every sentence people may have worded otherwise, in the order of the sheet. */
function sentencesOf(minutes: PreparedMinutes): { path: string; text: string }[] {
  const found: { path: string; text: string }[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      if (value !== '' && sentenceAt(minutes as never, path) === value) found.push({ path, text: value });
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}/${key}`);
  };
  walk(minutes, '');
  return found;
}
