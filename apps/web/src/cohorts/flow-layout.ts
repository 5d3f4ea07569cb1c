import type { Count, Flows } from './cohorts';

export interface FlowNode {
  code: string;
  y: number;
  height: number;
  count: Count | null;
}

export interface FlowBand {
  key: string;
  /** Place of the need in the fixed order: its colour. */
  need: number;
  count: Count | null;
  fromY: number;
  toY: number;
  thickness: number;
}

export interface FlowLayout {
  height: number;
  needs: FlowNode[];
  ways: FlowNode[];
  bands: FlowBand[];
}

/** The way every count below five goes, whatever it was: drawn as one hatched band a need. */
export const others = 'others';

const between = 18;
const smallest = 34;
const hatched = 8;

/**
 * Places needs on the left and ways on the right in the order they come, one band for each count that may be told.
 * Thickness follows the count; `room` is how high all bands together may be.
 */
export function layoutFlows(flows: Flows, room: number): FlowLayout {
  const told = flows.cells.filter(({ count }) => count.kind !== 'few');
  const sum = told.reduce((total, { count }) => total + (count.value ?? 0), 0);
  const perCase = sum > 0 ? Math.min(room / sum, 10) : 0;
  const hasFew = new Set(flows.cells.filter(({ count }) => count.kind === 'few').map(({ need }) => need));
  const wayCodes = [...flows.ways.map(({ code }) => code).filter((code) => told.some(({ way }) => way === code))];
  const order: string[] = hasFew.size > 0 ? [...wayCodes, others] : wayCodes;

  const cells = flows.needs.flatMap(({ code }, need) => [
    ...told
      .filter((cell) => cell.need === code)
      .map((cell) => ({
        need,
        way: cell.way as string,
        count: cell.count as Count | null,
        thickness: Math.max((cell.count.value ?? 0) * perCase, 3),
      })),
    ...(hasFew.has(code) ? [{ need, way: others, count: null, thickness: hatched }] : []),
  ]);
  const sides = (of: (cell: (typeof cells)[number]) => boolean) =>
    cells.filter(of).reduce((total, cell) => total + cell.thickness, 0);

  let y = 0;
  const needs = flows.needs.map(({ code, count }, index) => {
    const height = sides((cell) => cell.need === index);
    const node = { code, y: y + (Math.max(height, smallest) - height) / 2, height, count };
    y += Math.max(height, smallest) + between;
    return node;
  });
  const leftHeight = y - between;
  y = 0;
  const ways = order.map((code) => {
    const height = sides((cell) => cell.way === code);
    const node = {
      code,
      y: y + (Math.max(height, smallest) - height) / 2,
      height,
      count: flows.ways.find((way) => way.code === code)?.count ?? null,
    };
    y += Math.max(height, smallest) + between;
    return node;
  });
  const rightHeight = y - between;

  const leftAt = needs.map((node) => node.y);
  const rightAt = new Map(ways.map((node) => [node.code, node.y]));
  const bands = cells.map((cell) => {
    const band = {
      key: `${cell.need} ${cell.way}`,
      need: cell.need,
      count: cell.count,
      fromY: leftAt[cell.need] ?? 0,
      toY: rightAt.get(cell.way) ?? 0,
      thickness: cell.thickness,
    };
    leftAt[cell.need] = band.fromY + cell.thickness;
    rightAt.set(cell.way, band.toY + cell.thickness);
    return band;
  });
  return { height: Math.max(leftHeight, rightHeight, smallest), needs, ways, bands };
}
