/** One promise of the project and how to measure it. Long ones live here; short ones are tests. */
export interface Check {
  id: string;
  promised: string;
  /** After this long it does not hold; ten minutes unless said. */
  patienceMs?: number;
  run(log: (line: string) => void): Promise<{ measured: string; holds: boolean }>;
}

export interface Proof {
  promised: string;
  measured: string;
  holds: boolean;
}
