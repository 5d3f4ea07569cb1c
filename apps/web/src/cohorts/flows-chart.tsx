import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFrame, EmptyState } from '../components';
import { chartColors } from '../theme/tokens';
import type { Flows } from './cohorts';
import { useCodeWord, useCountWord } from './count-words';
import { layoutFlows, others } from './flow-layout';
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
  const cases = (text: string) => t('cases', { n: text });
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
          <text x={left - 10} y={middle(node) - 4}>
            {needWord(node.code)}
          </text>
          <text x={left - 10} y={middle(node) + 15} fontWeight="600">
            {node.count && cases(countWord(node.count))}
          </text>
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
          <text x={right + nodeWidth + 10} y={middle(node) - 4}>
            {node.code === others ? t('flows.others') : wayWord(node.code)}
          </text>
          <text x={right + nodeWidth + 10} y={middle(node) + 15} fontWeight="600">
            {node.code === others ? t('flows.othersEach') : node.count && cases(countWord(node.count))}
          </text>
        </g>
      ))}
    </svg>
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
