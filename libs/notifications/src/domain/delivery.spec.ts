import { stateCalendar } from '@app/kernel';
import {
  afterQuiet,
  assertNight,
  defaultPreference,
  nextDigest,
  planFor,
  robotPlan,
  type Preference,
} from './delivery';
import { groups, kindRules, kinds, type Kind, type Urgency } from './kinds';

/** A time in China. 2026-11-23 is a Monday. */
const at = (text: string): Date => new Date(`${text}:00+08:00`);
const monday = at('2026-11-23T10:00');
const plan = (kind: Kind, change: Partial<Preference> = {}, now = monday, urgency: Urgency | null = null) =>
  planFor({ kind, urgency }, { ...defaultPreference, ...change }, now, stateCalendar);

describe('for somebody who never chose', () => {
  const digest = at('2026-11-24T09:00');
  it.each<[Kind, Date | null, Date | null]>([
    ['referral.sent', monday, null],
    ['referral.withdrawn', monday, null],
    ['referral.received', null, null],
    ['referral.accepted', monday, null],
    ['referral.declined', monday, null],
    ['referral.started', null, null],
    ['referral.completed', monday, null],
    ['referral.closed', null, null],
    ['referral.info-requested', monday, null],
    ['referral.info-provided', monday, null],
    ['referral.held', null, null],
    ['referral.resumed', null, null],
    ['referral.failed', monday, null],
    ['referral.cancelled', monday, null],
    ['referral.no-response', monday, null],
    ['referral.ended-unanswered', monday, null],
    ['referral.forward-proposed', monday, null],
    ['referral.forwarded', null, null],
    ['referral.split', null, null],
    ['referral.disputed', monday, null],
    ['referral.marked-in-error', monday, null],
    ['referral.consent-paused', monday, null],
    ['referral.deletion-asked', monday, null],
    ['referral.deletion-attested', monday, null],
    ['referral.urgency-changed', monday, null],
    ['referral.extended', monday, null],
    ['referral.basis-reviewed', null, null],
    ['referral.clock-owner', monday, null],
    ['referral.clock-supervisor', monday, null],
    ['referral.clock-source', monday, null],
    ['referral.stuck', monday, null],
    ['referral.hold-review-due', monday, null],
    ['referral.basis-review-due', monday, null],
    ['referral.follow-up-due', monday, null],
    ['referral.message-written', monday, null],
    ['referral.attachment-added', null, null],
    ['referral.follow-up-recorded', null, null],
    ['consent.withdrawn', monday, null],
    ['consent.ending', monday, null],
    ['mandatory-report.filed', monday, null],
    ['duplicate.asked', monday, null],
    ['duplicate.connected', monday, null],
    ['access-request.filed', monday, null],
    ['access-request.approved', monday, null],
    ['access-request.narrowed', monday, null],
    ['access-request.refused', monday, null],
    ['access-request.ended', null, null],
    ['emergency-view.opened', monday, null],
    ['emergency-view.reviewed', null, null],
    ['live-session.opened', monday, digest],
    ['live-session.invited', monday, digest],
    ['live-session.changed', monday, digest],
    ['live-session.cancelled', monday, digest],
    ['live-session.rsvped', null, digest],
    ['live-session.closed', null, digest],
    ['live-session.minutes-drafted', monday, digest],
    ['live-session.minutes-amended', monday, digest],
    ['live-session.minutes-objected', monday, digest],
    ['live-session.minutes-locked', monday, digest],
    ['live-session.survey-opened', null, digest],
    ['live-session.note-opening-asked', monday, digest],
    ['live-session.note-opening-agreed', monday, digest],
    ['live-session.note-opening-refused', monday, digest],
    ['live-session.note-opened', monday, digest],
    ['safe-opening.asked', monday, digest],
    ['safe-opening.moved', monday, digest],
    ['commitment.promised', monday, digest],
    ['commitment.due-soon', monday, digest],
    ['commitment.overdue', monday, digest],
    ['commitment.answered', monday, digest],
    ['commitment.carried-over', null, digest],
    ['commitment.closed', monday, digest],
    ['ask-offer.opened', null, digest],
    ['ask-offer.matched', monday, digest],
    ['ask-offer.closed', null, digest],
    ['adjustment-proposal.made', null, digest],
    ['adjustment-proposal.agreed', null, digest],
    ['adjustment-proposal.declined', null, digest],
    ['help-pledge.made', monday, digest],
    ['grant.awarded', null, digest],
    ['grant.tranche-paid', null, digest],
    ['cohort.opened', null, digest],
    ['membership.handed-over', monday, null],
    ['import.ended', null, digest],
    ['robot.paused', null, digest],
    ['webhook.paused', null, digest],
    ['invitation.accepted', null, digest],
    ['organization.capacity-due', null, digest],
    ['assisted-session.begun', null, digest],
  ])('%s: mail %p, digest %p', (kind, mailAt, digestAt) => expect(plan(kind)).toEqual({ mailAt, digestAt }));

  it('every kind has a row above', () => expect(kinds).toHaveLength(89));
});

