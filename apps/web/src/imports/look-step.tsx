import { useTranslation } from 'react-i18next';
import { ErrorState, NextStep } from '../components';
import { CountBars } from './count-bars';
import { type Import, usePreview, useStart } from './imports';
import { useImportWords } from './kind-words';
import { Rejects } from './rejects';

const shownRows = 8;
const flags: Record<string, 'flag.yes' | 'flag.no'> = { true: 'flag.yes', false: 'flag.no' };
const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);

/** What the import would do, before it does anything. */
export function LookStep({ job, onBack }: { job: Import; onBack: (() => void) | undefined }) {
  const { t } = useTranslation('imports');
  const start = useStart();
  const again = usePreview();
  const { preview } = job;
  if (!preview) return null;
  const writes = preview.kinds.some(({ created, updated }) => created + updated > 0);
  const hasRejects = preview.kinds.some(({ rejected }) => rejected > 0);
  const problem = start.problem ?? again.problem;
  const back = onBack ? (
    <button type="button" className="btn" onClick={onBack}>
      {t('look.back')}
    </button>
  ) : (
    <button type="button" className="btn" disabled={again.busy} onClick={() => void again.send(job)}>
      {t('look.again')}
    </button>
  );
  return (
    <>
      <section aria-labelledby="look">
        <h2 className="h2" id="look">
          {writes ? t('look.title') : t('look.nothing')}
        </h2>
        <CountBars kinds={preview.kinds} />
        {preview.totals.length > 0 && (
          <p className="sm mut">
            {t('result.totals')}:{' '}
            {preview.totals
              .map(({ currency, amount, grants }) => t('result.total', { currency, amount, count: grants }))
              .join(' · ')}
          </p>
        )}
      </section>
      {writes ? (
        <NextStep
          title={t('look.ready')}
          note={
            <>
              {job.target === 'divisions' ? t('look.startForGood') : t('look.startNote')}
              {hasRejects && job.errorFile && <span className="block">{t('look.errorFirst')}</span>}
            </>
          }
        >
          <button type="button" className="btn p" disabled={start.busy} onClick={() => void start.send(job)}>
            {t('look.start')}
          </button>
          {back}
        </NextStep>
      ) : (
        <div>{back}</div>
      )}
      {problem && (
        <ErrorState
          inline
          error={problem}
          {...(problem.code === 'import-not-in-state' && { fact: t('problem.inState'), todo: t('problem.inStateDo') })}
        />
      )}
      {hasRejects && <Rejects job={job} />}
      <Warnings job={job} />
      <FirstRows job={job} />
    </>
  );
}

function Warnings({ job: { preview } }: { job: Import }) {
  const { t } = useTranslation('imports');
  if (!preview || preview.warnings.length === 0) return null;
  const more = preview.warningCount - preview.warnings.length;
  return (
    <section aria-labelledby="warnings">
      <h2 className="h2" id="warnings">
        {t('look.warnings')}
      </h2>
      <ul className="import-warnings">
        {preview.warnings.slice(0, 20).map(({ row, column, value, words }, index) => (
          <li key={index}>
            <b className="nw">{t('look.line', { line: row })}</b> {column} {value}
            <span className="mut"> {words}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="sm mut">{t('look.warningsMore', { count: more })}</p>}
    </section>
  );
}

function FirstRows({ job: { preview } }: { job: Import }) {
  const { t } = useTranslation('imports');
  const words = useImportWords();
  if (!preview || preview.rows.length === 0) return null;
  return (
    <section aria-labelledby="first-rows">
      <h2 className="h2" id="first-rows">
        {t('look.rows')}
      </h2>
      <ul className="import-rows">
        {preview.rows.slice(0, shownRows).map(({ kind, row, action, values }, index) => (
          <li key={index}>
            <p className="sm mut">
              {row !== null && `${t('look.line', { line: row })} · `}
              {words.kind(kind)} · <b>{t(`action.${action}`)}</b>
            </p>
            <dl>
              {values
                .filter(({ column }) => column !== '')
                .map(({ field, column }) => (
                  <div key={field}>
                    <dt>{words.field(field)}</dt>
                    <dd>{flags[column] ? t(flags[column]) : shortened(column)}</dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
