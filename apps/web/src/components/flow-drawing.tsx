import { useId } from 'react';
import { chartColors } from '../theme/tokens';
import { type Flows, type ShownCount, layoutFlows, others } from './flow-layout';
import { signWidth, wordLines } from './sign-width';

/** The words on a drawing: its two sides, its counts, and what small counts are called together. */
export interface FlowWords {
  left: (code: string) => string;
  right: (code: string) => string;
  count: (count: ShownCount) => string;
  /** 22 件 */
  counted: (count: string) => string;
  others: string;
  othersEach: string;
}

interface FlowDrawingProps {
  flows: Flows;
  words: FlowWords;
  className: string;
  width: number;
  /** Left edges of the two columns of nodes. */
  nodes: [number, number];
}

const nodeWidth = 10;
const numberNeeds = 16;

/** A Sankey of two columns; counts below five share one hatched band without a number. */
export function FlowDrawing({ flows, words, className, width, nodes: [leftEdge, rightEdge] }: FlowDrawingProps) {
  const hatch = useId();
  const { left, right, bands, height } = layoutFlows(flows, 240);
  const middle = (node: { y: number; height: number }) => node.y + node.height / 2;
  const color = (place: number) => chartColors[place % chartColors.length];
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
          d={bandPath(leftEdge + nodeWidth, rightEdge, band)}
          fill={band.count ? color(band.from) : `url(#${hatch})`}
          fillOpacity={band.count ? 0.38 : 0.8}
        />
      ))}
      {bands.map(
        (band) =>
          band.count &&
          band.thickness >= numberNeeds && (
            <text
              key={band.key}
              x={leftEdge + nodeWidth + 8}
              y={band.fromY + band.thickness / 2 + 5}
              fontSize="14"
              fontWeight="600"
              fill="#1B2A2B"
            >
              {words.count(band.count)}
            </text>
          ),
      )}
      {left.map((node, index) => (
        <g key={node.code} textAnchor="end" fontSize={width < 400 ? 14 : 15} fill="#1B2A2B">
          <rect x={leftEdge} y={node.y} width={nodeWidth} height={node.height} fill={color(index)} />
          <NodeLabel
            x={leftEdge - 10}
            y={middle(node)}
            room={leftEdge - 10}
            word={words.left(node.code)}
            count={node.count && words.count(node.count)}
            counted={words.counted}
          />
        </g>
      ))}
      {right.map((node) => (
        <g key={node.code} fontSize={width < 400 ? 14 : 15} fill="#1B2A2B">
          <rect
            x={rightEdge}
            y={node.y}
            width={nodeWidth}
            height={node.height}
            fill={node.code === others ? `url(#${hatch})` : '#56625E'}
          />
          <NodeLabel
            x={rightEdge + nodeWidth + 10}
            y={middle(node)}
            room={width - rightEdge - nodeWidth - 10}
            word={node.code === others ? words.others : words.right(node.code)}
            count={node.count && words.count(node.count)}
            counted={words.counted}
            fact={node.code === others ? words.othersEach : undefined}
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
  counted: (count: string) => string;
  /** Instead of the count. */
  fact?: string;
}

/** The word in as many lines as it needs, the count below; what is counted is left to the chart's heading where room ends. */
function NodeLabel({ x, y, room, word, count, counted, fact }: NodeLabelProps) {
  const signs = Math.floor(room / letter);
  const whole = count === null ? '' : counted(count);
  const under = fact ?? (signWidth(whole) <= signs ? whole : (count ?? ''));
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
