import { createHash, randomBytes, randomInt } from 'node:crypto';
import { quarterOf } from '@app/grants';
import { type Member, tableSteps } from '@app/live-protocol';
import { linkPlace } from '@app/live-sessions';
import { chinaDay } from '@app/referrals';
import { stageReviewTemplate } from '@app/stage-reviews';
import { Sealer } from '@app/vault';
import type { Client } from 'pg';
import { demoId } from './demo-id';
import type { DemoWeek } from './demo-week';
import { grantId } from './load-grants';
import {
  eventRows,
  insertMinutes,
  invitationRows,
  laneRows,
  lockedMinutes,
  type Meeting,
  memberOf,
  memberRows,
} from './load-meetings';
import { accountId, organizationId } from './load-network';
import { accounts } from './people';
import { Rehearsal } from './rehearsal';
import { review } from './review';
import { insertRows } from './rows';

const host = 'S';
const chairKey = 'S/facilitator';

/** One stage review that is over: its log and minutes, its pledges, and a proposal that waits for both sides. */
export async function loadReview(client: Client, week: DemoWeek, root: Buffer): Promise<void> {
  const meeting = held(week);
  await insertRows(client, 'session_series', [
    {
      id: demoId(`series/${review.series}`),
      organizationId: organizationId(host),
      title: review.series,
      createdAt: week.at(-200, '15:00'),
    },
  ]);
  await insertRows(client, 'live_session', [sessionRow(meeting, new Sealer(root))]);
  await insertRows(client, 'live_invitation', invitationRows(meeting));
  await insertRows(client, 'live_member', memberRows(meeting));
  await insertRows(client, 'lane', laneRows(meeting));
  await insertRows(client, 'lane_event', eventRows(meeting));
  await insertMinutes(client, meeting, lockedMinutes(meeting.play));
  await insertRows(client, 'adjustment_proposal', adjustmentRows(meeting));
  await insertRows(client, 'help_pledge', pledgeRows(meeting));
  const { session, attendance } = meeting.play.room;
  const occurredOn = chinaDay(meeting.startsAt);
  await insertRows(client, 'grant_happening', [
    {
      kind: 'session',
      subjectId: session.id,
      organizationId: organizationId(host),
      grantId: grantId('main'),
      quarter: quarterOf(occurredOn),
      occurredOn,
      sessionKind: stageReviewTemplate.code,
      participants: attendance.length,
      status: 'closed',
      eventAt: new Date(session.closedAt!),
    },
  ]);
}

function held(week: DemoWeek): Meeting {
  const { key, title, series, place, day, time, present } = review;
  const startsAt = week.at(day, time);
  const preparedAt = week.at(day - 14, '15:00');
  const play = new Rehearsal(key, preparedAt);
  const chair = memberOf(key, chairKey, preparedAt);
  const agenda = stageReviewTemplate.stages.map((stage, at) => ({ id: demoId(`stage/${key}/${at}`), ...stage }));
  const session = { id: demoId(`live-session/${key}`), title, series, place, startsAt: startsAt.getTime() };
  play.happened({ k: 'session.prepared', d: { session, agenda } }, chair.id);
  play.happened({ k: 'member.joined', d: { member: chair } }, chair.id);
  const members = new Map([[chairKey, chair]]);
  play.after((startsAt.getTime() - preparedAt.getTime()) / 60_000 - 5);
  play.does(chair, 'session.open', {});
  for (const who of present) {
    const member = memberOf(key, who, play.after(0.5).time);
    members.set(who, member);
    play.happened({ k: 'member.joined', d: { member } }, member.id);
    play.does(member, 'attendance.sign', {});
  }
  play.does(chair, 'attendance.sign', {});
  speak(play, (who) => members.get(who)!, week);
  return { key, title, startsAt, preparedAt, play, members, script: null };
}

