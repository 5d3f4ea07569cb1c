import { chinaDay, isWorkingDay, stateCalendar } from '@app/kernel';
import {
  basisReviewDueAt,
  clockAfter,
  clockOfUrgency,
  dueAt,
  isProvisional,
  noClock,
  pausedClock,
  resumedClock,
  startedClock,
  workingDaysLeft,
  type ClockKind,
} from './clocks';
import type { BusinessStatus, Status, Urgency } from './referral-codes';
import { endOfConsent, endOfGrantAfterCompletion, endOfOutline, endOfShare } from './sharing-times';

/** A time in China. */
const at = (text: string): Date => new Date(`${text}:00+08:00`);

describe('working days of the State calendar', () => {
  it.each([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-10-01', false, 'National Day, a Thursday'],
    ['2026-10-10', true, 'a Saturday worked in exchange'],
    ['2026-02-14', true, 'the Saturday before Spring Festival'],
    ['2026-02-23', false, 'the last day of Spring Festival, a Monday'],
    ['2025-01-26', true, 'a Sunday worked in exchange'],
  ])('%s: %s (%s)', (date, expected) => expect(isWorkingDay(date, stateCalendar)).toBe(expected));
});

describe('clocks (domain.md 3.2)', () => {
  it.each([
    ['acknowledge', 'critical', '2026-11-21T23:00', '2026-11-22T01:00'],
    ['decide', 'critical', '2026-11-23T09:12', '2026-11-23T18:00'],
    ['decide', 'critical', '2026-11-23T20:00', '2026-11-24T00:00'],
    ['first-contact', 'critical', '2026-11-23T09:12', '2026-11-24T09:12'],
    ['acknowledge', 'priority', '2026-11-23T15:20', '2026-11-24T18:00'],
    ['decide', 'priority', '2026-11-24T09:12', '2026-11-27T18:00'],
    ['decide', 'priority', '2026-11-27T09:00', '2026-12-02T18:00'],
    ['first-contact', 'priority', '2026-09-30T09:00', '2026-10-13T18:00'],
    ['acknowledge', 'routine', '2026-02-13T09:00', '2026-02-24T18:00'],
    ['decide', 'routine', '2026-11-23T00:30', '2026-11-30T18:00'],
    ['confirm', 'watch', '2026-11-22T10:00', '2026-11-27T18:00'],
  ] as [ClockKind, Urgency, string, string][])('%s, %s, from %s → %s', (kind, urgency, from, due) => {
    expect(dueAt(kind, urgency, at(from), stateCalendar)).toEqual(at(due));
  });

  it('asking for advice has no first contact', () => {
    expect(dueAt('first-contact', 'watch', at('2026-11-23T09:00'), stateCalendar)).toBeNull();
  });

  it.each([
    ['2026-11-27T18:00', '2026-11-24T09:12', 3],
    ['2026-11-24T18:00', '2026-11-24T09:12', 0],
    ['2026-11-24T18:00', '2026-11-26T09:12', 0],
    ['2026-10-13T18:00', '2026-09-30T09:00', 5],
  ])('until %s, seen at %s, %d working days are left', (due, now, left) => {
    expect(workingDaysLeft(at(due), at(now), stateCalendar)).toBe(left);
  });

  it('says when a due date lies beyond the announced lists', () => {
    expect(isProvisional(at('2026-12-31T18:00'), stateCalendar)).toBe(false);
    expect(isProvisional(at('2027-01-04T18:00'), stateCalendar)).toBe(true);
  });

  it('the day changes at midnight in China, wherever the server stands', () => {
    expect(chinaDay(new Date('2026-11-22T15:59:59Z'))).toBe('2026-11-22');
    expect(chinaDay(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
  });
});

describe('sharing times', () => {
  it('a consent holds through its last day in China', () => {
    expect(endOfConsent('2027-05-31')).toEqual(at('2027-06-01T00:00'));
    expect(endOfShare('2027-05-31')).toEqual(at('2027-08-30T00:00'));
  });

  it('thirty days after an end', () => {
    expect(endOfOutline(at('2026-11-23T09:00'))).toEqual(at('2026-12-23T09:00'));
    expect(endOfGrantAfterCompletion(at('2026-11-23T09:00'))).toEqual(at('2026-12-23T09:00'));
  });
});

describe('pausing (T6, T9, T16)', () => {
  it.each([
    // kind, urgency, started, paused, resumed, due again
    [
      'decide',
      'priority',
      '2026-11-23T09:00',
      '2026-11-24T09:00',
      '2026-12-01T11:00',
      '2026-12-03T18:00',
      'two of three days left',
    ],
    [
      'decide',
      'priority',
      '2026-11-23T09:00',
      '2026-11-26T10:00',
      '2026-12-01T11:00',
      '2026-12-01T18:00',
      'paused on the last day',
    ],
    [
      'decide',
      'priority',
      '2026-11-23T09:00',
      '2026-11-30T10:00',
      '2026-12-01T11:00',
      '2026-12-01T18:00',
      'paused when overdue',
    ],
    [
      'decide',
      'priority',
      '2026-11-23T09:00',
      '2026-11-26T10:00',
      '2026-12-01T21:00',
      '2026-12-02T00:00',
      'resumed at night',
    ],
    [
      'decide',
      'priority',
      '2026-09-28T09:00',
      '2026-09-29T09:00',
      '2026-09-30T09:00',
      '2026-10-09T18:00',
      'over the holidays',
    ],
    [
      'first-contact',
      'priority',
      '2026-09-30T09:00',
      '2026-10-08T09:00',
      '2026-10-09T09:00',
      '2026-10-14T18:00',
      'a Saturday worked in exchange',
    ],
    [
      'acknowledge',
      'critical',
      '2026-11-21T23:00',
      '2026-11-21T23:30',
      '2026-11-22T08:00',
      '2026-11-22T09:30',
      'in minutes',
    ],
    [
      'acknowledge',
      'critical',
      '2026-11-21T23:00',
      '2026-11-22T02:00',
      '2026-11-22T08:00',
      '2026-11-22T08:00',
      'minutes used up',
    ],
  ] as [ClockKind, Urgency, string, string, string, string, string][])(
    '%s, %s: started %s, paused %s, resumed %s → %s (%s)',
    (kind, urgency, started, paused, resumed, due) => {
      const running = startedClock(kind, urgency, at(started), stateCalendar);
      const stopped = pausedClock(running, urgency, at(paused), stateCalendar);
      expect(stopped).toMatchObject({ clockKind: kind, dueAt: null, clockPausedAt: at(paused) });
      expect(resumedClock(stopped, at(resumed), stateCalendar)).toEqual({ ...running, dueAt: at(due) });
    },
  );

  it('no clock can be neither paused nor resumed', () => {
    const now = at('2026-11-23T09:00');
    expect(pausedClock(noClock, 'priority', now, stateCalendar)).toEqual(noClock);
    expect(resumedClock(noClock, now, stateCalendar)).toEqual(noClock);
  });

  it('a step starts, stops, keeps, pauses or resumes it, and takes nothing else of the row along', () => {
    const [now, urgency] = [at('2026-11-23T09:00'), 'priority' as const];
    const row = { ...startedClock('decide', urgency, now, stateCalendar), number: 'ZJ-202611-0001' };
    const { number: _number, ...running } = row;
    const round = { urgency, now, calendar: stateCalendar };
    expect(clockAfter({ clock: 'first-contact' }, row, round).clockKind).toBe('first-contact');
    expect(clockAfter({ clock: null }, row, round)).toEqual(noClock);
    expect(clockAfter({ clock: null, clockChange: 'keep' }, row, round)).toEqual(running);
    const paused = clockAfter({ clock: null, clockChange: 'pause' }, row, round);
    expect(clockAfter({ clock: null, clockChange: 'resume' }, paused, round)).toEqual(running);
  });

  it('what was sent without consent is reviewed by the end of the next working day', () => {
    expect(basisReviewDueAt(at('2026-11-27T20:00'), stateCalendar)).toEqual(at('2026-11-30T18:00'));
    expect(basisReviewDueAt(at('2026-10-09T09:00'), stateCalendar)).toEqual(at('2026-10-10T18:00'));
  });
});

describe('the clock after the urgency was changed', () => {
  const now = at('2026-11-25T09:00');
  const running = (kind: ClockKind, urgency: Urgency) =>
    startedClock(kind, urgency, at('2026-11-23T10:00'), stateCalendar);
  const standing = (status: Status, businessStatus: BusinessStatus | null = null) => ({ status, businessStatus });

  it.each([
    ['routine', 'critical', 'acknowledge', 'requested', '2026-11-25T11:00'],
    ['routine', 'priority', 'decide', 'received', '2026-11-30T18:00'],
    ['critical', 'watch', 'acknowledge', 'requested', '2026-11-30T18:00'],
    ['priority', 'critical', 'first-contact', 'accepted', '2026-11-26T09:00'],
  ] as [Urgency, Urgency, ClockKind, Status, string][])(
    'from %s to %s, %s is due by the table from now on',
    (from, to, kind, status, due) =>
      expect(clockOfUrgency({ ...running(kind, from), ...standing(status) }, to, now, stateCalendar)).toMatchObject({
        clockKind: kind,
        clockStartedAt: now,
        dueAt: at(due),
      }),
  );

  it.each([
    ['critical', null, 120],
    ['routine', 2, null],
  ] as [Urgency, number | null, number | null][])(
    'while it is paused, all that %s gives is left',
    (to, days, minutes) => {
      const paused = pausedClock(running('acknowledge', 'priority'), 'priority', at('2026-11-24T10:00'), stateCalendar);
      expect(clockOfUrgency({ ...paused, ...standing('on-hold') }, to, now, stateCalendar)).toMatchObject({
        dueAt: null,
        clockPausedAt: at('2026-11-24T10:00'),
        clockRemainingDays: days,
        clockRemainingMinutes: minutes,
      });
    },
  );

  it('advice that became urgent has a first contact from now on, and the other way round none', () => {
    expect(clockOfUrgency({ ...noClock, ...standing('accepted') }, 'priority', now, stateCalendar)).toMatchObject({
      clockKind: 'first-contact',
      dueAt: at('2026-12-02T18:00'),
    });
    const clock = { ...running('first-contact', 'priority'), ...standing('accepted') };
    expect(clockOfUrgency(clock, 'watch', now, stateCalendar)).toEqual(noClock);
    const waits = { ...noClock, ...standing('accepted', 'forward-proposed') };
    expect(clockOfUrgency(waits, 'priority', now, stateCalendar)).toEqual(noClock);
    expect(clockOfUrgency({ ...noClock, ...standing('in-progress') }, 'critical', now, stateCalendar)).toEqual(noClock);
  });
});
