import { shortened, signWidth } from '../../components/sign-width';

/** The table as drawn: one ellipse of seats around a smaller ellipse that holds time and question. */
export const table = { width: 612, height: 472, cx: 306, cy: 226, rx: 240, ry: 188 } as const;

export interface SeatPoint {
  x: number;
  y: number;
  /** Where the name goes: below its seat, or outside the ellipse when the seats stand close together. */
  labelX: number;
  labelY: number;
  anchor: 'start' | 'middle' | 'end';
}

const closeTogether = 15;
/** Cosine below which a seat counts as being at the top or bottom. */
const nearTheEnds = 0.42;

/** Seat `index` of `count`, clockwise from the top. */
export function seatPoint(index: number, count: number): SeatPoint {
  const angle = (2 * Math.PI * index) / Math.max(count, 1) - Math.PI / 2;
  const crowded = count > closeTogether;
  const rx = crowded ? table.rx - 34 : table.rx;
  const ry = crowded ? table.ry - 26 : table.ry;
  const x = table.cx + rx * Math.cos(angle);
  const y = table.cy + ry * Math.sin(angle);
  if (!crowded) return { x, y, labelX: x, labelY: y + 34, anchor: 'middle' };
  const side = Math.cos(angle);
  if (Math.abs(side) < nearTheEnds) {
    // Towards the top and the bottom of the table each name stands a line further out than its neighbour's.
    const seatAngle = (2 * Math.PI) / count;
    const line = Math.min(Math.floor((Math.asin(nearTheEnds) - Math.asin(Math.abs(side))) / seatAngle), 3);
    const out = 20 + 16 * line;
    const labelY = Math.sin(angle) > 0 ? y + out + 10 : y - out;
    // The outermost of them has its neighbour close beside it on the inside, so its name goes outwards.
    if (line > 0 || Math.abs(side) < 0.05) return { x, y, labelX: x, labelY, anchor: 'middle' };
    return { x, y, labelX: side > 0 ? x - 8 : x + 8, labelY, anchor: side > 0 ? 'start' : 'end' };
  }
  return { x, y, labelX: x + (side > 0 ? 17 : -17), labelY: y + 5, anchor: side > 0 ? 'start' : 'end' };
}

/** Breaks a question into lines that fit the inner ellipse; the last line ends in … when it is too long. */
export function promptLines(text: string, perLine = 24, most = 3): string[] {
  const units = text.trim().match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? [];
  const fewest = Math.ceil(signWidth(text.trim()) / perLine);
  const even = filled(units, Math.ceil(signWidth(text.trim()) / Math.max(fewest, 1)));
  const lines = even.length > fewest ? filled(units, perLine) : even;
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(''), perLine)];
}

/** A Latin word stays whole, and what closes a sentence stays behind it. */
function filled(units: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const unit of units) {
    const line = lines.at(-1);
    const closes = /^[，。？！、；：”）]/.test(unit);
    if (line !== undefined && (closes || signWidth(`${line}${unit}`.trimEnd()) <= width))
      lines[lines.length - 1] += unit;
    else lines.push(unit);
  }
  return lines;
}
