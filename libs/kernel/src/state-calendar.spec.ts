import { calendarWith, stateCalendar } from './state-calendar';
import { isWorkingDay } from './working-days';

describe('calendarWith', () => {
  it('is the shipped calendar when nothing was imported', () => expect(calendarWith([])).toEqual(stateCalendar));

  it('takes an imported year instead of the shipped one, and leaves the others', () => {
    const calendar = calendarWith([
      { date: '2026-10-08', off: true },
      { date: '2026-10-11', off: false },
    ]);
    const days = ['2026-10-01', '2026-10-08', '2026-10-10', '2026-10-11', '2025-10-01'];
    expect(days.map((day) => isWorkingDay(day, calendar))).toEqual([true, false, false, true, false]);
  });

  it('knows a year later than the shipped ones', () => {
    const calendar = calendarWith([{ date: '2027-02-08', off: true }]);
    expect(calendar.knownUntil).toBe('2027-12-31');
    expect(isWorkingDay('2027-02-08', calendar)).toBe(false);
  });
});
