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
export function promptLines(text: string, perLine = 12, most = 3): string[] {
  const lines: string[] = [];
  let rest = Array.from(text.trim());
  while (rest.length > 0 && lines.length < most) {
    const isLast = lines.length === most - 1;
    let cut = rest.length <= perLine ? rest.length : balancedCut(rest, perLine);
    if (isLast && rest.length > perLine) {
      lines.push(`${rest.slice(0, perLine - 1).join('')}…`);
      return lines;
    }
    while (cut < rest.length && /[，。？！、；：”）]/.test(rest[cut])) cut += 1;
    lines.push(rest.slice(0, cut).join(''));
    rest = rest.slice(cut);
  }
  return lines;
}

function balancedCut(characters: string[], perLine: number): number {
  const lines = Math.ceil(characters.length / perLine);
  return Math.min(perLine, Math.ceil(characters.length / lines));
}
