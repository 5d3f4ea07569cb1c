import { useTranslation } from 'react-i18next';
import { Icon } from './icon';
import { shortened, wordLines } from './sign-width';

export interface TrackStep {
  id: string;
  /** Which line it lies on. */
  lane: 'upper' | 'lower';
  label: string;
  /** The day of what is done, and the time where two may fall on one day. */
  at?: { day: string; time: string };
  state: 'done' | 'here' | 'next';
}

interface TwoLaneTrackProps {
  /** Who walks on each line: name and part ('转介方'). */
  upper: { name: string; part: string };
  lower: { name: string; part: string };
  steps: readonly TrackStep[];
}

const left = 170;
const right = 940;
const lanes = { upper: 54, lower: 114 } as const;
const usualSteps = 7;
/** Of a Latin letter in bold at the size of these words. */
const letterWidth = 7.5;
const pine = '#17605A';
/** Words that cross a line stand on their own ground. */
const overLines = { paintOrder: 'stroke', stroke: '#F3F5F2', strokeWidth: 5, strokeLinejoin: 'round' } as const;
const small = { textAnchor: 'middle', fontSize: 14, fill: '#465655', ...overLines } as const;

/** Two lines side by side: what is walked is drawn solid, what comes is dotted, and one point says where it is now. */
export function TwoLaneTrack({ upper, lower, steps }: TwoLaneTrackProps) {
  const { t } = useTranslation('shell');
  const gap = (right - left - 84) / Math.max(1, steps.length - 1);
  const points = steps.map((step, index) => ({ ...step, x: left + 36 + gap * index, y: lanes[step.lane] }));
  return (
    <figure className="track" role="group" aria-label={t('track.label', { from: upper.name, to: lower.name })}>
      <svg className="wide" viewBox="0 0 960 188" aria-hidden="true" focusable="false">
        {[upper, lower].map((who, index) => (
          <g key={who.part}>
            <text x="0" y={index === 0 ? 48 : 108} fontSize="15" fontWeight="600" fill="#1B2A2B">
              {shortened(who.name, 22)}
            </text>
            <text x="0" y={index === 0 ? 68 : 128} fontSize="14" fill="#465655">
              {who.part}
            </text>
            <path d={`M${left} ${index === 0 ? lanes.upper : lanes.lower}H${right}`} stroke="#D3DAD5" strokeWidth="2" />
          </g>
        ))}
        {points.slice(1).map((point, index) => {
          const before = points[index];
          const isWalked = point.state !== 'next';
          return (
            <path
              key={point.id}
              d={between(before, point)}
              fill="none"
              stroke={pine}
              strokeWidth={isWalked ? 5 : 3}
              strokeDasharray={isWalked ? undefined : '2 7'}
              strokeLinecap="round"
            />
          );
        })}
        {points.map((point) => (
          <g key={point.id}>
            <Point {...point} />
            {point.state === 'here' && (
              <text x={point.x} y={point.y - 26} textAnchor="middle" fontSize="14" fontWeight="600" fill="#744600">
                {t('track.here')}
              </text>
            )}
            <text
              x={point.x}
              y={point.lane === 'upper' && point.state !== 'here' ? point.y - 18 : point.y + 32}
              textAnchor="middle"
              fontSize={steps.length > usualSteps ? 14 : 15}
              fontWeight={point.state === 'next' ? 400 : 600}
              fill="#1B2A2B"
              {...overLines}
            >
              {linesOf(point).map((line, index) => (
                <tspan key={line} x={point.x} dy={index === 0 ? 0 : 18}>
                  {line}
                </tspan>
              ))}
            </text>
            {point.at && (
              <text y={point.lane === 'upper' && point.state !== 'here' ? point.y + 27 : point.y + 51} {...small}>
                <tspan x={point.x}>{point.at.day}</tspan>
                <tspan x={point.x} dy="18">
                  {point.at.time}
                </tspan>
              </text>
            )}
          </g>
        ))}
      </svg>
      <ol className="narrow">
        {points.map((point) => (
          <li key={point.id} className={point.state}>
            <span className="dot">{point.state === 'done' && <Icon name="check" />}</span>
            <div>
              <b>{point.label}</b>
              <span className="sm mut">
                {[point.lane === 'upper' ? upper.name : lower.name, whenOf(point) ?? stateWord(point.state)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
          </li>
        ))}
      </ol>
    </figure>
  );

  /** Where no date stands below it a word may take two lines, so that neighbours do not run into each other. */
  function linesOf({ label, lane, at }: TrackStep) {
    return lane === 'lower' && !at ? wordLines(label, gap / letterWidth) : [label];
  }

  function whenOf({ at }: TrackStep) {
    return at && t('date.withTime', at);
  }

  function stateWord(state: TrackStep['state']) {
    return state === 'here' ? t('track.here') : state === 'next' ? t('track.next') : '';
  }
}

function between(from: { x: number; y: number }, to: { x: number; y: number }) {
  if (from.y === to.y) return `M${from.x} ${from.y}H${to.x}`;
  const middle = (from.x + to.x) / 2;
  return `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}

function Point({ x, y, state }: { x: number; y: number; state: TrackStep['state'] }) {
  if (state === 'here')
    return (
      <>
        <circle cx={x} cy={y} r="17" fill="#F2BC57" />
        <circle cx={x} cy={y} r="6" fill="#1B2A2B" />
      </>
    );
  if (state === 'next') return <circle cx={x} cy={y} r="9" fill="#fff" stroke={pine} strokeWidth="2.5" />;
  return (
    <>
      <circle cx={x} cy={y} r="11" fill={pine} />
      <path
        d={`M${x - 5} ${y}l3.5 3.5 6-7`}
        fill="none"
        stroke="#fff"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  );
}
