import { useSyncExternalStore } from 'react';
import { usePresentation } from '../../presentation/presentation';
import type { RoundTableProps, Seat } from './seat';
import { promptLines, seatPoint, table } from './seat-geometry';
import { SeatList } from './seat-list';
import { SeatShape } from './seat-shape';
import { shortened } from '../../components/sign-width';
import styles from './facilitator.module.css';

const narrow = matchMedia('(max-width: 600px)');
const follow = (onChange: () => void) => {
  narrow.addEventListener('change', onChange);
  return () => narrow.removeEventListener('change', onChange);
};

/** Seats on an ellipse; a list where the words of a drawing would be too small to read. */
export function RoundTable(props: RoundTableProps) {
  const { elder } = usePresentation();
  const isNarrow = useSyncExternalStore(follow, () => narrow.matches);
  return elder || isNarrow ? <SeatList {...props} /> : <Ellipse {...props} />;
}

/** Drawn to scale. The talking piece is drawn once and travels from seat to seat. */
function Ellipse({ seats, summary, time, timeLabel, prompt }: RoundTableProps) {
  const holder = seats.findIndex((seat) => seat.state === 'speaking');
  const lines = promptLines(prompt);
  const small = seats.length > 15;
  return (
    <svg
      className={styles.table}
      viewBox={small ? `-50 -8 ${table.width + 100} ${table.height + 8}` : `0 -8 ${table.width} ${table.height + 8}`}
      role="img"
      aria-label={summary}
    >
      <ellipse cx={table.cx} cy={table.cy} rx={178} ry={108} fill="#F3F5F2" />
      {seats.map((seat, index) => (
        <SeatMark key={seat.id} seat={seat} index={index} count={seats.length} small={small} />
      ))}
      {holder >= 0 && <Piece {...seatPoint(holder, seats.length)} small={small} />}
      <text x={table.cx} y={table.cy - 46} fontSize={44} fontWeight={600} textAnchor="middle" fill="#1B2A2B">
        {time}
      </text>
      <text x={table.cx} y={table.cy - 18} fontSize={14} textAnchor="middle" fill="#465655">
        {timeLabel}
      </text>
      {lines.map((line, index) => (
        <text
          key={index}
          x={table.cx}
          y={table.cy + 22 + index * 28 - (lines.length > 2 ? 8 : 0)}
          fontSize={20}
          textAnchor="middle"
          fill="#1B2A2B"
          style={{ fontFamily: 'var(--kai)' }}
        >
          {line}
        </text>
      ))}
    </svg>
  );
}

/** The talking piece is wider than a seat: a name beside it steps aside. */
const pieceWidth = { start: 6, middle: 0, end: -6 } as const;

/** Where many sit close together the whole name is in the tooltip. */
const closeTogether = 16;

function Piece({ x, y, small }: { x: number; y: number; small: boolean }) {
  return (
    <g className={styles.piece} style={{ transform: `translate(${x}px, ${y}px) scale(${small ? 0.72 : 1})` }}>
      <circle r={25} fill="#F2BC57" />
      <path d="M-6 9v-13M6 4v-13" stroke="#1B2A2B" strokeWidth={6} strokeLinecap="round" />
    </g>
  );
}

function SeatMark({ seat, index, count, small }: { seat: Seat; index: number; count: number; small: boolean }) {
  const at = seatPoint(index, count);
  const bold = seat.state === 'speaking' || seat.state === 'waiting';
  return (
    <g className={seat.away ? styles.away : undefined}>
      <title>{seat.title}</title>
      <g transform={`translate(${at.x} ${at.y}) scale(${small ? 0.72 : 1})`}>
        <SeatShape state={seat.state} />
      </g>
      <text
        className={styles.seatLabel}
        x={at.labelX + (small && seat.state === 'speaking' ? pieceWidth[at.anchor] : 0)}
        y={at.labelY + (seat.state === 'speaking' && !small ? 14 : 0)}
        fontWeight={bold ? 600 : 400}
        style={{ textAnchor: at.anchor, fontSize: small ? 14 : seat.state === 'speaking' ? 16 : 15 }}
      >
        {small ? shortened(seat.label, closeTogether) : seat.label}
        {small ? '' : (seat.suffix ?? '')}
      </text>
    </g>
  );
}
