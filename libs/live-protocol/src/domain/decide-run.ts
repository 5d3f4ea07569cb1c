import type { CommandData, CommandKind } from './commands';
import { decideAboutAttendance, decideSigned } from './decide-attendance';
import { endOfGroups } from './decide-groups';
import { nextStep, shownSheets, stepStarted } from './decide-steps';
import { accepted, type Asked, type Decision, isFacilitator, type ReadLane, refused } from './decision';
import { endOfTurns } from './decide-round';
import type { RoomEvent } from './events';
import { boardOf, currentStage, memberOf } from './room-questions';
import type { RoomState, Stage } from './room-state';
import { extensionOf } from './overrun';
import { nextDue, stageMinutes } from './stage-time';

/** Opening, closing, stages and their time, who is a facilitator, who signed in. */
export function decideAboutRun(room: RoomState, kind: CommandKind, asked: Asked): Decision {
  if (kind === 'attendance.sign') return decideSigned(room, asked, asked.sender.id, { by: 'self' });
  if (kind.startsWith('attendance.')) return decideAboutAttendance(room, kind, asked);
  if (!isFacilitator(asked.sender)) return refused('forbidden');
  switch (kind) {
    case 'session.open':
      return open(room, asked);
    case 'session.close':
      return close(room, asked);
    case 'member.set-role':
      return setRole(room, asked.data as CommandData<'member.set-role'>);
    case 'member.hand-over':
      return handOver(room, asked as Asked<CommandData<'member.hand-over'>>);
    default:
      return room.session.status === 'open' ? decideAboutStage(room, kind, asked) : refused('closed');
  }
}

function decideAboutStage(room: RoomState, kind: CommandKind, asked: Asked): Decision {
  const { data, now } = asked;
  const current = room.current;
  if (kind === 'prompt.show') return accepted({ k: 'prompt.shown', d: data as CommandData<'prompt.show'> });
  if (kind === 'stage.go') return start(room, indexOf(room, (data as CommandData<'stage.go'>).stageId), asked);
  if (!current) return refused('stage_closed');
  switch (kind) {
    case 'stage.advance':
      return start(room, current.index + 1, asked);
    case 'stage.extend':
      return extend(room, (data as CommandData<'stage.extend'>).minutes, now);
    case 'stage.pause': {
      if (current.endsAt === null) return refused('conflict');
      const pausedLeftMs = Math.max(0, current.endsAt - now);
      return accepted({ k: 'stage.paused', d: { pausedLeftMs, version: current.version + 1 } });
    }
    case 'stage.resume':
      if (current.pausedLeftMs === null) return refused('conflict');
      return accepted({ k: 'stage.resumed', d: { endsAt: now + current.pausedLeftMs, version: current.version + 1 } });
    default:
      return refused('invalid', 'kind');
  }
}

function extend(room: RoomState, minutes: number, now: number): Decision {
  const extension = extensionOf(room, minutes, now);
  if (!extension || !room.current) return refused('stage_closed');
  const { endsAt, pausedLeftMs, minutesNow } = extension;
  return accepted({
    k: 'stage.extended',
    d: { endsAt, pausedLeftMs, version: room.current.version + 1, minutesNow },
  });
}

/**
 * The clock's own step, for the state of the room it was meant for: 1-2-4-All goes on, what was written alone is shown, a
 * stage that moves on by itself does. Twice, late or after a facilitator's press it does nothing.
 */
export function decideTimeUp(
  room: RoomState,
  due: { stageId: string; version: number },
  now: number,
  readLane: ReadLane,
): Decision {
  const { current } = room;
  if (!current || current.stageId !== due.stageId || current.version !== due.version) return refused('conflict');
  const expected = nextDue(room);
  if (!expected || expected.at > now) return refused('conflict');
  const stage = currentStage(room);
  const { step } = room;
  if (step?.stageId === current.stageId && step.name !== 'all')
    return nextStep(room, now, readLane, `${due.stageId}:${due.version}`);
  const hidden = stage?.kind === 'writing' && !room.sheets.some(({ stageId }) => stageId === stage.id);
  if (stage?.advance === 'when-time-is-up') return start(room, current.index + 1, { now, readLane });
  return stage && hidden ? accepted(...shownSheets(room, stage, readLane)) : refused('conflict');
}

