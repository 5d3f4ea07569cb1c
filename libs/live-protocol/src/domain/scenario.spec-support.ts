import { apply, emptyLane, type LaneState } from './apply';
import { type CommandKind, laneKindOf } from './commands';
import { decide } from './decide';
import type { Decision, ReadLane, Sender } from './decision';
import type { LiveEvent, RoomEvent } from './events';
import { applyToRoom } from './apply-room';
import { groupOf, type LaneId } from './lanes';
import { emptyRoom, type Member, type RoomState, type Stage } from './room-state';

export const ids = {
  session: '00000000-0000-4000-8000-000000000001',
  chair: '00000000-0000-4000-8000-00000000000a',
  ming: '00000000-0000-4000-8000-00000000000b',
  lan: '00000000-0000-4000-8000-00000000000c',
  guest: '00000000-0000-4000-8000-00000000000d',
  hall: '00000000-0000-4000-8000-0000000000f1',
  wall: '00000000-0000-4000-8000-0000000000f2',
  end: '00000000-0000-4000-8000-0000000000f3',
};

export const stages: Stage[] = [
  stage(ids.hall, '签到', ['sign-in', 'agreement', 'round']),
  stage(ids.wall, '目标', ['round', 'board', 'goals'], { columns: ['近', '远'], signing: 'choice', votes: 2 }),
  stage(ids.end, '结束', ['words', 'board'], { columns: [], signing: 'never', votes: 0 }),
];

function stage(id: string, title: string, tools: Stage['tools'], board: Stage['board'] = null): Stage {
  return {
    id,
    title,
    kind: 'plenary',
    minutes: 10,
    prompt: `${title}？`,
    output: '',
    fixed: false,
    grouping: null,
    tools,
    board,
    round: null,
    hints: [],
    advance: 'by-hand',
  };
}

export const member = (id: string, displayName: string, role: Member['role'], organization = displayName): Member => ({
  id,
  displayName,
  organization: { id: role === 'guest' ? null : id, name: organization, group: role === 'guest' ? 'guest' : 'partner' },
  role,
  verified: role !== 'guest',
  joinedAt: 1000,
});

/** A room driven the way the server drives it: decide, then apply; keeps every event for folding again. */
export class Rehearsal {
  room: RoomState = emptyRoom();
  events: LiveEvent[] = [];
  now = 10_000;
  /** The other lanes, and what was written to them. */
  lanes = new Map<LaneId, LaneState>();
  elsewhere: { lane: LaneId; event: LiveEvent }[] = [];
  private count = 0;

  constructor() {
    this.happened({
      k: 'session.prepared',
      d: { session: { id: ids.session, title: '见面会', series: '', place: '', startsAt: 0 }, agenda: stages },
    });
    for (const each of [
      member(ids.chair, '主持', 'facilitator'),
      member(ids.ming, '小明', 'member'),
      member(ids.lan, '小兰', 'member'),
      member(ids.guest, '来客', 'guest'),
    ]) {
      this.happened({ k: 'member.joined', d: { member: each } });
    }
  }

  happened(event: RoomEvent): void {
    this.events.push(event);
    this.room = applyToRoom(this.room, event);
  }

  decide(by: string, kind: CommandKind, data: object = {}, guard: object = {}): Decision {
    this.now += 1000;
    const sender: Sender = { id: by, role: this.room.members.find((each) => each.id === by)?.role ?? 'guest' };
    const lane = this.laneFor(by, kind);
    return decide(this.room, { id: this.nextId(), lane, kind, data, ...guard }, sender, this.now, this.readLane);
  }

  /** Does it, or fails the test with the refusal. Returns the id of the command. */
  does(by: string, kind: CommandKind, data: object = {}, guard: object = {}): string {
    const decision = this.decide(by, kind, data, guard);
    if (!decision.ok) throw new Error(`${kind} refused: ${decision.code} ${decision.at ?? ''}`);
    this.store((guard as { lane?: LaneId }).lane ?? this.laneFor(by, kind), decision);
    return this.lastId();
  }

  /** The code of the refusal, or null when it was accepted; changes nothing. */
  refusal(by: string, kind: CommandKind, data: object = {}, guard: object = {}): string | null {
    const decision = this.decide(by, kind, data, guard);
    return decision.ok ? null : decision.code;
  }

  readonly readLane: ReadLane = (lane) => (lane === 'all' ? this.room : this.lanes.get(lane));

  /** Keeps what was decided, lane by lane. */
  store(lane: LaneId, decision: Decision): void {
    if (!decision.ok) throw new Error(`refused: ${decision.code}`);
    for (const part of [{ lane, events: decision.events }, ...(decision.elsewhere ?? [])]) {
      for (const event of part.events) {
        if (part.lane === 'all') this.happened(event as RoomEvent);
        else this.happenedElsewhere(part.lane, event);
      }
    }
  }

