import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { ErrorState, Icon, LoadingState, PageHead } from '../components';
import { ChooseFiles } from './choose-files';
import { ColumnsStep } from './columns-step';
import { FunderStep } from './funder-step';
import { type Import, useDiscard, useImport, usePreview } from './imports';
import { ImportStateMark } from './import-state-mark';
import { useImportWords } from './kind-words';
import { LookStep } from './look-step';
import { ResultStep } from './result-step';
import { StepTrack } from './step-track';
import { Working } from './working';
import { fileSize } from './file-size';
import './imports.css';

export default function ImportPage() {
  const { t } = useTranslation('imports');
  const { id = '' } = useParams();
  const { data: job, error, refetch } = useImport(id);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!job) return <LoadingState what={t('title')} />;
  const name = job.files[0]?.name;
  return (
    <>
      <PageHead
        title={name ? t('open', { name }) : t('title')}
        crumbs={[{ word: t('title'), to: '/imports' }]}
        under={<ImportStateMark state={job.state} />}
      />
      <StepTrack state={job.state} />
      <div className="cols">
        <div className="import-main">
          <Step key={`${job.id} ${job.state}`} job={job} />
        </div>
        <aside>{job.files.length > 0 && <FileFacts job={job} />}</aside>
      </div>
    </>
  );
}

function Step({ job }: { job: Import }) {
  const { t } = useTranslation('imports');
  const [isChoosing, setIsChoosing] = useState(false);
  const { inspection, state } = job;
  const problem = job.problem && (
    <div className="note grave problem" role="alert">
      <h2 className="h3">{job.problem.words}</h2>
      <p className="mut">{job.problem.todo}</p>
    </div>
  );
  switch (state) {
    case 'empty':
      return (
        <section aria-label={t('begin')}>
          {problem}
          <ChooseFiles into={job.id} onDone={() => undefined} />
        </section>
      );
    case 'inspecting':
      return <Working title={t('inspecting.title')} note={t('inspecting.note')} />;
    case 'uploaded':
    case 'mapped':
      return (
        <>
          {problem}
          {inspection?.shape === 'table' && <ColumnsStep job={job} inspection={inspection} onDone={() => undefined} />}
          {inspection?.shape === '360giving' && state === 'uploaded' && (
            <FunderStep job={job} inspection={inspection} />
          )}
          {inspection && inspection.shape !== 'table' && state === 'mapped' && <KnownFile job={job} />}
        </>
      );
    case 'previewing':
      return <Working title={t('look.working')} note={t('inspecting.note')} job={job} />;
    case 'previewed':
      return isChoosing && inspection?.shape === 'table' ? (
        <ColumnsStep job={job} inspection={inspection} onDone={() => setIsChoosing(false)} />
      ) : (
        <LookStep job={job} onBack={inspection?.shape === 'table' ? () => setIsChoosing(true) : undefined} />
      );
    default:
      return (
        <>
          {problem}
          <ResultStep job={job} />
        </>
      );
  }
}

/** A file whose form says what it holds needs no columns. */
function KnownFile({ job }: { job: Import }) {
  const { t } = useTranslation('imports');
  const words = useImportWords();
  const look = usePreview();
  return (
    <section className="import-columns" aria-labelledby="known">
      <h2 className="h2" id="known">
        {t('mapped.title')}: {job.target && t(`bring.${job.target}`)}
      </h2>
      {(job.inspection?.parts.length ?? 0) > 0 && (
        <>
          <p className="mut">{t('mapped.parts')}</p>
          <ul className="import-parts">
            {job.inspection?.parts.map(({ name, kind }) => (
              <li key={name}>
                <Icon name={kind ? 'check' : 'minus'} />
                {name}
                <span className="sm mut">{kind ? words.kind(kind) : t('mapped.partUnknown')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {look.problem && <ErrorState inline error={look.problem} />}
      <button type="button" className="btn p" disabled={look.busy} onClick={() => void look.send(job)}>
        {t('columns.next')}
      </button>
    </section>
  );
}

/** What the file is, what to mind about it, and the way out while nothing has been written. */
function FileFacts({ job }: { job: Import }) {
  const { t } = useTranslation('imports');
  const words = useImportWords();
  const navigate = useNavigate();
  const discard = useDiscard(() => void navigate('/imports'));
  const [isReplacing, setIsReplacing] = useState(false);
  const { inspection, allowedActions } = job;
  return (
    <section className="import-file" aria-labelledby="file">
      <h2 className="h3" id="file">
        {t('file.title')}
      </h2>
      <ul className="sm">
        {job.files.slice(0, 12).map(({ name, size }) => (
          <li key={name}>{t('file.size', { name, size: fileSize(size) })}</li>
        ))}
        {inspection?.encoding && <li>{words.encoding(inspection.encoding)}</li>}
        {inspection?.sheet && <li>{t('file.sheet', { name: inspection.sheet })}</li>}
        {inspection?.rows !== null && inspection?.rows !== undefined && (
          <li>{t(inspection.shape === '360giving' ? 'file.grants' : 'file.rows', { count: inspection.rows })}</li>
        )}
      </ul>
      {(inspection?.findings.length ?? 0) > 0 && (
        <>
          <h3 className="sm b">{t('file.findings')}</h3>
          <ul className="sm findings">
            {inspection?.findings.map(({ code, words: said }, index) => (
              <li key={`${code} ${index}`}>
                <Icon name="info" />
                {said}
              </li>
            ))}
          </ul>
        </>
      )}
      {allowedActions.includes('upload') && job.state !== 'empty' && job.state !== 'inspecting' && (
        <>
          {isReplacing ? (
            <ChooseFiles into={job.id} onDone={() => setIsReplacing(false)} />
          ) : (
            <button type="button" className="btn" onClick={() => setIsReplacing(true)}>
              {t('drop.another')}
            </button>
          )}
        </>
      )}
      {allowedActions.includes('discard') && (
        <button type="button" className="btn q" disabled={discard.busy} onClick={() => void discard.send(job)}>
          {t('file.discard')}
        </button>
      )}
      {discard.problem && <ErrorState inline error={discard.problem} />}
      {(job.state === 'done' || job.state === 'undone' || job.state === 'failed') && (
        <Link className="btn" to="/imports">
          {t('result.again')}
        </Link>
      )}
    </section>
  );
}
