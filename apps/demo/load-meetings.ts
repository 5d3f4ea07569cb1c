import { createHash, randomBytes, randomInt } from 'node:crypto';
import { quarterOf } from '@app/grants';
import {
  canonicalJson,
  minutesOf,
  type Member,
  type OrganizationGroup,
  type RoomState,
  type Stage,
} from '@app/live-protocol';
import { linkPlace } from '@app/live-sessions';
import { partnerMeetingTemplate } from '@app/partner-meetings';
import { chinaDay } from '@app/referrals';
import { Sealer } from '@app/vault';
import type { Client } from 'pg';
import { demoId } from './demo-id';
import type { DemoWeek } from './demo-week';
import { grantId } from './load-grants';
import { accountId, organizationId } from './load-network';
import { afterMeetings, heldMeetings, nextMeeting, type MeetingScript } from './meetings';
import { organizations } from './organizations';
import { accounts } from './people';
import { Rehearsal } from './rehearsal';
import { insertRows, type Row } from './rows';

const host = 'S';
const chairKey = 'S/facilitator';
const usualSeries = '伙伴见面会';
const wallStage = 4;
const goalStage = 5;

const answered: readonly string[] = afterMeetings.answered;

export interface Meeting {
  key: string;
  title: string;
  startsAt: Date;
  preparedAt: Date;
  play: Rehearsal;
  members: Map<string, Member>;
  script: MeetingScript | null;
}

const sessionId = (key: string): string => demoId(`live-session/${key}`);

/** The series of partner meetings: two that were held, with their whole log and minutes, and one that is ready to open. */
export async function loadMeetings(client: Client, week: DemoWeek, root: Buffer): Promise<Meeting[]> {
  const meetings = [...heldMeetings.map((script) => held(script, week)), prepared(week)];
  const sealer = new Sealer(root);
  const codes = joinCodes(meetings.length);
  const series = new Set(meetings.map(({ play }) => play.room.session.series));
  await insertRows(
    client,
    'session_series',
    [...series].map((title) => seriesRow(title, week)),
  );
  await insertRows(
    client,
    'live_session',
    meetings.map((meeting, at) => sessionRow(meeting, codes[at], sealer)),
  );
  await insertRows(client, 'live_invitation', meetings.flatMap(invitationRows));
  await insertRows(client, 'live_member', meetings.flatMap(memberRows));
  await insertRows(client, 'lane', meetings.flatMap(laneRows));
  await insertRows(client, 'lane_event', meetings.flatMap(eventRows));
  await insertRows(client, 'live_commitment', meetings.flatMap(commitmentRows));
  await insertRows(
    client,
    'live_rsvp',
    meetings.flatMap((meeting) => rsvpRows(meeting, week)),
  );
  for (const meeting of meetings) await insertMinutes(client, meeting, minutesStanding(meeting, week));
  await insertRows(client, 'grant_happening', meetings.flatMap(happeningRows));
  return meetings;
}

const agendaOf = (key: string): Stage[] =>
  partnerMeetingTemplate.stages.map((stage, at) => ({ id: demoId(`stage/${key}/${at}`), ...stage }));

const groups: Record<string, OrganizationGroup> = {
  member: 'partner',
  'support-agency': 'support',
  foundation: 'funder',
  'civil-affairs': 'government',
};

export function memberOf(meeting: string, key: string, at: Date): Member {
  const account = accounts.find((one) => one.key === key);
  const organization = organizations.find((one) => one.key === account?.organization);
  if (!account || !organization) throw new Error(`the demo has no account ${key}`);
  return {
    id: demoId(`live-member/${meeting}/${key}`),
    displayName: account.displayName,
    organization: { id: organizationId(organization.key), name: organization.name, group: groups[organization.kind] },
    role: key === chairKey ? 'facilitator' : 'member',
    verified: true,
    joinedAt: at.getTime(),
  };
}

