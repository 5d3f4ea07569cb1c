import { stateCalendar } from '@app/kernel';
import { ageBounds, ageOfBucket, type OverdueAge } from './overdue-ages';

/** A time in China. */
const at = (text: string): Date => new Date(`${text}:00+08:00`);

const ageAt = (due: Date, now: Date): OverdueAge =>
  ageOfBucket(ageBounds(now, stateCalendar).filter((bound) => bound <= due).length);

it.each([
  ['2026-11-24T11:00', '2026-11-24T10:00', 'today', 'due an hour ago'],
  ['2026-11-24T11:00', '2026-11-23T18:00', '1-2', 'due yesterday'],
  ['2026-11-23T11:00', '2026-11-20T18:00', '1-2', 'due on Friday, seen on Monday'],
  ['2026-11-22T11:00', '2026-11-20T18:00', 'today', 'nothing was worked since Friday'],
  ['2026-11-25T11:00', '2026-11-20T18:00', '3-5', ''],
  ['2026-10-08T11:00', '2026-09-30T18:00', '1-2', 'the holiday week counts for nothing'],
  ['2026-10-12T11:00', '2026-09-30T18:00', '3-5', 'the Saturday worked in exchange counts'],
  ['2026-11-30T11:00', '2026-11-20T18:00', '6-10', ''],
  ['2026-12-04T11:00', '2026-11-20T18:00', '6-10', 'the tenth day'],
  ['2026-12-07T11:00', '2026-11-20T18:00', 'over-10', 'the eleventh'],
])('at %s what was due at %s is late: %s (%s)', (now, due, age) => expect(ageAt(at(due), at(now))).toBe(age));