  happenedElsewhere(lane: LaneId, event: LiveEvent): void {
    this.elsewhere.push({ lane, event });
    this.lanes.set(lane, apply(lane, this.lanes.get(lane) ?? emptyLane(lane), event));
  }

  private laneFor(by: string, kind: CommandKind): LaneId {
    const lane = laneKindOf(kind);
    if (lane === 'me') return `me:${by}`;
    return lane === 'group' ? `group:${groupOf(this.room, by) ?? 0}` : lane;
  }

  private nextId(): string {
    this.count += 1;
    return this.lastId();
  }

  private lastId(): string {
    return `00000000-0000-4000-9000-${String(this.count).padStart(12, '0')}`;
  }
}

/** A whole meeting that uses every kind of event of lane `all`. */
export function wholeMeeting(): Rehearsal {
  const play = new Rehearsal();
  const { chair, ming, lan, guest, hall, wall } = ids;
  play.happened({ k: 'session.described', d: { title: '见面会，第 7 次', series: '七', place: '三楼', startsAt: 5 } });
  play.happened({ k: 'agenda.set', d: { agenda: stages } });
  play.does(chair, 'session.open');
  play.happened({ k: 'member.renamed', d: { memberId: guest, displayName: '访客', organizationName: '街坊' } });
  for (const who of [chair, ming, lan, guest]) play.does(who, 'attendance.sign');
  play.does(chair, 'attendance.withdraw', { memberId: guest });
  const line = play.does(ming, 'agreement.add', { text: '手机静音' });
  play.does(ming, 'agreement.change', { id: line, text: '手机调静音' });
  play.does(chair, 'agreement.remove', { id: play.does(lan, 'agreement.add', { text: '写错了' }) });
  play.does(chair, 'prompt.show', { text: '谁还没说到？' });
  play.does(chair, 'round.start', { prompt: '', order: 'seating', softSeconds: 60, memberIds: [ming, lan, chair] });
  play.does(ming, 'round.pass-on', { holder: ming, outcome: 'later' });
  play.does(chair, 'round.extend', { seconds: 60 });
  play.does(lan, 'round.pass-on', { holder: lan, outcome: 'spoken' });
  play.does(guest, 'round.join');
  play.does(chair, 'round.give', { holder: chair, to: ming });
  play.does(ming, 'round.pass-on', { holder: ming, outcome: 'passed' });
  play.does(chair, 'round.end');
  play.does(chair, 'member.set-role', { memberId: lan, role: 'facilitator' });
  play.does(chair, 'stage.extend', { minutes: 5 });
  play.does(chair, 'stage.pause');
  play.does(chair, 'stage.extend', { minutes: 1 });
  play.does(chair, 'stage.resume');
  play.does(chair, 'stage.advance', {}, { ifStage: hall, ifVersion: play.room.current!.version });
  const first = play.does(ming, 'card.add', { stageId: wall, text: '歇一歇', column: 0, signed: true });
  const second = play.does(guest, 'card.add', { stageId: wall, text: '有人替手', column: 1, signed: false });
  const third = play.does(lan, 'card.add', { stageId: wall, text: '删掉我', column: 1, signed: true });
  play.does(ming, 'card.change', { stageId: wall, id: first, text: '歇半天' });
  const cluster = play.does(chair, 'cluster.add', { stageId: wall, title: '休息', cardIds: [first] });
  play.does(chair, 'card.move', { stageId: wall, id: second, column: 0, clusterId: cluster });
  play.does(chair, 'cluster.rename', { stageId: wall, id: cluster, title: '照顾的人也要歇' });
  const spare = play.does(chair, 'cluster.add', { stageId: wall, title: '多余', cardIds: [] });
  play.does(chair, 'vote.open', { stageId: wall });
  play.does(ming, 'dot.place', { stageId: wall, target: cluster });
  play.does(ming, 'dot.place', { stageId: wall, target: spare });
  play.does(guest, 'dot.place', { stageId: wall, target: cluster });
  play.does(guest, 'dot.take-back', { stageId: wall, target: cluster });
  play.does(chair, 'cluster.remove', { stageId: wall, id: spare });
  play.does(lan, 'card.remove', { stageId: wall, id: third });
  play.does(chair, 'vote.close', { stageId: wall });
  const goal = play.does(ming, 'goal.add', { text: '每月半天', who: '大家', sign: '有排班表' });
  play.does(lan, 'goal.change', { id: goal, version: 1, text: '每月有半天', who: '大家', sign: '有排班表' });
  play.does(chair, 'goal.remove', { id: play.does(ming, 'goal.add', { text: '另一个', who: '', sign: '' }) });
  const promise = play.does(ming, 'commitment.add', {
    ownerId: ming,
    text: '写排班表',
    dueOn: '2026-12-01',
    doneWhen: '发到群里',
  });
  play.does(ming, 'commitment.change', {
    id: promise,
    version: 1,
    ownerId: ming,
    text: '写好排班表',
    dueOn: '2026-12-05',
    doneWhen: '发到群里',
  });
  const slip = play.does(lan, 'commitment.add', { ownerId: lan, text: '口误', dueOn: '2026-12-01', doneWhen: '' });
  play.does(lan, 'commitment.remove', { id: slip });
  play.does(chair, 'stage.go', { stageId: ids.end });
  play.does(guest, 'word.say', { text: '踏实' });
  play.does(guest, 'word.say', { text: '很踏实' });
  stageReview(play);
  partnerMeeting(play);
  play.does(chair, 'session.close');
  return play;
}