function begun(
  { key, title, place, series = usualSeries }: Pick<MeetingScript, 'key' | 'title' | 'place' | 'series'>,
  startsAt: Date,
  preparedAt: Date,
): Meeting {
  const play = new Rehearsal(key, preparedAt);
  const chair = memberOf(key, chairKey, preparedAt);
  const session = { id: sessionId(key), title, series, place, startsAt: startsAt.getTime() };
  play.happened({ k: 'session.prepared', d: { session, agenda: agendaOf(key) } }, chair.id);
  play.happened({ k: 'member.joined', d: { member: chair } }, chair.id);
  return { key, title, startsAt, preparedAt, play, members: new Map([[chairKey, chair]]), script: null };
}

/** The next one: today, half an hour or a little more after the first start. */
function prepared(week: DemoWeek): Meeting {
  const halfHour = 30 * 60_000;
  const startsAt = new Date(Math.ceil((week.start.getTime() + halfHour) / halfHour) * halfHour);
  return begun(nextMeeting, startsAt, week.at(-10, '15:00'));
}

function held(script: MeetingScript, week: DemoWeek): Meeting {
  const startsAt = week.at(script.day, script.time);
  const meeting = begun(script, startsAt, week.at(script.day - 14, '15:00'));
  meeting.script = script;
  const { play, members } = meeting;
  const chair = members.get(chairKey)!;
  play.after((startsAt.getTime() - meeting.preparedAt.getTime()) / 60_000 - 5);
  play.does(chair, 'session.open', {});
  for (const key of script.present) {
    const member = memberOf(script.key, key, play.after(0.5).time);
    members.set(key, member);
    play.happened({ k: 'member.joined', d: { member } }, member.id);
    play.does(member, 'attendance.sign', {});
  }
  play.does(chair, 'attendance.sign', {});
  speak(meeting, script, week);
  return meeting;
}

function speak({ play, members }: Meeting, script: MeetingScript, week: DemoWeek): void {
  const chair = members.get(chairKey)!;
  const of = (key: string): Member => members.get(key)!;
  play.nextStage(chair);
  script.agreement.forEach((text, at) =>
    play.does(of(script.present[at % script.present.length]), 'agreement.add', { text }),
  );
  while (play.room.current!.index < wallStage) play.nextStage(chair);
  const wall = play.room.current!.stageId;
  for (const [who, column, text] of script.wall)
    play.after(0.5).does(of(who), 'card.add', { stageId: wall, text, column, signed: true });
  const board = play.nextStage(chair);
  if (play.room.current!.index !== goalStage) throw new Error('the template of partner meetings has other stages');
  round(play, chair, script.present.map(of));
  writeGoals(play, chair, of, script, board);
  play.nextStage(chair);
  for (const { who, text, due, doneWhen } of script.commitments)
    play.after(1).does(of(who), 'commitment.add', { ownerId: of(who).id, text, dueOn: week.date(due), doneWhen });
  play.nextStage(chair);
  for (const [who, text] of script.words) play.does(of(who), 'word.say', { text });
  play.after(6).does(chair, 'session.close', {});
}

/** The talking piece goes round once; one person asks to come back later, one passes. */
function round(play: Rehearsal, chair: Member, speakers: Member[]): void {
  const stage = play.room.agenda[goalStage];
  play.does(chair, 'round.start', {
    prompt: stage.prompt,
    order: 'seating',
    softSeconds: 120,
    memberIds: speakers.map((speaker) => speaker.id),
  });
  for (let turn = 0; play.room.round?.holder; turn += 1) {
    const holder = speakers.find((speaker) => speaker.id === play.room.round!.holder)!;
    const outcome = turn === 1 ? 'later' : turn === 3 ? 'passed' : 'spoken';
    play.after(1.2).does(holder, 'round.pass-on', { holder: holder.id, outcome });
  }
}

