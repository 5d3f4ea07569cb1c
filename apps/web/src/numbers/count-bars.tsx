import { ChartFrame } from '../components';
import { chartColors } from '../theme/tokens';

interface CountBarsProps {
  title: string;
  source: string;
  period: string;
  label: string;
  columns: readonly [string, string];
  /** In the order they are to be read; `size` is what is drawn, `shown` what is told. */
  rows: readonly { word: string; size: number; shown: string }[];
  note?: string;
}

const smallest = 2;

/** Bars of one colour on one scale, each with its number beside it. */
export function CountBars({ title, source, period, label, columns, rows, note }: CountBarsProps) {
  const most = Math.max(1, ...rows.map(({ size }) => size));
  return (
    <ChartFrame
      title={title}
      source={source}
      period={period}
      label={label}
      table={{ columns, rows: rows.map(({ word, shown }) => [word, shown]) }}
      note={note}
      drawing={
        <div className="count-bars" aria-hidden="true">
          {rows.map(({ word, size, shown }) => (
            <div key={word} className="count-bar">
              <span className="name">{word}</span>
              <span className="rail">
                <span
                  className="bar"
                  style={{
                    inlineSize: size === 0 ? 0 : `max(${smallest}px, ${(size / most) * 100}%)`,
                    background: chartColors[0],
                  }}
                />
              </span>
              <b className="nw">{shown}</b>
            </div>
          ))}
        </div>
      }
    />
  );
}
