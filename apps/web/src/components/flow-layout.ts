/** As much of a count of persons as may be told. */
export interface ShownCount {
  kind: 'exact' | 'about' | 'few';
  value: number | null;
}

/** What flows from each of the left to each of the right; both sides in the order they are to be drawn. */
export interface Flows {
  left: readonly { code: string; count: ShownCount }[];
  right: readonly { code: string; count: ShownCount }[];
  cells: readonly { from: string; to: string; count: ShownCount }[];
}

export interface FlowNode {
  code: string;
  y: number;
  height: number;
  count: ShownCount | null;
}

export interface FlowBand {
  key: string;
  /** Place of its left end in the fixed order: its colour. */
  from: number;
  count: ShownCount | null;
  fromY: number;
  toY: number;
  thickness: number;
}

export interface FlowLayout {
  height: number;
  left: FlowNode[];
  right: FlowNode[];
  bands: FlowBand[];
}

/** Where every count below five goes, whatever it was: drawn as one hatched band for each on the left. */
export const others = 'others';

const between = 18;
const smallest = 34;
const hatched = 8;

/**
 * Places both sides in the order they come, one band for each count that may be told.
 * Thickness follows the count; `room` is how high all bands together may be.
 */
export function layoutFlows(flows: Flows, room: number): FlowLayout {
  const told = flows.cells.filter(({ count }) => count.kind !== 'few');
  const sum = told.reduce((total, { count }) => total + (count.value ?? 0), 0);
  const perCase = sum > 0 ? Math.min(room / sum, 10) : 0;
  const hasFew = new Set(flows.cells.filter(({ count }) => count.kind === 'few').map(({ from }) => from));
  const rightCodes = [...flows.right.map(({ code }) => code).filter((code) => told.some(({ to }) => to === code))];
  const order: string[] = hasFew.size > 0 ? [...rightCodes, others] : rightCodes;

  const cells = flows.left.flatMap(({ code }, from) => [
    ...told
      .filter((cell) => cell.from === code)
      .map((cell) => ({
        from,
        to: cell.to,
        count: cell.count as ShownCount | null,
        thickness: Math.max((cell.count.value ?? 0) * perCase, 3),
      })),
    ...(hasFew.has(code) ? [{ from, to: others, count: null, thickness: hatched }] : []),
  ]);
  const sides = (of: (cell: (typeof cells)[number]) => boolean) =>
    cells.filter(of).reduce((total, cell) => total + cell.thickness, 0);

  let y = 0;
  const left = flows.left.map(({ code, count }, index) => {
    const height = sides((cell) => cell.from === index);
    const node = { code, y: y + (Math.max(height, smallest) - height) / 2, height, count };
    y += Math.max(height, smallest) + between;
    return node;
  });
  const leftHeight = y - between;
  y = 0;
  const right = order.map((code) => {
    const height = sides((cell) => cell.to === code);
    const node = {
      code,
      y: y + (Math.max(height, smallest) - height) / 2,
      height,
      count: flows.right.find((node) => node.code === code)?.count ?? null,
    };
    y += Math.max(height, smallest) + between;
    return node;
  });
  const rightHeight = y - between;

  const leftAt = left.map((node) => node.y);
  const rightAt = new Map(right.map((node) => [node.code, node.y]));
  const bands = cells.map((cell) => {
    const band = {
      key: `${cell.from} ${cell.to}`,
      from: cell.from,
      count: cell.count,
      fromY: leftAt[cell.from] ?? 0,
      toY: rightAt.get(cell.to) ?? 0,
      thickness: cell.thickness,
    };
    leftAt[cell.from] = band.fromY + cell.thickness;
    rightAt.set(cell.to, band.toY + cell.thickness);
    return band;
  });
  return { height: Math.max(leftHeight, rightHeight, smallest), left, right, bands };
}
