import { useTranslation } from 'react-i18next';
import type { Import } from './imports';
import { useImportWords } from './kind-words';

/** The server is at it: how far, where that is known, and that the page may be closed. */
export function Working({ title, note, job }: { title: string; note: string; job?: Import }) {
  const { t } = useTranslation('imports');
  const words = useImportWords();
  const { progress } = job ?? {};
  const isCounted = progress !== null && progress !== undefined;
  const far = !isCounted
    ? undefined
    : progress.total !== null && progress.rows <= progress.total
      ? t('running.of', { done: progress.rows, total: progress.total })
      : t('running.rows', { kind: words.kind(progress.kind), count: progress.rows });
  return (
    <section className="import-working" aria-label={title}>
      <p className="h3" role="status">
        {title}
      </p>
      <progress
        aria-label={far ?? title}
        {...(isCounted && progress.total !== null ? { max: progress.total || 1, value: progress.rows } : {})}
      />
      <p className="sm">{far}</p>
      <p className="sm mut">{note}</p>
    </section>
  );
}
