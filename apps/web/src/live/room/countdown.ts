/** 12:40; reads 0:00 only when it is over, then counts up with a plus. */
export function countdown(ms: number): string {
  const seconds = ms >= 0 ? Math.ceil(ms / 1000) : Math.floor(-ms / 1000);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return ms < 0 && seconds > 0 ? `+${text}` : text;
}

/** For sentences: a begun minute counts. */
export const wholeMinutes = (ms: number): number => Math.max(Math.ceil(ms / 60_000), 0);

const dateInChina = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

/** Calendar date of the network's zone, YYYY-MM-DD, `days` from that moment. */
export const calendarDate = (at: number, days = 0): string => dateInChina.format(at + days * 86_400_000);
