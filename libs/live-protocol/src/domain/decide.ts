import { type CommandData, type CommandKind, commandShapes, isCommandKind, laneKindOf } from './commands';
import { decideAboutBoard } from './decide-board';
import { decideAboutGrouping } from './decide-grouping';
import { decideAboutGroups, decideInGroup } from './decide-groups';
import { decideAboutQuestion } from './decide-questions';
import { decideAboutMeeting, isMeetingKind } from './decide-meeting';
import { decideAboutQueue } from './decide-queue';
import { decideAboutReview, isReviewKind } from './decide-review';
import { decideAboutRound } from './decide-round';
import { decideAboutRun } from './decide-run';
import { decideAboutStatement } from './decide-statements';
import { decideAboutSheet, decideNextStep, decideShowSheets } from './decide-steps';
import { decideAboutWork } from './decide-work';
import { type Accepted, type Asked, type Decision, type ReadLane, refused, type Sender } from './decision';
import type { LiveEvent } from './events';
import { type LaneId, mayFollow, parseLane } from './lanes';
import type { RoomState } from './room-state';
import { readShape } from './shapes';
import type { CommandMessage, Refused } from './wire';

const runKinds = /^(session|stage|prompt|member|attendance)\./;
const boardKinds = /^(card|cluster|vote|dot)\./;

/**
 * What a command leads to, given the room as it is: the events to store, or why not. Pure: the same input always gives the
 * same answer, randomness comes from the command's own id. `readLane` shows the session's other lanes.
 */
export function decide(
  room: RoomState,
  command: CommandMessage,
  sender: Sender,
  now: number,
  readLane: ReadLane = () => undefined,
): Decision {
  if (!isCommandKind(command.kind)) return refused('invalid', 'kind');
  const lane = laneFor(command.kind, command.lane, sender, room);
  if (lane) return lane;
  if (room.session.status === 'closed') return refused('closed');
  const stale = staleness(room, command);
  if (stale) return stale;
  const read = readShape(commandShapes[command.kind], command.data);
  if ('at' in read) return refused('invalid', read.at);
  return decideKind(room, command.kind, { id: command.id, data: read.data, sender, now, lane: command.lane, readLane });
}

function laneFor(kind: CommandKind, id: LaneId, sender: Sender, room: RoomState): Refused | null {
  const lane = parseLane(id);
  if (!lane || lane.kind !== laneKindOf(kind)) return refused('invalid', 'lane');
  return mayFollow(lane, sender, room) ? null : refused('forbidden');
}

function staleness(room: RoomState, { ifStage, ifVersion }: CommandMessage): Refused | null {
  if (ifStage !== undefined && room.current?.stageId !== ifStage) {
    return refused(ifVersion === undefined ? 'stage_closed' : 'conflict');
  }
  return ifVersion !== undefined && room.current?.version !== ifVersion ? refused('conflict') : null;
}

function decideKind(room: RoomState, kind: CommandKind, asked: Asked): Decision {
  const { id, sender, now } = asked;
  if (kind === 'note.write') return written({ k: 'note.written', d: { text: asked.data.text as string } });
  if (kind === 'staff-note.add') {
    return written({ k: 'staff-note.added', d: { id, text: asked.data.text as string, by: sender.id, at: now } });
  }
  if (kind.startsWith('grouping.')) return decideAboutGrouping(room, kind, asked);
  if (runKinds.test(kind) && kind !== 'stage.next-step') return decideAboutRun(room, kind, asked);
  if (isReviewKind(kind)) return decideAboutReview(room, kind, asked);
  if (room.session.status !== 'open') return refused('closed');
  const program = decideProgram(room, kind, asked);
  if (program) return program;
  if (kind.startsWith('queue.')) return decideAboutQueue(room, kind, asked);
  if (isMeetingKind(kind)) return decideAboutMeeting(room, kind, asked);
  if (kind.startsWith('round.')) return decideAboutRound(room, kind, asked);
  return boardKinds.test(kind) ? decideAboutBoard(room, kind, asked) : decideAboutWork(room, kind, asked);
}

/** Small groups, steps, sheets and questions; null for everything else. */
function decideProgram(room: RoomState, kind: CommandKind, asked: Asked): Decision | null {
  if (kind.startsWith('groups.')) return decideAboutGroups(room, kind, asked);
  if (kind.startsWith('group-')) return decideInGroup(room, kind, asked);
  if (kind.startsWith('question.')) return decideAboutQuestion(room, kind, asked);
  if (kind.startsWith('statement.')) return decideAboutStatement(room, kind, asked);
  if (kind === 'stage.next-step') return decideNextStep(room, asked);
  if (kind === 'sheets.show') return decideShowSheets(room, asked);
  return kind === 'sheet.write' ? decideAboutSheet(room, asked as Asked<CommandData<'sheet.write'>>) : null;
}

const written = (event: LiveEvent): Accepted => ({ ok: true, events: [event] });
