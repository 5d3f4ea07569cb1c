import { stateCalendar } from '@app/kernel';
import { clockKinds, type ClockKind } from './clocks';
import { ladderOf, rungAfter, rungComesAt, rungDueAt, rungs, waitsFor, type Rung } from './ladder';
import { urgencies, type Urgency } from './referral-codes';

/** A time in China. */
const at = (text: string): Date => new Date(`${text}:00+08:00`);

describe('rungs after the due time', () => {
  it.each([
    ['owner', 'critical', '2026-11-21T23:00', '2026-11-21T23:00', 'at the due time itself, on a Saturday night'],
    ['supervisor', 'critical', '2026-11-21T23:00', '2026-11-22T00:00', 'hours run through the night'],
    ['support-agency', 'critical', '2026-10-01T09:00', '2026-10-01T13:00', 'and through National Day'],
    ['no-response', 'critical', '2026-11-23T18:00', '2026-11-24T18:00', ''],
    ['supervisor', 'priority', '2026-11-24T18:00', '2026-11-25T09:00', 'the next morning'],
    ['supervisor', 'priority', '2026-11-27T18:00', '2026-11-30T09:00', 'over a weekend'],
    ['supervisor', 'priority', '2026-10-09T18:00', '2026-10-10T09:00', 'a Saturday worked in exchange'],
    ['support-agency', 'priority', '2026-10-09T18:00', '2026-10-12T09:00', 'the Saturday counts as a day'],
    ['supervisor', 'priority', '2026-09-30T18:00', '2026-10-08T09:00', 'after the holiday week'],
    ['source', 'priority', '2026-09-30T18:00', '2026-10-10T09:00', 'third working day: Thursday, Friday, Saturday'],
    ['no-response', 'routine', '2026-02-13T18:00', '2026-03-05T09:00', 'Spring Festival with both Saturdays worked'],
    ['support-agency', 'watch', '2026-11-24T18:00', '2026-12-01T09:00', ''],
  ] as [Rung, Urgency, string, string, string][])('%s, %s, due %s → %s %s', (rung, urgency, due, expected) => {
    expect(rungDueAt(rung, urgency, at(due), stateCalendar)).toEqual(at(expected));
  });

  it.each(urgencies.flatMap((urgency) => clockKinds.map((clock) => [urgency, clock] as const)))(
    '%s, %s: each later than the one before',
    (urgency, clock) => {
      const times = ladderOf(clock).map((rung) =>
        rungDueAt(rung, urgency, at('2026-09-30T18:00'), stateCalendar).getTime(),
      );
      expect(times).toEqual([...new Set(times)].sort((one, other) => one - other));
    },
  );
});

describe('the ladder of a clock', () => {
  it.each([
    ['acknowledge', 'owner', 'supervisor'],
    ['acknowledge', 'source', 'no-response'],
    ['decide', 'no-response', null],
    ['first-contact', 'support-agency', 'source'],
    ['first-contact', 'source', null],
    ['confirm', 'support-agency', null],
  ] as [ClockKind, Rung, Rung | null][])('%s: after %s comes %s', (clock, rung, next) =>
    expect(rungAfter(clock, rung)).toBe(next),
  );

  it('begins with who holds the step, and never offers the source another partner for its own delay', () => {
    for (const clock of clockKinds) expect(ladderOf(clock)[0]).toBe(rungs[0]);
    expect(clockKinds.filter((clock) => waitsFor(clock) === 'source')).toEqual(['confirm']);
  });
});

describe('after a time in which nobody swept', () => {
  it.each([
    ['no-response', 'priority', '2026-12-21T11:00', '2026-12-22T09:00', 'the source has a working day left to answer'],
    ['no-response', 'critical', '2026-12-21T23:00', '2026-12-22T05:00', 'or six hours'],
    ['no-response', 'priority', '2026-11-27T09:00', '2026-12-01T09:00', 'swept in time: as planned'],
    ['source', 'priority', '2026-12-21T11:00', '2026-11-27T09:00', 'telling people is not put off'],
  ] as [Rung, Urgency, string, string, string][])(
    '%s, %s, the one before fired %s → %s: %s',
    (rung, urgency, fired, expected) => {
      const facts = { urgency, clockDueAt: at('2026-11-24T18:00'), lastFiredAt: at(fired) };
      expect(rungComesAt(rung, facts, stateCalendar)).toEqual(at(expected));
    },
  );
});
