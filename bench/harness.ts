/** One figure, taken on both sides in turn. */
export interface Benchmark {
  id: string;
  title: string;
  unit: string;
  /** What to reach: a ratio of medians (ours / reference), or with `reachOf: 'value'` our median itself. */
  reach: number;
  reachOf?: 'ratio' | 'value';
  higherIsBetter: boolean;
  /** At least five, unless one round alone takes minutes. */
  rounds?: number;
  /** The reference's recorded figure; a round in which it does worse says nothing about either side and is taken again. */
  floor?: number;
  prepare?(): Promise<void>;
  reference(): Promise<number>;
  ours(): Promise<number>;
  /** The round just taken does not count: what the benchmark noted of it beside the figure is to be forgotten. */
  voided?(): void;
  /** Further promises of the same benchmark, judged after the rounds. */
  also?(): Promise<Record<string, Kept>>;
  close?(): Promise<void>;
}

/** Something else that was promised together with the figure. */
export interface Kept {
  promised: string;
  measured: number | string;
  holds: boolean;
}

export interface Summary {
  min: number;
  median: number;
  max: number;
}

export interface Result {
  ours: number;
  reference: number;
  ratio: number;
  reach: number;
  reachOf: 'ratio' | 'value';
  holds: boolean;
  unit: string;
  rounds: number;
  /** Rounds in which the reference stood below its floor; neither side's figure of them counts. */
  voidRounds?: number;
  oursRange: [number, number];
  referenceRange: [number, number];
  void?: string;
  also?: Record<string, Kept>;
}

export function summarize(values: number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return { min: NaN, median: NaN, max: NaN };
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { min: sorted[0], median, max: sorted[sorted.length - 1] };
}

/**
 * Alternates reference and ours, so that both meet the same weather on a shared machine. A round that is void is taken again,
 * at most as many times as there are rounds.
 */
export async function run(
  benchmark: Benchmark,
  say: (line: string) => void,
  rounds = benchmark.rounds ?? 5,
): Promise<Result> {
  const figures = { reference: [] as number[], ours: [] as number[] };
  let voidRounds = 0;
  await benchmark.prepare?.();
  try {
    for (let round = 1; figures.ours.length < rounds && voidRounds <= rounds; round += 1) {
      const order = round % 2 ? (['reference', 'ours'] as const) : (['ours', 'reference'] as const);
      const taken = { reference: 0, ours: 0 };
      for (const side of order) taken[side] = await benchmark[side]();
      const isVoid = isBelowFloor(benchmark, taken.reference);
      if (isVoid) benchmark.voided?.();
      if (isVoid) voidRounds += 1;
      else for (const side of order) figures[side].push(taken[side]);
      say(
        `${benchmark.id} round ${figures.ours.length}/${rounds}: reference ${show(taken.reference)}, ours ${show(taken.ours)} ${benchmark.unit}${isVoid ? ' (void)' : ''}`,
      );
    }
    return judge(benchmark, figures, rounds, voidRounds, await benchmark.also?.());
  } finally {
    await benchmark.close?.();
  }
}

const isBelowFloor = ({ floor, higherIsBetter }: Benchmark, reference: number): boolean =>
  floor !== undefined && (higherIsBetter ? reference < floor : reference > floor);

function judge(
  benchmark: Benchmark,
  figures: Record<'reference' | 'ours', number[]>,
  rounds: number,
  voidRounds: number,
  also: Result['also'],
): Result {
  const { reach, higherIsBetter, floor, unit } = benchmark;
  const [reference, ours] = [summarize(figures.reference), summarize(figures.ours)];
  const reachOf = benchmark.reachOf ?? 'ratio';
  const ratio = ours.median / reference.median;
  const figure = reachOf === 'ratio' ? ratio : ours.median;
  const reached = higherIsBetter ? figure >= reach : figure <= reach;
  const taken = figures.ours.length;
  const isVoid = taken < rounds;
  return {
    ours: rounded(ours.median),
    reference: rounded(reference.median),
    ratio: rounded(ratio),
    reach,
    reachOf,
    holds: reached && !isVoid && Object.values(also ?? {}).every(({ holds }) => holds),
    unit,
    rounds: taken,
    ...(voidRounds > 0 ? { voidRounds } : {}),
    oursRange: [rounded(ours.min), rounded(ours.max)],
    referenceRange: [rounded(reference.min), rounded(reference.max)],
    ...(isVoid
      ? { void: `in ${voidRounds} rounds the reference did worse than its recorded floor of ${floor} ${unit}` }
      : {}),
    ...(also ? { also } : {}),
  };
}

/** The results as people read them. */
export function table(results: Record<string, Result>): string {
  const head = ['id', 'side', 'min', 'median', 'max', 'unit', 'ratio', 'reach', 'holds'];
  const rows = Object.entries(results).flatMap(([id, result]) => {
    const [low, high] = result.oursRange;
    const [lowReference, highReference] = result.referenceRange;
    const verdict = result.void ? 'void' : result.holds ? 'yes' : 'no';
    const reach = `${result.reach}${result.reachOf === 'value' ? ` ${result.unit}` : ' ×'}`;
    const rest = Object.entries(result.also ?? {}).map(([name, { promised, measured, holds }]) => {
      return [id, name, '', String(measured), '', '', '', promised, holds ? 'yes' : 'no'];
    });
    return [
      [id, 'reference', show(lowReference), show(result.reference), show(highReference), result.unit, '', '', ''],
      [id, 'ours', show(low), show(result.ours), show(high), result.unit, show(result.ratio), reach, verdict],
      ...rest,
    ];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const rounded = (value: number): number => Number(value.toPrecision(4));
const show = (value: number): string => String(rounded(value));
