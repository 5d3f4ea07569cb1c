import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorState, Icon } from '../components';
import { type Session, useSignedIn } from '../session/session';
import { CountBars } from './count-bars';
import { type Import, useDiscard } from './imports';
import { Rejects } from './rejects';
import { UndoPanel, UndoneWords } from './undo-panel';
import { Working } from './working';

/** From the moment somebody said "start": waiting, being written, done, taken back. */
export function ResultStep({ job }: { job: Import }) {
  const { t } = useTranslation('imports');
  switch (job.state) {
    case 'waiting':
      return <Waiting job={job} />;
    case 'running':
      return <Working title={t('running.title')} note={t('running.note')} job={job} />;
    case 'undoing':
      return <Working title={t('undo.working')} note={t('inspecting.note')} />;
    case 'undone':
      return <UndoneWords undo={job.undo} />;
    default:
      return <Result job={job} />;
  }
}

function Waiting({ job }: { job: Import }) {
  const { t } = useTranslation('imports');
  const discard = useDiscard(() => undefined);
  return (
    <>
      <Working title={t('waiting.title')} note={t('waiting.note')} />
      {discard.problem && <ErrorState inline error={discard.problem} />}
      <button type="button" className="btn" disabled={discard.busy} onClick={() => void discard.send(job)}>
        {t('waiting.discard')}
      </button>
    </>
  );
}

function Result({ job }: { job: Import }) {
  const { t } = useTranslation('imports');
  const { active } = useSignedIn();
  const { report } = job;
  if (!report) return null;
  const wrote = report.kinds.some(({ created, updated }) => created + updated > 0);
  const unread = report.files.filter(({ read }) => !read);
  const to = destination(job.target, active);
  return (
    <>
      <section aria-labelledby="result">
        <div role="status">
          <h2 className="h2 done-note" id="result">
            <Icon name={job.state === 'failed' ? 'no' : 'checkc'} />
            {job.state === 'failed' ? t('result.failed') : wrote ? t('result.done') : t('result.unchanged')}
          </h2>
        </div>
        <CountBars kinds={report.kinds} />
        {report.totals.length > 0 && (
          <p>
            {t('result.totals')}:{' '}
            {report.totals
              .map(({ currency, amount, grants }) => t('result.total', { currency, amount, count: grants }))
              .join(' · ')}
          </p>
        )}
        {to && (
          <p>
            <Link className="btn p" to={to.path}>
              {t(`result.${to.word}`)}
            </Link>
          </p>
        )}
      </section>
      {report.kinds.some(({ rejected }) => rejected > 0) && <Rejects job={job} />}
      {unread.length > 0 && (
        <section aria-labelledby="unread">
          <h2 className="h3" id="unread">
            {t('result.files')}
          </h2>
          <ul className="sm">
            {unread.map(({ name, words }) => (
              <li key={name}>
                {name} <span className="mut">{words}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <UndoPanel job={job} />
    </>
  );
}

function destination(target: Import['target'], active: Session['active']) {
  const isOwn = active?.role === 'program-officer';
  if (target === 'grants') return { path: isOwn ? '/grants' : '/grants?scope=published', word: 'grants' } as const;
  if (target === 'services') return { path: `/directory/${active?.organizationId}`, word: 'own' } as const;
  return target === 'divisions' ? null : ({ path: '/directory', word: 'directory' } as const);
}
