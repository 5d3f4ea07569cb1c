import { chinaDay, chinaHour, chinaTime, isWorkingDay, nextDay, ruleBroken, type WorkingCalendar } from '@app/kernel';
import { kindRules, type Group, type Kind, type Urgency } from './kinds';

/** When a person wants to be left in peace, by the network's clock (China). */
export interface QuietHours {
  /** From that full hour in the evening until that one; null: no quiet night. */
  night: { from: number; until: number } | null;
  /** Weekends and State holidays, by the State calendar. */
  daysOff: boolean;
}

export interface Preference {
  /** Groups of which each message also goes out as a mail. */
  mail: readonly Group[];
  /** Groups counted in the daily digest. */
  digest: readonly Group[];
  /** Full hour of the digest; null: none. */
  digestHour: number | null;
  quiet: QuietHours;
  /** A critical referral comes through in quiet hours: its clock runs day and night. */
  urgentPasses: boolean;
}

/** What holds for people who never chose: what waits for them comes at once, the rest once a working day. */
export const defaultPreference: Preference = {
  mail: ['waiting', 'answers', 'protection', 'live', 'handed-over'],
  digest: ['live', 'funding', 'upkeep'],
  digestHour: 9,
  quiet: { night: { from: 20, until: 8 }, daysOff: true },
  urgentPasses: true,
};

/** A chat group is left in peace at the same hours as a person who never chose. */
export const robotQuiet: QuietHours = defaultPreference.quiet;

export interface Plan {
  /** When a mail may go; null: none. In the product itself everything is always there at once. */
  mailAt: Date | null;
  /** When the next digest counts it; null: never. */
  digestAt: Date | null;
}

interface Message {
  kind: Kind;
  urgency: Urgency | null;
}

/** The rule table: what goes where, and when. */
export function planFor(message: Message, preference: Preference, now: Date, calendar: WorkingCalendar): Plan {
  const { group, byMail } = kindRules[message.kind];
  const passes = message.urgency === 'critical' && preference.urgentPasses;
  return {
    mailAt:
      byMail && preference.mail.includes(group) ? (passes ? now : afterQuiet(now, preference.quiet, calendar)) : null,
    digestAt: preference.digest.includes(group) ? nextDigest(preference, now, calendar) : null,
  };
}

/** When a message of the organisation's chat group may go; null: this robot is not told of it. */
export function robotPlan(
  message: Message,
  robot: { groups: readonly Group[]; quiet: boolean },
  now: Date,
  calendar: WorkingCalendar,
): Date | null {
  const { group, byRobot } = kindRules[message.kind];
  if (!byRobot || !robot.groups.includes(group)) return null;
  return message.urgency === 'critical' || !robot.quiet ? now : afterQuiet(now, robotQuiet, calendar);
}

/** The longest State holiday with its weekends is far shorter. */
const mostSteps = 60;

/** `now`, or the moment the quiet hours around it end. */
export function afterQuiet(now: Date, { night, daysOff }: QuietHours, calendar: WorkingCalendar): Date {
  let moment = now;
  for (let step = 0; step < mostSteps; step += 1) {
    const day = chinaDay(moment);
    if (daysOff && !isWorkingDay(day, calendar)) moment = chinaTime(nextDay(day), 0);
    else if (night && isNight(chinaHour(moment), night)) moment = endOfNight(moment, night);
    else return moment;
  }
  return moment;
}

const isNight = (hour: number, { from, until }: { from: number; until: number }): boolean =>
  from < until ? hour >= from && hour < until : hour >= from || hour < until;

function endOfNight(moment: Date, { from, until }: { from: number; until: number }): Date {
  const day = chinaDay(moment);
  const isEvening = from > until && chinaHour(moment) >= from;
  return chinaTime(isEvening ? nextDay(day) : day, until);
}

/** The next time after `now` that the digest is due; null where the person wants none. */
export function nextDigest(
  { digestHour, quiet }: Pick<Preference, 'digestHour' | 'quiet'>,
  now: Date,
  calendar: WorkingCalendar,
): Date | null {
  if (digestHour === null) return null;
  let day = chinaDay(now);
  for (let step = 0; step < mostSteps; step += 1) {
    const at = chinaTime(day, digestHour);
    if (at > now && (!quiet.daysOff || isWorkingDay(day, calendar))) return at;
    day = nextDay(day);
  }
  return chinaTime(day, digestHour);
}

/** @throws quiet-night-empty */
export function assertNight(night: { from: number; until: number } | null): void {
  if (night && night.from === night.until) throw ruleBroken('quiet-night-empty');
}