type Moment = Pick<Asked, 'now' | 'readLane'>;

function open(room: RoomState, { now }: Moment): Decision {
  if (room.session.status !== 'prepared') return refused('conflict');
  if (room.agenda.length === 0) return refused('invalid', 'agenda');
  return accepted({ k: 'session.opened', d: { at: now } }, ...begun(room, 0, now));
}

function close(room: RoomState, moment: Moment): Decision {
  if (room.session.status !== 'open') return refused('closed');
  return accepted(...left(room, moment), { k: 'session.closed', d: { at: moment.now } });
}

function start(room: RoomState, index: number, moment: Moment): Decision {
  if (index < 0) return refused('not_found');
  if (index >= room.agenda.length) return refused('conflict');
  return accepted(...left(room, moment), ...begun(room, index, moment.now));
}

const indexOf = (room: RoomState, stageId: string) => room.agenda.findIndex((stage) => stage.id === stageId);

/** A stage begins, with what its kind begins with. */
function begun(room: RoomState, index: number, now: number): RoomEvent[] {
  const stage = room.agenda[index];
  const version = (room.current?.version ?? 0) + 1;
  const lengthMs = stageMinutes(room, stage) * 60_000;
  const started: RoomEvent = {
    k: 'stage.started',
    d: { index, stageId: stage.id, startedAt: now, endsAt: now + lengthMs, version },
  };
  if (stage.kind === 'one-two-four-all') return [started, stepStarted(room, stage, 'alone', lengthMs, now, version)];
  return stage.kind === 'dot-vote' ? [started, ...votingOn(room, stage)] : [started];
}

/** Dots go on the wall that was written last, where this stage has no wall of its own yet. */
function votingOn(room: RoomState, stage: Stage): RoomEvent[] {
  const own = boardOf(room, stage.id);
  const written = room.boards.filter(({ cards }) => cards.length > 0).at(-1);
  const taken: RoomEvent[] =
    !own && written
      ? [{ k: 'board.taken-over', d: { stageId: stage.id, cards: written.cards, clusters: written.clusters } }]
      : [];
  return [...taken, { k: 'vote.opened', d: { stageId: stage.id } }];
}

/** What a stage leaves behind when everybody goes on: a round ends, groups come home, what was written alone is shown. */
function left(room: RoomState, { now, readLane }: Moment): RoomEvent[] {
  const stage = currentStage(room);
  const hidden = stage?.kind === 'writing' && !room.sheets.some(({ stageId }) => stageId === stage.id);
  const voting = stage?.kind === 'dot-vote' && boardOf(room, stage.id)?.voting === 'open';
  return [
    ...endOfTurns(room, now),
    ...endOfGroups(room, readLane),
    ...(stage && hidden ? shownSheets(room, stage, readLane) : []),
    ...(stage && voting ? [{ k: 'vote.closed', d: { stageId: stage.id } } as const] : []),
  ];
}

function setRole(room: RoomState, { memberId, role }: CommandData<'member.set-role'>): Decision {
  const member = memberOf(room, memberId);
  if (!member) return refused('not_found');
  // A guest is nobody the network knows: never a facilitator.
  if (!member.verified) return refused('forbidden');
  const last = room.members.filter((each) => each.role === 'facilitator').length === 1;
  if (member.role === 'facilitator' && role !== 'facilitator' && last) return refused('conflict');
  return accepted({ k: 'member.role-set', d: { memberId, role } });
}

/** The room changes hands in one step: it is never without a facilitator. */
function handOver(room: RoomState, { data, sender }: Asked<CommandData<'member.hand-over'>>): Decision {
  const member = memberOf(room, data.memberId);
  if (!member || member.id === sender.id) return refused('not_found');
  if (!member.verified) return refused('forbidden');
  return accepted(
    { k: 'member.role-set', d: { memberId: member.id, role: 'facilitator' } },
    { k: 'member.role-set', d: { memberId: sender.id, role: 'member' } },
  );
}
