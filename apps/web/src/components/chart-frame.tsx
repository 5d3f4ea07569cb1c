import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresentation } from '../presentation/presentation';

interface ChartFrameProps {
  title: string;
  /** Where the numbers come from and for which time: both always shown. */
  source: string;
  period: string;
  /** The picture: an svg in the chart colours. */
  drawing: ReactNode;
  /** One sentence that says what the picture shows. */
  label: string;
  /** The same numbers as rows, for whoever would rather read. */
  table: { columns: readonly string[]; rows: readonly (readonly (string | number)[])[] };
  /** Extra line below, e.g. the rule of suppression. */
  note?: ReactNode;
}

export function ChartFrame({ title, source, period, drawing, label, table, note }: ChartFrameProps) {
  const { t } = useTranslation('shell');
  const { elder } = usePresentation();
  const [asTable, setAsTable] = useState(elder);
  const id = useId();
  return (
    <section className="chart" aria-labelledby={id}>
      <div className="hd">
        <h2 className="h2" id={id}>
          {title}
        </h2>
        <button type="button" className="plain nw" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? t('chart.asChart') : t('chart.asTable')}
        </button>
      </div>
      <p className="src">{t('chart.source', { source, period })}</p>
      {asTable ? (
        <NumbersTable caption={label} {...table} />
      ) : (
        <figure role="img" aria-label={label}>
          {drawing}
        </figure>
      )}
      {note && <p className="sm mut">{note}</p>}
    </section>
  );
}

interface NumbersTableProps {
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  caption: string;
}

const isNumberLike = (cell: string | number | undefined) =>
  typeof cell === 'number' || /^\D{0,3}[\d,.]+/.test(cell ?? '');

/** More columns than large words leave room for: every row then becomes a small list of its own. */
const mostSideBySide = 3;

export function NumbersTable({ columns, rows, caption }: NumbersTableProps) {
  const numeric = columns.map((_, index) => index > 0 && rows.every((row) => isNumberLike(row[index])));
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className={columns.length > mostSideBySide ? 'tbl stacks' : 'tbl'}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={numeric[index] ? 'num' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, index) => (
                <td key={index} data-column={columns[index]} className={numeric[index] ? 'num' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
