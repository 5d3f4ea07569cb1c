import ICAL from 'ical.js';
import { calendarFile, type CalendarEntry } from './calendar-file';

const entry: CalendarEntry = {
  uid: '018f-1@tongxing.example',
  sequence: 2,
  method: 'request',
  startsAt: new Date('2026-12-01T06:00:00Z'),
  endsAt: new Date('2026-12-01T08:30:00Z'),
  madeAt: new Date('2026-11-23T01:02:03Z'),
  title: '伙伴见面会，第 7 次; 圆桌\\不设主席台'.repeat(3),
  description: '带上各自的问题，\n一起看：https://tongxing.example/live/018f',
  place: '青禾街道A社区 一楼会议室',
  url: 'https://tongxing.example/live/018f',
  organizer: { name: '示例"支持"机构', address: 'noreply@tongxing.example' },
  attendee: { name: '社工甲', address: 'a@example.org' },
};

const read = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return { calendar, event: new ICAL.Event(calendar.getFirstSubcomponent('vevent')!) };
};

describe('a calendar file', () => {
  it('is read back as it was meant, in the zone of the network', () => {
    const { calendar, event } = read(calendarFile(entry));
    expect(event.summary).toBe(entry.title);
    expect(event.description).toBe(entry.description);
    expect(event.location).toBe(entry.place);
    expect(event.uid).toBe(entry.uid);
    expect(event.sequence).toBe(2);
    expect(event.component.getFirstPropertyValue('url')).toBe(entry.url);
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(event.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
    expect(zone.tzid).toBe('Asia/Shanghai');
    const begins = event.startDate.clone();
    begins.zone = zone;
    expect(event.component.getFirstProperty('dtstart')!.getParameter('tzid')).toBe('Asia/Shanghai');
    expect(begins.toJSDate()).toEqual(entry.startsAt);
    expect(event.duration.toSeconds()).toBe(150 * 60);
  });

  it('folds by octets, inside no character, and ends every line alike', () => {
    const file = calendarFile(entry);
    const lines = file.split('\r\n');
    expect(lines.pop()).toBe('');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n\uFFFD]/);
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
  });

  it('takes an entry away, and can be kept by hand', () => {
    expect(read(calendarFile({ ...entry, method: 'cancel' })).event.component.getFirstPropertyValue('status')).toBe(
      'CANCELLED',
    );
    const kept = calendarFile({ ...entry, method: 'publish', attendee: null });
    expect(kept).toContain('METHOD:PUBLISH');
    expect(kept).not.toContain('ATTENDEE');
  });
});
