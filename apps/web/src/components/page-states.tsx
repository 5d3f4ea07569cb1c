import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useIsCutOff } from '../api/connection';
import { type Problem, toProblem } from '../api/problem';
import { TwoPaths } from './brand-mark';
import { Icon } from './icon';
import { told } from '../texts/joining';

interface EmptyStateProps {
  title: string;
  /** Where things are now. */
  children?: ReactNode;
  actions?: ReactNode;
  /** A plain one for small places, without the drawing. */
  small?: boolean;
}

/** Nothing here, and where things are instead. */
export function EmptyState({ title, children, actions, small = false }: EmptyStateProps) {
  return (
    <section className="quiet">
      {!small && <TwoPaths />}
      <h2 className={small ? 'h3' : 'h2'}>{title}</h2>
      {children && <p className="mut">{children}</p>}
      {actions && <div className="acts">{actions}</div>}
    </section>
  );
}

type ErrorKind =
  | 'unreachable'
  | 'unavailable'
  | 'notFound'
  | 'forbidden'
  | 'conflict'
  | 'stale'
  | 'shape'
  | 'rule'
  | 'tooMany'
  | 'broken';

const kindOfStatus: Record<number, ErrorKind> = {
  0: 'unreachable',
  400: 'shape',
  403: 'forbidden',
  404: 'notFound',
  409: 'conflict',
  412: 'stale',
  413: 'shape',
  422: 'rule',
  428: 'stale',
  429: 'tooMany',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

interface ErrorStateProps {
  error: unknown;
  /** Says the fact in this page's own words, e.g. for a code only this feature knows. */
  fact?: string;
  /** What to do, likewise. */
  todo?: string;
  /** True where the person has typed something that is still on the page. */
  hasTyped?: boolean;
  onRetry?: () => void;
  /** Inside a form or panel instead of a page. */
  inline?: boolean;
}

/** What happened, what is safe, what to do. */
export function ErrorState({ error, fact, todo, hasTyped = false, onRetry, inline = false }: ErrorStateProps) {
  const { t } = useTranslation('shell');
  const problem: Problem = toProblem(error);
  const kind = kindOfStatus[problem.status] ?? 'broken';
  const body = (
    <>
      <h2 className={inline ? 'h3' : 'h2'}>{fact ?? t(`error.${kind}`)}</h2>
      <p className="mut">
        {told([
          todo ?? t(`error.${kind}Do`),
          hasTyped ? t('error.safeTyped') : !inline || problem.isOutcomeUnknown ? t('error.safe') : '',
        ])}
      </p>
      {problem.requestId && (problem.status >= 500 || (kind === 'broken' && !fact)) && (
        <p className="sm dim">{t('error.requestId', { id: problem.requestId })}</p>
      )}
      {(onRetry || !inline) && (
        <div className="acts">
          {onRetry && (
            <button type="button" className="btn" onClick={onRetry}>
              {t('error.tryAgain')}
            </button>
          )}
          {!inline && (
            <Link className="btn q" to="/">
              {t('error.goHome')}
            </Link>
          )}
        </div>
      )}
    </>
  );
  return inline ? (
    <div className="note grave problem" role="alert">
      {body}
    </div>
  ) : (
    <section className="quiet" role="alert">
      {body}
    </section>
  );
}

interface LoadingStateProps {
  /** What is being opened: 转介 ZJ-202611-0007. */
  what?: string;
}

/** Nothing for a second, then a skeleton, after eight seconds the reason. */
export function LoadingState({ what }: LoadingStateProps) {
  const { t } = useTranslation('shell');
  const isCutOff = useIsCutOff();
  const [waited, setWaited] = useState(0);
  useEffect(() => {
    const timers = [1, 8].map((seconds) => setTimeout(() => setWaited(seconds), seconds * 1000));
    return () => timers.forEach(clearTimeout);
  }, []);
  if (waited === 0) return <div className="waiting" aria-busy="true" />;
  return (
    <div className="waiting quiet" aria-busy="true">
      {[
        ['58%', 26],
        ['34%', 16],
        ['100%', 16],
        ['92%', 16],
        ['76%', 16],
      ].map(([width, height], index) => (
        <div key={index} className="sk" style={{ width, height, marginTop: index === 2 ? 26 : 14 }} />
      ))}
      <p className="mut sm" role="status">
        {isCutOff ? t('offline.notHere') : what ? t('loading.what', { what }) : t('loading.now')}
        {!isCutOff && waited >= 8 && (
          <>
            <br />
            {t('loading.slow')}
          </>
        )}
      </p>
    </div>
  );
}

/** Shown by the frame on every page while nothing reaches the server. */
export function OfflineBand() {
  const { t } = useTranslation('shell');
  if (!useIsCutOff()) return null;
  return (
    <div className="band" role="status">
      <Icon name="cloudoff" />
      {t('offline.title')}
      <span className="more">{t('offline.more')}</span>
    </div>
  );
}
