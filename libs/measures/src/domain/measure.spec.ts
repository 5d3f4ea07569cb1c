import { closureRate, latenessOf, quantile, standingOf, timesTaken, type Measure } from './measure';
import { boundsOf, quarterOf } from './quarter';

const sentAt = new Date('2026-11-02T02:00:00Z');
const after = (hours: number): Date => new Date(sentAt.getTime() + hours * 3_600_000);
const measure = (given: Partial<Measure> = {}): Measure => ({
  sourceId: 'a',
  recipientId: 'b',
  needCode: 'home-visit',
  sentAt,
  acknowledgedAt: null,
  acceptedAt: null,
  firstContactAt: null,
  completedAt: null,
  closedAt: null,
  status: 'requested',
  businessStatus: null,
  reason: null,
  declinedFor: null,
  declinedBy: null,
  dueAt: null,
  ...given,
});

it.each<[Partial<Measure>, string]>([
  [{}, 'pending'],
  [{ status: 'on-hold' }, 'pending'],
  [{ status: 'completed', businessStatus: 'outcome-returned' }, 'returned'],
  [{ status: 'completed', businessStatus: 'outcome-disputed' }, 'returned'],
  [{ status: 'completed', businessStatus: 'loop-closed' }, 'closed'],
  [{ status: 'rejected', reason: 'no-capacity' }, 'declined'],
  [{ status: 'cancelled', reason: 'need-changed' }, 'cancelled'],
  [{ status: 'cancelled', reason: 'no-response' }, 'no-response'],
  [{ status: 'failed', reason: 'lost-contact' }, 'failed'],
])('%p counts as %s', (given, standing) => expect(standingOf(measure(given))).toBe(standing));

it('closes the loop of as many as both sides closed, of all that were sent', () => {
  const closed = measure({ status: 'completed', businessStatus: 'loop-closed' });
  expect(closureRate([closed, measure(), measure({ status: 'cancelled', reason: 'no-response' })])).toBe(0.333);
  expect(closureRate([])).toBeNull();
});

it.each<[number[], number, number | null]>([
  [[], 0.5, null],
  [[4], 0.9, 4],
  [[1, 2, 3, 10], 0.5, 2.5],
  [[0, 10], 0.9, 9],
])('the middle of %p at %d is %p', (values, share, expected) => expect(quantile(values, share)).toBe(expected));

it('takes times from sending, of those that got there', () => {
  const taken = timesTaken([
    measure({ acknowledgedAt: after(1), acceptedAt: after(30) }),
    measure({ acknowledgedAt: after(2) }),
    measure(),
  ]);
  expect(taken[0]).toEqual({ kind: 'acknowledge', of: 2, median: 1.5, ninth: 1.9 });
  expect(taken[1]).toEqual({ kind: 'accept', of: 1, median: 30, ninth: 30 });
  expect(taken[3]).toEqual({ kind: 'complete', of: 0, median: null, ninth: null });
});

it.each<[Partial<Measure>, string | null]>([
  [{ dueAt: after(24) }, null],
  [{ dueAt: after(-1) }, 'day'],
  [{ dueAt: after(-48) }, 'three-days'],
  [{ dueAt: after(-160) }, 'week'],
  [{ dueAt: after(-400) }, 'longer'],
  [{ dueAt: after(-400), status: 'rejected' }, null],
])('%p is late: %s', (given, late) => expect(latenessOf(measure(given), sentAt)).toBe(late));

it('a quarter begins and ends at midnight in China', () => {
  expect(boundsOf('2026-Q4')).toEqual({
    since: new Date('2026-09-30T16:00:00Z'),
    until: new Date('2026-12-31T16:00:00Z'),
  });
  expect(quarterOf(new Date('2026-12-31T15:59:59Z'))).toBe('2026-Q4');
  expect(quarterOf(new Date('2026-12-31T16:00:00Z'))).toBe('2027-Q1');
  expect(() => boundsOf('2026-Q5')).toThrow('quarter-unknown');
});
