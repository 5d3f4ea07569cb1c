import { shortened } from '../../components/sign-width';
import styles from './projector.module.css';

interface Props {
  /** `ran`: false for a stage the meeting went past. */
  stages: { title: string; ran: boolean }[];
  /** Index of the stage that runs; -1 before the first, `stages.length` after the last. */
  current: number;
  label: string;
}

const gap = 160;
const first = 86;
/** Six Chinese signs fit between two stages at this size. */
const betweenStages = 12;

/** Two lines side by side from stage to stage, coloured as far as the room has come. */
export function StagePath({ stages, current, label }: Props) {
  const last = stages.length - 1;
  const width = first * 2 + gap * Math.max(last, 0);
  const reached = Math.min(Math.max(current, 0), last);
  return (
    <svg className={styles.path} viewBox={`0 0 ${width} 140`} style={{ maxHeight: 150 }} role="img" aria-label={label}>
      <path d={wave(37, last)} stroke="#E9EDE9" strokeWidth={9} fill="none" />
      <path d={wave(51, last)} stroke="#E9EDE9" strokeWidth={9} fill="none" />
      <path d={wave(37, reached)} stroke="#F2BC57" strokeWidth={9} fill="none" />
      <path d={wave(51, reached)} stroke="#17605A" strokeWidth={9} fill="none" />
      {stages.map(({ title, ran }, index) => (
        <g key={index} transform={`translate(${first + gap * index} 44)`}>
          <Mark done={ran && index < current} now={index === current} />
          <text
            y={76}
            fontWeight={index === current ? 600 : 400}
            style={{ fill: index === current ? '#1B2A2B' : '#465655' }}
          >
            {shortened(title, betweenStages)}
          </text>
        </g>
      ))}
    </svg>
  );
}

function wave(y: number, segments: number): string {
  let path = `M${first} ${y}`;
  for (let index = 0; index < segments; index += 1) {
    const x = first + gap * index;
    path += `Q${x + gap / 2} ${y + (index % 2 === 0 ? -16 : 16)} ${x + gap} ${y}`;
  }
  return path;
}

function Mark({ done, now }: { done: boolean; now: boolean }) {
  if (now)
    return (
      <>
        <circle r={30} fill="#F2BC57" />
        <circle r={10} fill="#1B2A2B" />
      </>
    );
  if (!done) return <circle r={15} fill="#fff" stroke="#7F8D88" strokeWidth={3} />;
  return (
    <>
      <circle r={17} fill="#17605A" />
      <path d="M-7 0l5 5 9-10" stroke="#fff" strokeWidth={3} fill="none" strokeLinecap="round" strokeLinejoin="round" />
    </>
  );
}
