import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommand } from '../../api';
import { DateText, DueText, ErrorState, RuledRows } from '../../components';
import { listed } from '../../texts/joining';
import { afterApi, commitmentKey, type CommitmentItem, type Outcome } from './after-api';

const outcomes: readonly Outcome[] = ['done', 'partly', 'not-done'];

/** Commitments with what has been said of them, and the one step that is the reader's. */
export function CommitmentRows({ items, label }: { items: readonly CommitmentItem[]; label: string }) {
  const { t } = useTranslation('live-after');
  return (
    <RuledRows
      label={label}
      rows={items.map((item) => ({
        id: item.id,
        start: item.status === 'done' ? <DateText value={item.dueOn} as="day" /> : <DueText value={item.dueOn} />,
        title: item.text,
        under: (
          <>
            <span>{item.owner}</span>
            <span>{item.organization}</span>
            <span>{t(`commitments.status.${item.status}`)}</span>
            {item.doneWhen && <span>{t('commitments.doneWhen', { text: item.doneWhen })}</span>}
            {item.askers.length > 0 && <span>{t('commitments.askers', { names: listed(item.askers) })}</span>}
            {item.source === 'paper' && <span>{t('commitments.paper')}</span>}
            {item.session.title && (
              <Link to={`/live/${item.session.id}`}>{t('commitments.from', { title: item.session.title })}</Link>
            )}
            {item.steps.map((step, at) => (
              <span key={at} style={{ flexBasis: '100%' }}>
                {t(`commitments.step.${step.kind}`, { name: step.name ?? '', note: step.note })}
              </span>
            ))}
            {item.allowedActions.includes('judge') && <Judge item={item} />}
          </>
        ),
        end: item.allowedActions.includes('answer') && !item.allowedActions.includes('judge') && (
          <Answer id={item.id} />
        ),
      }))}
    />
  );
}

function Answer({ id }: { id: string }) {
  const { t } = useTranslation('live-after');
  const field = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [note, setNote] = useState('');
  const answer = useCommand({
    run: (text: string, { key }) => afterApi.answerCommitment(id, text, key),
    changes: [commitmentKey],
    onDone: () => setIsOpen(false),
  });
  if (!isOpen)
    return (
      <button type="button" className="btn" onClick={() => setIsOpen(true)}>
        {t('commitments.answer')}
      </button>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim() !== '') void answer.send(note.trim());
      }}
    >
      <label className="lab" htmlFor={field}>
        {t('commitments.answerLabel')}
      </label>
      <textarea
        id={field}
        className="inp"
        rows={3}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {answer.problem && <ErrorState inline error={answer.problem} hasTyped />}
      <button type="submit" className="btn" disabled={answer.busy || note.trim() === ''}>
        {t('commitments.send')}
      </button>
    </form>
  );
}

/** Asked for at once where somebody has said how it went; folded while nobody has. */
function Judge({ item: { id, status } }: { item: CommitmentItem }) {
  const { t } = useTranslation('live-after');
  const judge = useCommand({
    run: (outcome: Outcome, { key }) => afterApi.judgeCommitment(id, outcome, key),
    changes: [commitmentKey],
  });
  return (
    <details open={status === 'answered'} style={{ flexBasis: '100%' }}>
      <summary style={{ padding: '0.875rem 0', cursor: 'pointer' }}>{t('commitments.judge')}</summary>
      <div role="group" aria-label={t('commitments.judge')} className="row wrap g3" style={{ margin: '8px 0' }}>
        {outcomes.map((outcome) => (
          <button
            key={outcome}
            type="button"
            className="btn"
            disabled={judge.busy}
            onClick={() => void judge.send(outcome)}
          >
            {t(`commitments.outcome.${outcome}`)}
          </button>
        ))}
      </div>
      {judge.problem && <ErrorState inline error={judge.problem} />}
    </details>
  );
}
