import type { ReactNode } from 'react';
import { Link } from 'react-router';

export interface RuledRow {
  id: string;
  /** What stands first: usually a `DueText`. */
  start?: ReactNode;
  title: string;
  to?: string;
  /** Small facts below the title. */
  under?: ReactNode;
  /** State mark, button. */
  end?: ReactNode;
}

interface RuledRowsProps {
  rows: readonly RuledRow[];
  /** Washes the first row in apricot: it is the next thing to do. */
  firstIsNext?: boolean;
  label?: string;
}

export function RuledRows({ rows, firstIsNext = false, label }: RuledRowsProps) {
  const hasStart = rows.some((row) => row.start !== undefined);
  return (
    <ol className={hasStart ? 'lst' : 'lst noside'} aria-label={label}>
      {rows.map((row, index) => (
        <li key={row.id} className={firstIsNext && index === 0 ? 'first' : undefined}>
          {hasStart && <div>{row.start}</div>}
          <div>
            {row.to ? (
              <Link className="t" to={row.to}>
                {row.title}
              </Link>
            ) : (
              <span className="t">{row.title}</span>
            )}
            {row.under && <div className="under">{row.under}</div>}
          </div>
          {row.end && <div className="end">{row.end}</div>}
        </li>
      ))}
    </ol>
  );
}