/** The part of a partner meeting: asking to speak, cards of the role exchange, offers and asks. */
function partnerMeeting(play: Rehearsal): void {
  const { chair, ming, lan, guest, end } = ids;
  for (const who of [ming, lan, guest]) play.does(who, 'queue.ask');
  play.does(guest, 'queue.withdraw');
  play.does(chair, 'queue.call', { memberId: lan });
  play.does(lan, 'queue.finish', { memberId: lan });
  const card = { aboutId: ming, by: lan, strength: '认路', puzzle: '', resource: '一间屋子', hope: '' };
  play.happened({ k: 'exchange.shown', d: { ...card, stageId: end } });
  const offer = play.does(chair, 'offer.make', { memberId: ming, what: '周三下午的屋子' });
  const ask = play.does(chair, 'ask.make', { memberId: lan, what: '找一间屋子' });
  play.does(chair, 'match.make', { offerId: offer, askId: ask });
  play.does(chair, 'match.undo', { offerId: offer, askId: ask });
  play.does(chair, 'match.make', { offerId: offer, askId: ask });
  play.does(chair, 'offer.withdraw', { id: play.does(chair, 'offer.make', { memberId: lan, what: '口误' }) });
  play.does(chair, 'ask.withdraw', { id: play.does(chair, 'ask.make', { memberId: ming, what: '口误' }) });
}

/** The part of a stage review: cards, one difficulty at the round table, an adjustment, pledges. */
function stageReview(play: Rehearsal): void {
  const { chair, ming, lan, end } = ids;
  const [card, table, line, pledge] = ['1', '2', '3', '4'].map((n) => `00000000-0000-4000-9100-00000000000${n}`);
  const lines = ['两户不开门', '换人敲过', '怎样开口'];
  play.happened({ k: 'review-card.written', d: { id: card, kind: 'difficulty', lines, author: null } });
  play.happened({ k: 'review-card.written', d: { id: line, kind: 'progress', lines: ['x', '', ''], author: ming } });
  play.happened({ k: 'review-card.changed', d: { id: line, lines: ['走访', '', ''] } });
  play.happened({ k: 'review-card.removed', d: { id: line } });
  const at = play.now;
  const begun = { id: table, stageId: end, cardId: card, speakerId: lan, at, endsAt: at + 1 };
  play.happened({ k: 'difficulty.begun', d: begun });
  play.happened({ k: 'difficulty.extended', d: { tableId: table, endsAt: at + 2 } });
  play.happened({ k: 'difficulty.moved', d: { tableId: table, step: 'trying', at: at + 2, endsAt: at + 3 } });
  const said = { id: line, step: 'trying' as const, text: '请楼栋长陪着去', by: ming };
  play.happened({ k: 'difficulty.said', d: { tableId: table, line: said } });
  play.happened({ k: 'difficulty.chosen', d: { tableId: table, lineIds: [line], words: '' } });
  const organization = { id: ming, name: '小明' };
  const adjustment = { id: card, by: ming, organization, what: '少走访', why: '先让门开' };
  play.happened({ k: 'adjustment.proposed', d: adjustment });
  const helper = { organizationId: ming, organizationName: '小明', name: '小明' };
  const helped = { organizationId: lan, organizationName: '小兰' };
  const made = { id: pledge, by: ming, helper, helped, what: '带路', dueOn: '2026-12-10' };
  play.happened({ k: 'pledge.made', d: made });
  play.happened({ k: 'pledge.made', d: { ...made, id: table, by: chair } });
  play.happened({ k: 'pledge.taken-back', d: { id: table } });
}