function writeGoals(
  play: Rehearsal,
  chair: Member,
  of: (key: string) => Member,
  { goals, present }: MeetingScript,
  stageId: string,
): void {
  const clusters = goals.map(({ title, cards, dots }) => {
    const cardIds = cards.map(([who, text]) =>
      play.does(of(who ?? present.at(-1)!), 'card.add', { stageId, text, column: 0, signed: who !== null }),
    );
    return { id: play.does(chair, 'cluster.add', { stageId, title, cardIds }), dots };
  });
  play.does(chair, 'vote.open', { stageId });
  for (const { id, dots } of clusters) for (const who of dots) play.does(of(who), 'dot.place', { stageId, target: id });
  play.does(chair, 'vote.close', { stageId });
  for (const { wording } of goals)
    if (wording) play.does(chair, 'goal.add', { text: wording[0], who: wording[1], sign: wording[2] });
}

/** Six digits each, none twice. */
function joinCodes(count: number): string[] {
  const codes = new Set<string>();
  while (codes.size < count) codes.add(String(randomInt(1_000_000)).padStart(6, '0'));
  return [...codes];
}

function sessionRow({ key, title, startsAt, preparedAt, play }: Meeting, joinCode: string, sealer: Sealer): Row {
  const { session, agenda } = play.room;
  const id = sessionId(key);
  const secret = randomBytes(16).toString('base64url');
  return {
    id,
    organizationId: organizationId(host),
    grantId: isUnderGrant(session.series) ? grantId('main') : null,
    template: partnerMeetingTemplate.code,
    title,
    series: session.series,
    seriesId: seriesId(session.series),
    place: session.place,
    startsAt,
    status: session.status,
    joinCode,
    joinSecretHash: createHash('sha256').update(secret).digest(),
    joinSecretSealed: sealer.seal(secret, linkPlace(id)),
    plannedMinutes: agenda.reduce((sum, stage) => sum + stage.minutes, 0),
    openedAt: dateOrNull(session.openedAt),
    closedAt: dateOrNull(session.closedAt),
    createdBy: accountId(chairKey),
    createdAt: preparedAt,
    version: session.status === 'closed' ? 3 : 1,
  };
}

const dateOrNull = (at: number | null): Date | null => (at === null ? null : new Date(at));

export const invitationRows = ({ key }: Meeting): Row[] =>
  organizations
    .filter(({ kind }) => kind === 'member' || kind === 'foundation')
    .map((invited) => ({
      sessionId: sessionId(key),
      organizationId: organizationId(host),
      invitedOrganizationId: organizationId(invited.key),
    }));

export const memberRows = ({ key, members }: Meeting): Row[] =>
  [...members].map(([account, member]) => ({
    id: member.id,
    sessionId: sessionId(key),
    accountId: accountId(account),
    organizationId: member.organization.id,
    role: member.role,
    joinedAt: new Date(member.joinedAt),
  }));

const seriesId = (title: string): string => demoId(`series/${title}`);

const seriesRow = (title: string, week: DemoWeek): Row => ({
  id: seriesId(title),
  organizationId: organizationId(host),
  title,
  createdAt: week.at(-200, '15:00'),
});

/** What the invited have answered to the meeting that is to come. */
function rsvpRows({ key, script }: Meeting, week: DemoWeek): Row[] {
  if (script) return [];
  const answers: [string, string, string][] = [
    ['01/worker', 'yes', ''],
    ['03/worker', 'yes', '可能晚十分钟'],
    ['04/worker', 'maybe', '下午有一次入户，结束了就来'],
    ['F/officer', 'yes', ''],
    ['11/worker', 'no', '那天在外地'],
  ];
  return answers.map(([who, answer, note]) => ({
    sessionId: sessionId(key),
    accountId: accountId(who),
    organizationId: organizationId(host),
    personOrganizationId: organizationId(who.split('/')[0]),
    answer,
    note,
    answeredAt: week.at(-5, '10:00'),
  }));
}

export const laneRows = ({ key, play }: Meeting): Row[] => [
  { sessionId: sessionId(key), lane: 'all', head: play.log.length },
  { sessionId: sessionId(key), lane: 'staff', head: 0 },
];

