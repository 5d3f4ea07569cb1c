/** One promise of the project and how to measure it. Long ones live here; short ones are tests. */
export interface Check {
  id: string;
  promised: string;
  run(log: (line: string) => void): Promise<{ measured: string; holds: boolean }>;
}

export interface Proof {
  promised: string;
  measured: string;
  holds: boolean;
}
