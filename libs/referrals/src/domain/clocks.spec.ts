import { chinaDay, isWorkingDay, stateCalendar } from '@app/kernel';
import { dueAt, isProvisional, workingDaysLeft, type ClockKind } from './clocks';
import type { Urgency } from './referral-codes';
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
