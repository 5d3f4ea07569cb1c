/** ZJ-YYYYMM-NNNN (domain.md 3.1); the running number grows past four digits rather than repeat. */
export const referralNumber = (chinaDate: string, running: number): string =>
  `ZJ-${chinaDate.slice(0, 4)}${chinaDate.slice(5, 7)}-${String(running).padStart(4, '0')}`;
