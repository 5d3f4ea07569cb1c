/** One event as calendars take it (RFC 5545), in the network's time zone. */
export interface CalendarEntry {
  /** Stable as long as the thing exists: a later file with a higher `sequence` replaces the earlier one. */
  uid: string;
  sequence: number;
  /** `request` adds or changes it, `cancel` takes it away, `publish` is a file somebody keeps by hand. */
  method: 'request' | 'cancel' | 'publish';
  startsAt: Date;
  endsAt: Date;
  /** When this file was made. */
  madeAt: Date;
  title: string;
  description: string;
  place: string;
  /** Where in this product the event lives. */
  url: string;
  organizer: Party;
  attendee: Party | null;
}

export interface Party {
  name: string;
  address: string;
}

export const calendarType = 'text/calendar; charset=utf-8';
export const calendarZone = 'Asia/Shanghai';

const mostOctets = 75;
const chinaOffsetMs = 8 * 3_600_000;

/** China has had one zone and no summer time since September 1991. */
const zone = [
  'BEGIN:VTIMEZONE',
  `TZID:${calendarZone}`,
  'BEGIN:STANDARD',
  'DTSTART:19910915T000000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** The whole file, lines ended by CRLF and folded by octets, never inside a character. */
export function calendarFile(entry: CalendarEntry): string {
  const method = entry.method.toUpperCase();
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tongxing//Live sessions//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...zone,
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${inUtc(entry.madeAt)}`,
    `DTSTART;TZID=${calendarZone}:${inChina(entry.startsAt)}`,
    `DTEND;TZID=${calendarZone}:${inChina(entry.endsAt)}`,
    `SUMMARY:${escaped(entry.title)}`,
    `DESCRIPTION:${escaped(entry.description)}`,
    ...(entry.place ? [`LOCATION:${escaped(entry.place)}`] : []),
    `URL:${entry.url}`,
    `STATUS:${entry.method === 'cancel' ? 'CANCELLED' : 'CONFIRMED'}`,
    `ORGANIZER;CN=${parameter(entry.organizer.name)}:mailto:${entry.organizer.address}`,
    ...(entry.attendee ? [attendee(entry.attendee)] : []),
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Whoever comes answers in this product, not by the mail program: nobody reads the sender's mailbox. */
const attendee = ({ name, address }: Party): string =>
  `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE;CN=${parameter(name)}:mailto:${address}`;

const escaped = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');

/** A parameter cannot hold a quotation mark or a control character at all (RFC 5545 3.1). */
const parameter = (text: string): string => `"${text.replace(/["\x00-\x1f\x7f]/g, ' ')}"`;

const digits = (moment: Date): string => moment.toISOString().slice(0, 19).replace(/[-:]/g, '');
const inUtc = (moment: Date): string => `${digits(moment)}Z`;
const inChina = (moment: Date): string => digits(new Date(moment.getTime() + chinaOffsetMs));

/** Continuation lines begin with a space, which counts. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > mostOctets) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
