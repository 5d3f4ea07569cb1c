import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, Icon, wholeDate } from '../components';
import { type Import, type UndoPlan, useUndo, useUndoPlan } from './imports';
import { useImportWords } from './kind-words';

/** Taking it back: until when, and what it would do before it does it. */
export function UndoPanel({ job }: { job: Import }) {
  const { t } = useTranslation('imports');
  const { t: shell } = useTranslation('shell');
  const [isAsked, setIsAsked] = useState(false);
  const plan = useUndoPlan(job.id, isAsked);
  const undo = useUndo();
  if (!job.undoUntil) return null;
  if (!job.allowedActions.includes('undo')) return <p className="sm mut">{t('undo.over')}</p>;
  const { data } = plan;
  const isEmpty = data && data.removed.length + data.restored.length === 0;
  return (
    <section className="note import-undo" aria-labelledby="undo">
      <h2 className="h3" id="undo">
        {t('undo.title')}
      </h2>
      <p className="sm mut">{t('undo.until', { when: wholeDate(shell, job.undoUntil) })}</p>
      {!isAsked && (
        <button type="button" className="btn" onClick={() => setIsAsked(true)}>
          {t('undo.ask')}
        </button>
      )}
      {plan.error && <ErrorState inline error={plan.error} onRetry={() => void plan.refetch()} />}
      {isAsked && data && (
        <div role="status">
          <p className="b">{isEmpty ? t('undo.nothing') : t('undo.plan')}</p>
          <PlanWords plan={data} />
        </div>
      )}
      {undo.problem && <ErrorState inline error={undo.problem} />}
      {isAsked && data && (
        <div className="acts">
          {!isEmpty && (
            <button type="button" className="btn x" disabled={undo.busy} onClick={() => void undo.send(job)}>
              <Icon name="undo" />
              {t('undo.do')}
            </button>
          )}
          <button type="button" className="btn" onClick={() => setIsAsked(false)}>
            {t('undo.cancel')}
          </button>
        </div>
      )}
    </section>
  );
}

export function UndoneWords({ undo }: { undo: UndoPlan | null }) {
  const { t } = useTranslation('imports');
  return (
    <section aria-labelledby="undone">
      <div role="status">
        <h2 className="h2 done-note" id="undone">
          <Icon name="undo" />
          {t('undo.doneTitle')}
        </h2>
      </div>
      {undo && <PlanWords plan={undo} />}
    </section>
  );
}

function PlanWords({ plan }: { plan: UndoPlan }) {
  const { t } = useTranslation('imports');
  const words = useImportWords();
  return (
    <ul className="import-plan">
      {plan.removed.map(({ kind, count }) => (
        <li key={`removed ${kind}`}>{t('undo.removed', { count, kind: words.kind(kind) })}</li>
      ))}
      {plan.restored.map(({ kind, count }) => (
        <li key={`restored ${kind}`}>{t('undo.restored', { count, kind: words.kind(kind) })}</li>
      ))}
      {plan.keptCount > 0 && (
        <li>
          {t('undo.kept', { count: plan.keptCount })}
          <ul className="sm mut">
            {plan.kept.slice(0, 20).map(({ kind, label, words: why }, index) => (
              <li key={index}>
                {words.kind(kind)} {label}: {why}
              </li>
            ))}
          </ul>
          {plan.keptCount > 20 && <p className="sm mut">{t('undo.keptMore', { count: plan.keptCount - 20 })}</p>}
        </li>
      )}
    </ul>
  );
}
