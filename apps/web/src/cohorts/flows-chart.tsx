import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFrame, EmptyState } from '../components';
import { chartColors } from '../theme/tokens';
import type { Flows } from './cohorts';
import { useCodeWord, useCountWord } from './count-words';
import { layoutFlows, others } from './flow-layout';
import { signWidth, wordLines } from '../components/sign-width';
import { phrases } from '../texts/joining';

interface FlowsChartProps {
  flows: Flows;
  title: string;
  source: string;
  period: string;
}

/** Needs at the left, what they found at the right; counts below five share one hatched band without a number. */
export function FlowsChart({ flows, title, source, period }: FlowsChartProps) {
  const { t } = useTranslation('cohorts');
  const countWord = useCountWord();
  const needWord = useCodeWord('need');
  const wayWord = useCodeWord('way');
  if (flows.cells.length === 0)
    return (
      <section aria-labelledby="flows">
        <h2 className="h2" id="flows">
          {title}
        </h2>
        <EmptyState small title={t('flows.none')}>
          {t('flows.noneDo')}
        </EmptyState>
      </section>
    );
  const cell = (need: string, way: string) => flows.cells.find((one) => one.need === need && one.way === way)?.count;
  const rows = flows.needs.map(({ code, count }) => [
    needWord(code),
    ...flows.ways.map((way) => {
      const found = cell(code, way.code);
      return found ? countWord(found) : '0';
    }),
    countWord(count),
  ]);
  rows.push([t('flows.total'), ...flows.ways.map(({ count }) => countWord(count)), countWord(flows.total)]);
  return (
    <ChartFrame
      title={title}
      source={source}
      period={phrases([period, t('flows.unit')])}
      label={t('flows.label')}
      drawing={
        <>
          <Drawing flows={flows} className="wide" width={572} nodes={[128, 430]} />
          <Drawing flows={flows} className="narrow" width={335} nodes={[112, 228]} />
        </>
      }
      table={{ columns: [t('flows.need'), ...flows.ways.map(({ code }) => wayWord(code)), t('flows.total')], rows }}
      note={t('flows.note')}
    />
  );
}

interface DrawingProps {
  flows: Flows;
  className: string;
  width: number;
  /** Left edges of the two columns of nodes. */
  nodes: [number, number];
}

const nodeWidth = 10;
const numberNeeds = 16;

function Drawing({ flows, className, width, nodes: [left, right] }: DrawingProps) {
  const { t } = useTranslation('cohorts');
  const countWord = useCountWord();
  const needWord = useCodeWord('need');
  const wayWord = useCodeWord('way');
  const hatch = useId();
  const { needs, ways, bands, height } = layoutFlows(flows, 240);
  const middle = (node: { y: number; height: number }) => node.y + node.height / 2;
  const color = (need: number) => chartColors[need % chartColors.length];
  return (
    <svg className={className} viewBox={`0 -8 ${width} ${height + 16}`} fontFamily="inherit" aria-hidden="true">
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="#fff" />
          <path d="M0 0v6" stroke="#8B9691" strokeWidth="3" />
        </pattern>
      </defs>
      {bands.map((band) => (
        <path
          key={band.key}
          d={bandPath(left + nodeWidth, right, band)}
          fill={band.count ? color(band.need) : `url(#${hatch})`}
          fillOpacity={band.count ? 0.38 : 0.8}
        />
      ))}
      {bands.map(
        (band) =>
          band.count &&
          band.thickness >= numberNeeds && (
            <text
              key={band.key}
              x={left + nodeWidth + 8}
              y={band.fromY + band.thickness / 2 + 5}
              fontSize="14"
              fontWeight="600"
              fill="#1B2A2B"
            >
              {countWord(band.count)}
            </text>
          ),
      )}
      {needs.map((node, index) => (
        <g key={node.code} textAnchor="end" fontSize={width < 400 ? 14 : 15} fill="#1B2A2B">
          <rect x={left} y={node.y} width={nodeWidth} height={node.height} fill={color(index)} />
          <NodeLabel
            x={left - 10}
            y={middle(node)}
            room={left - 10}
            word={needWord(node.code)}
            count={node.count && countWord(node.count)}
          />
        </g>
      ))}
      {ways.map((node) => (
        <g key={node.code} fontSize={width < 400 ? 14 : 15} fill="#1B2A2B">
          <rect
            x={right}
            y={node.y}
            width={nodeWidth}
            height={node.height}
            fill={node.code === others ? `url(#${hatch})` : '#56625E'}
          />
          <NodeLabel
            x={right + nodeWidth + 10}
            y={middle(node)}
            room={width - right - nodeWidth - 10}
            word={node.code === others ? t('flows.others') : wayWord(node.code)}
            count={node.count && countWord(node.count)}
            fact={node.code === others ? t('flows.othersEach') : undefined}
          />
        </g>
      ))}
    </svg>
  );
}

/** Pixels a Latin letter takes at the size of the labels; a Chinese sign takes two. */
const letter = 7.4;
const lineHeight = 17;

interface NodeLabelProps {
  x: number;
  y: number;
  /** Pixels there are for it. */
  room: number;
  word: string;
  count: string | null;
  /** Instead of the count. */
  fact?: string;
}

/** The word in as many lines as it needs, the count below; what is counted is left to the chart's heading where room ends. */
function NodeLabel({ x, y, room, word, count, fact }: NodeLabelProps) {
  const { t } = useTranslation('cohorts');
  const signs = Math.floor(room / letter);
  const counted = count === null ? '' : t('cases', { n: count });
  const under = fact ?? (signWidth(counted) <= signs ? counted : (count ?? ''));
  const lines = wordLines(word, signs);
  const top = y + 5 - (lines.length * lineHeight) / 2;
  return (
    <>
      {lines.map((line, index) => (
        <text key={line} x={x} y={top + index * lineHeight}>
          {line}
        </text>
      ))}
      <text x={x} y={top + lines.length * lineHeight + 1} fontWeight="600">
        {under}
      </text>
    </>
  );
}

function bandPath(
  from: number,
  to: number,
  { fromY, toY, thickness }: { fromY: number; toY: number; thickness: number },
): string {
  const half = (from + to) / 2;
  const [below, belowTo] = [fromY + thickness, toY + thickness];
  return `M${from} ${fromY}C${half} ${fromY} ${half} ${toY} ${to} ${toY}V${belowTo}C${half} ${belowTo} ${half} ${below} ${from} ${below}Z`;
}