/** Nobody opened the round without names that day: the agenda went past it. */
function speak(play: Rehearsal, of: (who: string) => Member, week: DemoWeek): void {
  const chair = of(chairKey);
  for (const [at, text] of review.agreement.entries()) play.does(of(review.present[at]), 'agreement.add', { text });
  play.nextStage(chair);
  const cards = review.cards.map(([who, cardKind, lines]) => {
    const data = { cardKind, lines, signed: who !== null };
    return play.after(3).does(of(who ?? review.reader), 'review-card.write', data);
  });
  const stageOf = (kind: string): string => play.room.agenda.find((stage) => stage.kind === kind)!.id;
  play.after(20).does(chair, 'stage.go', { stageId: stageOf('difficulty-table') });
  const cardId = cards[review.cards.findIndex(([who, kind]) => who === null && kind === 'difficulty')];
  const speaker = of(review.reader);
  const tableId = play.does(chair, 'difficulty.begin', { cardId, speakerId: speaker.id });
  for (const step of tableSteps) {
    const lines = review.said.filter(([as]) => as === step);
    const ids = lines.map(([as, who, text]) => play.after(1).does(of(who), 'difficulty.say', { tableId, as, text }));
    if (step === 'choosing') chooseFirst(play, speaker, tableId);
    else play.after(ids.length === 0 ? 6 : 2);
    play.does(speaker, 'difficulty.move-on', { tableId, from: step });
  }
  play.nextStage(chair);
  play.nextStage(chair);
  for (const { who, what, why } of review.adjustments)
    play.after(1).does(of(who), 'adjustment.propose', { memberId: of(who).id, what, why });
  play.nextStage(chair);
  for (const pledge of review.pledges) {
    const data = { helperId: of(pledge.who).id, helpedId: of(pledge.whom).id, what: pledge.what };
    play.after(1).does(of(pledge.who), 'pledge.make', { ...data, dueOn: week.date(pledge.due) });
  }
  play.nextStage(chair);
  for (const [speakerKey, text] of review.words) play.does(of(speakerKey), 'word.say', { text });
  play.after(6).does(chair, 'session.close', {});
}

function chooseFirst(play: Rehearsal, speaker: Member, tableId: string): void {
  const [first] = play.room.review.tables[0].lines.filter((line) => line.step === 'trying');
  play.after(2).does(speaker, 'difficulty.choose', { tableId, lineIds: [first.id], words: '' });
}

function sessionRow({ key, title, startsAt, preparedAt, play }: Meeting, sealer: Sealer) {
  const { session, agenda } = play.room;
  const secret = randomBytes(16).toString('base64url');
  return {
    id: session.id,
    organizationId: organizationId(host),
    grantId: grantId('main'),
    template: stageReviewTemplate.code,
    title,
    series: review.series,
    seriesId: demoId(`series/${review.series}`),
    place: session.place,
    startsAt,
    status: session.status,
    joinCode: String(randomInt(1_000_000)).padStart(6, '0'),
    joinSecretHash: createHash('sha256').update(secret).digest(),
    joinSecretSealed: sealer.seal(secret, linkPlace(demoId(`live-session/${key}`))),
    plannedMinutes: agenda.reduce((sum, stage) => sum + stage.minutes, 0),
    openedAt: new Date(session.openedAt!),
    closedAt: new Date(session.closedAt!),
    createdBy: accountId(chairKey),
    createdAt: preparedAt,
    version: 3,
  };
}

const adjustmentRows = ({ play }: Meeting) =>
  play.room.review.adjustments.map(({ id, organization, what, why }, at) => ({
    id,
    organizationId: organization.id,
    funderOrganizationId: organizationId('F'),
    grantId: grantId('main'),
    sessionId: play.room.session.id,
    what,
    why,
    madeAt: new Date(play.room.session.closedAt! - (30 - at) * 60_000),
    ...answerOf(what, new Date(play.room.session.closedAt! + 9 * 86_400_000)),
  }));

/** Named people of both sides, a week or so later; the same columns for every row. */
function answerOf(what: string, at: Date) {
  const { who, status, reason = null } = review.adjustments.find((each) => each.what === what)!;
  const partner = accountOf(`${who.split('/')[0]}/supervisor`);
  const funder = accountOf('F/officer');
  const isAgreed = status === 'agreed';
  const isDeclined = status === 'declined';
  return {
    status,
    partnerAgreedBy: isAgreed ? partner.id : null,
    partnerAgreedName: isAgreed ? partner.name : null,
    partnerAgreedAt: isAgreed ? at : null,
    funderAgreedBy: isAgreed ? funder.id : null,
    funderAgreedName: isAgreed ? funder.name : null,
    funderAgreedAt: isAgreed ? at : null,
    closedByName: isDeclined ? funder.name : null,
    closedAt: isDeclined ? at : null,
    declineReason: reason,
  };
}

function accountOf(key: string): { id: string; name: string } {
  const account = accounts.find((one) => one.key === key);
  if (!account) throw new Error(`the demo has no account ${key}`);
  return { id: accountId(key), name: account.displayName };
}

const pledgeRows = ({ play }: Meeting) =>
  play.room.review.pledges.map(({ id, helper, helped, what, dueOn }) => {
    const answer = review.pledges.find((each) => each.what === what)!.answer;
    const closedAt = play.room.session.closedAt!;
    return {
      id,
      organizationId: helper.organizationId,
      helpedOrganizationId: helped.organizationId,
      sessionId: play.room.session.id,
      helperName: helper.name,
      what,
      dueOn,
      status: answer ?? 'made',
      answeredByName: answer
        ? play.room.members.find((one) => one.organization.id === helped.organizationId)!.displayName
        : null,
      answeredAt: answer ? new Date(closedAt + 7 * 86_400_000) : null,
      madeAt: new Date(closedAt - 15 * 60_000),
    };
  });