/** Of meetings that are over nothing is kept of whose turn it was, as closing leaves it (`live_forget_turns`). */
export const eventRows = ({ key, play }: Meeting): Row[] =>
  play.log.map(({ event, actorId, cmdId, at }, index) => {
    const { closedAt } = play.room.session;
    const place = { sessionId: sessionId(key), lane: 'all', seq: index + 1, cmdId };
    if (closedAt !== null && /^(round\.(moved|given|extended|joined)|queue\..*)$/.test(event.k))
      return { ...place, kind: 'turn.forgotten', data: {}, actorId: null, at: new Date(closedAt) };
    const data = closedAt !== null && event.k === 'round.started' ? { ...event.d, order: [] } : event.d;
    return { ...place, kind: event.k, data, actorId, at };
  });

function commitmentRows({ key, play, script, members }: Meeting): Row[] {
  return play.room.commitments.map((commitment) => ({
    id: commitment.id,
    organizationId: organizationId(host),
    sessionId: sessionId(key),
    ownerOrganizationId: commitment.organization.id,
    ownerOrganizationName: commitment.organization.name,
    ownerName: commitment.ownerName,
    ownerAccountId: accountId([...members].find(([, member]) => member.id === commitment.ownerId)?.[0] ?? chairKey),
    text: commitment.text,
    dueOn: commitment.dueOn,
    doneWhen: commitment.doneWhen,
    status: script?.commitments.find(({ text }) => text === commitment.text)?.done ? 'done' : said(commitment.text),
  }));
}

/** Talks on one subject were nobody's project. */
const isUnderGrant = (series: string): boolean => series === usualSeries;

const isHeld = (room: RoomState): boolean => room.session.status === 'closed';

const said = (text: string): string => (answered.includes(text) ? 'answered' : 'promised');

interface MinutesStanding {
  phase: 'draft' | 'objection' | 'locked';
  objectionsUntil: Date | null;
}

/** Three days from first start whoever was there may still say that something is not right, whatever weekday that is. */
function minutesStanding({ script, play }: Meeting, week: DemoWeek): MinutesStanding {
  if (script?.minutes === 'draft') return { phase: 'draft', objectionsUntil: null };
  if (script?.minutes === 'objection') return { phase: 'objection', objectionsUntil: week.hoursBeforeStart(-72) };
  return lockedMinutes(play);
}

export const lockedMinutes = ({ room }: Rehearsal): MinutesStanding => ({
  phase: 'locked',
  objectionsUntil: new Date(room.session.closedAt! + 5 * 86_400_000),
});

/** By itself, since the hash is taken over the exact text, which `jsonb` would not keep. */
export async function insertMinutes(
  client: Client,
  { key, play }: Meeting,
  { phase, objectionsUntil }: MinutesStanding,
): Promise<void> {
  if (!isHeld(play.room)) return;
  const content = canonicalJson(minutesOf(play.room));
  const hash = createHash('sha256').update(content).digest('hex');
  const row = [sessionId(key), organizationId(host), content, hash, new Date(play.room.session.closedAt!)];
  await client.query(
    `INSERT INTO live_minutes (session_id, organization_id, content, content_hash, created_at, phase, objections_until, locked_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [...row, phase, objectionsUntil, phase === 'locked' ? objectionsUntil : null],
  );
  await client.query(
    `INSERT INTO minutes_version (session_id, organization_id, content, content_hash, made_at, number, because)
     VALUES ($1, $2, $3, $4, $5, 1, 'log')`,
    row,
  );
}

/** A meeting is told under its grant once it was held. */
function happeningRows({ key, startsAt, play }: Meeting): Row[] {
  if (!isHeld(play.room) || !isUnderGrant(play.room.session.series)) return [];
  const occurredOn = chinaDay(startsAt);
  return [
    {
      kind: 'session',
      subjectId: sessionId(key),
      organizationId: organizationId(host),
      grantId: grantId('main'),
      quarter: quarterOf(occurredOn),
      occurredOn,
      sessionKind: partnerMeetingTemplate.code,
      participants: play.room.attendance.length,
      status: 'closed',
      eventAt: dateOrNull(play.room.session.closedAt),
    },
  ];
}
