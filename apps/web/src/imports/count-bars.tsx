import { useTranslation } from 'react-i18next';
import { useImportWords } from './kind-words';
import type { KindCount } from './imports';

const parts = ['created', 'updated', 'unchanged', 'rejected'] as const;

const sumOf = (kind: KindCount): number => parts.reduce((sum, part) => sum + kind[part], 0);

/** One bar a kind: how many are new, changed, the same and refused, with each number written beside it. */
export function CountBars({ kinds }: { kinds: readonly KindCount[] }) {
  const { t } = useTranslation('imports');
  const words = useImportWords();
  const shown = kinds.filter((kind) => sumOf(kind) > 0);
  const longest = Math.max(...shown.map(sumOf), 1);
  return (
    <ul className="import-counts">
      {shown.map((kind) => (
        <li key={kind.kind}>
          <p className="b">{words.kind(kind.kind)}</p>
          <div className="bar" aria-hidden="true" style={{ width: `${Math.max(6, (sumOf(kind) / longest) * 100)}%` }}>
            {parts.map(
              (part) => kind[part] > 0 && <span key={part} className={part} style={{ flexGrow: kind[part] }} />,
            )}
          </div>
          <p className="numbers">
            {parts.map(
              (part) =>
                kind[part] > 0 && (
                  <span key={part} className={part}>
                    {t(`count.${part}`, { count: kind[part] })}
                  </span>
                ),
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The same in one line, for lists. */
export function CountWords({ kinds }: { kinds: readonly KindCount[] }) {
  const { t } = useTranslation('imports');
  const words = useImportWords();
  return kinds
    .filter((kind) => kind.created + kind.updated > 0)
    .slice(0, 3)
    .map((kind) => (
      <span key={kind.kind}>
        {words.kind(kind.kind)}{' '}
        {(['created', 'updated'] as const)
          .filter((part) => kind[part] > 0)
          .map((part) => t(`count.${part}`, { count: kind[part] }))
          .join(' ')}
      </span>
    ));
}
