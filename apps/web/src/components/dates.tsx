import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';

/** Every network of this product keeps one clock. */
const timeZone = 'Asia/Shanghai';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const weekdayNumber: Record<string, number> = { Sun: 0, Mon: 1, Tue: 2, Wed: 3, Thu: 4, Fri: 5, Sat: 6 };

interface LocalDate {
  year: number;
  month: number;
  day: number;
  weekday: number;
  time: string;
  /** Days since 1970-01-01 in the network's zone, to tell today from tomorrow. */
  dayNumber: number;
}

/** A calendar date ('2026-11-27') stays that date; an instant is read in the network's zone. */
function localDate(value: string | Date): LocalDate {
  const isCalendarDate = typeof value === 'string' && value.length === 10;
  const instant = isCalendarDate ? new Date(`${value}T12:00:00+08:00`) : new Date(value);
  const found = Object.fromEntries(parts.formatToParts(instant).map(({ type, value: text }) => [type, text]));
  const [year, month, day] = [Number(found['year']), Number(found['month']), Number(found['day'])] as const;
  return {
    year,
    month,
    day,
    weekday: weekdayNumber[found['weekday'] ?? 'Sun'] ?? 0,
    time: isCalendarDate ? '' : `${found['hour']}:${found['minute']}`,
    dayNumber: Math.round(Date.UTC(year, month - 1, day) / 86_400_000),
  };
}

export const timeOfDay = (value: string | Date) => localDate(value).time;

/** Whole days from today to that day; negative when past. */
export const daysUntil = (value: string | Date, now = new Date()) =>
  localDate(value).dayNumber - localDate(now).dayNumber;

type ShellText = TFunction<'shell'>;

const monthOf = (t: ShellText, month: number) => t('date.months', { returnObjects: true })[month - 1];

/** 11月27日, 27 Nov; another year is named. */
export function monthDay(t: ShellText, value: string | Date, now = new Date()) {
  const { year, month, day } = localDate(value);
  return year === localDate(now).year
    ? t('date.monthDay', { month: monthOf(t, month), day })
    : t('date.yearMonthDay', { year, month: monthOf(t, month), day });
}

const weekdayOf = (t: ShellText, value: string | Date) =>
  t('date.weekdays', { returnObjects: true })[localDate(value).weekday];

/** 11月27日 周五 18:00, Fri 27 Nov, 18:00 */
export function wholeDate(t: ShellText, value: string | Date, now = new Date()) {
  const day = t('date.withWeekday', { day: monthDay(t, value, now), weekday: weekdayOf(t, value) });
  const time = timeOfDay(value);
  return time ? t('date.withTime', { day, time }) : day;
}

/** 2026年11月24日 星期二, Tuesday 24 Nov 2026 */
export function longToday(t: ShellText, now = new Date()) {
  const { year, month, day, weekday } = localDate(now);
  return t('date.withWeekday', {
    day: t('date.yearMonthDay', { year, month: monthOf(t, month), day }),
    weekday: t('date.longWeekdays', { returnObjects: true })[weekday],
  });
}

/** 今天, 明天, 还有 3 个工作日, 已过 2 天. Working days come from the server, which knows the calendar. */
export function howFar(t: ShellText, value: string | Date, workingDaysLeft?: number, now = new Date()) {
  const days = daysUntil(value, now);
  if (days < 0) return t('date.overdue', { count: -days });
  if (days === 0) return t('date.today');
  if (days === 1) return t('date.tomorrow');
  if (workingDaysLeft !== undefined) return t('date.workingDaysLeft', { count: workingDaysLeft });
  return t('date.daysLeft', { count: days });
}

interface DateTextProps {
  /** ISO instant, or a calendar date 'YYYY-MM-DD'. */
  value: string;
  /** `day` 11月27日 · `whole` 11月27日 周五 18:00 · `far` 还有 3 个工作日 */
  as?: 'day' | 'whole' | 'far';
  workingDaysLeft?: number;
}

export function DateText({ value, as = 'whole', workingDaysLeft }: DateTextProps) {
  const { t } = useTranslation('shell');
  const text =
    as === 'day' ? monthDay(t, value) : as === 'far' ? howFar(t, value, workingDaysLeft) : wholeDate(t, value);
  return (
    <time dateTime={value} title={as === 'far' ? wholeDate(t, value) : undefined}>
      {text}
    </time>
  );
}

interface DueTextProps {
  value: string | null | undefined;
  workingDaysLeft?: number;
  /** Second line when there is something better to say than the distance. */
  note?: string;
  /** An appointment is over when it is past; a deadline is late. */
  isEvent?: boolean;
}

/** Two lines at the start of a row: the day, then how far it is. */
export function DueText({ value, workingDaysLeft, note, isEvent = false }: DueTextProps) {
  const { t } = useTranslation('shell');
  if (!value)
    return (
      <div className="due">
        {t('date.none')}
        {note && <small>{note}</small>}
      </div>
    );
  const days = daysUntil(value);
  const isNear = days === 0;
  const time = timeOfDay(value);
  if (isEvent)
    return (
      <div className="due">
        <time dateTime={value}>{isNear ? t('date.today') : monthDay(t, value)}</time>
        <small>
          {note ??
            (isNear || !time
              ? time || weekdayOf(t, value)
              : t('date.weekdayTime', { weekday: weekdayOf(t, value), time }))}
        </small>
      </div>
    );
  return (
    <div className="due">
      <time dateTime={value}>{isNear ? t('date.today') : monthDay(t, value)}</time>
      <small className={days < 0 ? 'late' : undefined}>
        {note ?? (isNear ? time && t('date.before', { when: time }) : howFar(t, value, workingDaysLeft))}
      </small>
    </div>
  );
}