describe('what a person chose', () => {
  it('a group without mail sends none, one with digest is counted', () =>
    expect(plan('referral.sent', { mail: [], digest: ['waiting'] })).toEqual({
      mailAt: null,
      digestAt: at('2026-11-24T09:00'),
    }));
  it('both at once is possible', () =>
    expect(plan('live-session.opened', { mail: ['live'], digest: ['live'] })).toEqual({
      mailAt: monday,
      digestAt: at('2026-11-24T09:00'),
    }));
  it('no digest hour, no digest', () => expect(plan('grant.awarded', { digestHour: null }).digestAt).toBeNull());
  it('a kind that is not worth a mail is only counted', () =>
    expect(plan('referral.received', { mail: [...groups], digest: [...groups] }).mailAt).toBeNull());
});

describe('quiet hours by the clock of China', () => {
  const quiet = defaultPreference.quiet;
  it.each([
    ['in the morning', '2026-11-23T07:59', '2026-11-23T08:00'],
    ['at the end of the night', '2026-11-23T08:00', '2026-11-23T08:00'],
    ['in the day', '2026-11-23T19:59', '2026-11-23T19:59'],
    ['in the evening', '2026-11-23T20:00', '2026-11-24T08:00'],
    ['before midnight', '2026-11-23T23:59', '2026-11-24T08:00'],
    ['on Friday evening', '2026-11-27T21:00', '2026-11-30T08:00'],
    ['on a Saturday', '2026-11-28T11:00', '2026-11-30T08:00'],
    ['on National Day, which lasts until the 7th', '2026-10-01T11:00', '2026-10-08T08:00'],
    ['on a Saturday worked in exchange', '2026-10-10T11:00', '2026-10-10T11:00'],
    ['over Spring Festival', '2026-02-14T21:00', '2026-02-24T08:00'],
  ])('%s: %s → %s', (_, now, expected) => expect(afterQuiet(at(now), quiet, stateCalendar)).toEqual(at(expected)));

  it.each([
    ['nights alone', { ...quiet, daysOff: false }, '2026-11-28T21:00', '2026-11-29T08:00'],
    ['days off alone', { night: null, daysOff: true }, '2026-11-28T21:00', '2026-11-30T00:00'],
    ['neither', { night: null, daysOff: false }, '2026-11-28T03:00', '2026-11-28T03:00'],
    ['at noon', { night: { from: 12, until: 14 }, daysOff: false }, '2026-11-23T12:30', '2026-11-23T14:00'],
    ['after midnight only', { night: { from: 0, until: 7 }, daysOff: false }, '2026-11-23T00:00', '2026-11-23T07:00'],
  ])('%s', (_, hours, now, expected) => expect(afterQuiet(at(now), hours, stateCalendar)).toEqual(at(expected)));

  it.each<[Urgency | null, boolean, string]>([
    ['critical', true, '2026-11-28T23:00'],
    ['critical', false, '2026-11-30T08:00'],
    ['priority', true, '2026-11-30T08:00'],
    [null, true, '2026-11-30T08:00'],
  ])('urgency %s, let through %p: %s', (urgency, urgentPasses, expected) =>
    expect(plan('referral.sent', { urgentPasses }, at('2026-11-28T23:00'), urgency).mailAt).toEqual(at(expected)),
  );

  it('a night that has no length is refused', () => {
    expect(() => assertNight({ from: 8, until: 8 })).toThrow('quiet-night-empty');
    expect(() => assertNight({ from: 20, until: 8 })).not.toThrow();
    expect(() => assertNight(null)).not.toThrow();
  });
});

describe('the digest', () => {
  it.each([
    ['later today', '2026-11-23T08:59', '2026-11-23T09:00'],
    ['never twice for the same hour', '2026-11-23T09:00', '2026-11-24T09:00'],
    ['not on a weekend', '2026-11-27T10:00', '2026-11-30T09:00'],
    ['not on a holiday', '2026-09-30T10:00', '2026-10-08T09:00'],
  ])('%s: %s → %s', (_, now, expected) =>
    expect(nextDigest(defaultPreference, at(now), stateCalendar)).toEqual(at(expected)),
  );
  it('comes on weekends where days off are not quiet', () =>
    expect(
      nextDigest({ digestHour: 18, quiet: { night: null, daysOff: false } }, at('2026-11-28T10:00'), stateCalendar),
    ).toEqual(at('2026-11-28T18:00')));
});

describe('a chat group', () => {
  const robot = { groups: ['waiting', 'answers'] as const, quiet: true };
  it.each<[Kind, Urgency | null, boolean, string, string | null]>([
    ['referral.sent', 'routine', true, '2026-11-23T10:00', '2026-11-23T10:00'],
    ['referral.sent', 'routine', true, '2026-11-23T22:00', '2026-11-24T08:00'],
    ['referral.sent', 'routine', false, '2026-11-23T22:00', '2026-11-23T22:00'],
    ['referral.sent', 'critical', true, '2026-11-28T23:00', '2026-11-28T23:00'],
    ['live-session.opened', null, true, '2026-11-23T10:00', null],
    ['referral.received', 'routine', true, '2026-11-23T10:00', null],
    ['membership.handed-over', null, true, '2026-11-23T10:00', null],
  ])('%s, %s, quiet %p, at %s → %s', (kind, urgency, quiet, now, expected) =>
    expect(robotPlan({ kind, urgency }, { ...robot, quiet }, at(now), stateCalendar)).toEqual(
      expected === null ? null : at(expected),
    ),
  );
});

it('every group has a kind worth a mail', () => {
  for (const group of groups)
    expect(kinds.some((kind) => kindRules[kind].group === group && kindRules[kind].byMail)).toBe(true);
});
