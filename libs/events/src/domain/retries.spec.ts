import { isDead, mostFailures, waitAfterFailure } from './retries';

describe('retries', () => {
  it.each([
    [1, 1_000],
    [2, 2_000],
    [5, 16_000],
    [9, 256_000],
    [10, 300_000],
    [60, 300_000],
  ])('after failure %d waits %d ms', (failures, wait) => expect(waitAfterFailure(failures)).toBe(wait));

  it('gives up after the tenth failure, not before', () => {
    expect(isDead(mostFailures)).toBe(false);
    expect(isDead(mostFailures + 1)).toBe(true);
  });

  it('keeps trying for more than ten minutes, longer than a deployment or a restart takes', () => {
    const waits = Array.from({ length: mostFailures }, (_, index) => waitAfterFailure(index + 1));
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(10 * 60_000);
  });
});
