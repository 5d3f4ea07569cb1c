/** This quarter in China, 2026-Q4. */
export function quarterNow(): string {
  const inChina = new Date(Date.now() + 8 * 3_600_000);
  return `${inChina.getUTCFullYear()}-Q${Math.floor(inChina.getUTCMonth() / 3) + 1}`;
}
