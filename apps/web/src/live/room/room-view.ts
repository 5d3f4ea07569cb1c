import {
  type Board,
  boardOf as findBoard,
  currentStage,
  memberOf,
  type Member,
  type RoomState,
  type Round,
  type Stage,
  stageMinutes,
  type StageTool,
  timeLeft,
} from '@app/live-protocol';

export const stageOffers = (room: RoomState, tool: StageTool): boolean =>
  currentStage(room)?.tools.includes(tool) ?? false;

/** The stage after the present one; the first while none has started. */
export function nextStage(room: RoomState): Stage | null {
  return room.agenda[room.current ? room.current.index + 1 : 0] ?? null;
}

/** The round that is going on, if any. */
export const runningRound = (room: RoomState): Round | null =>
  room.round && room.round.endedAt === null ? room.round : null;

/** What stands in everybody's sight: a question the facilitator put up, the round's own, else the stage's. */
export function promptInSight(room: RoomState): string {
  return room.shownPrompt ?? (runningRound(room)?.prompt || currentStage(room)?.prompt || '');
}

/** The wall of a stage, empty before the first card. */
export const wallOf = (room: RoomState, stageId: string): Board =>
  findBoard(room, stageId) ?? { stageId, cards: [], clusters: [], voting: null, dots: [] };

/** The stage whose wall is shown: the present one where it has a board, else the last that was written on. */
export function wallStage(room: RoomState): Stage | null {
  const stage = currentStage(room);
  if (stage?.board) return stage;
  const written = room.boards.filter((board) => board.cards.length > 0).at(-1);
  return (
    room.agenda.find((candidate) => candidate.id === written?.stageId) ??
    room.agenda.find((candidate) => candidate.board !== null) ??
    null
  );
}

export type SaidState = 'speaking' | 'waiting' | 'later' | 'spoken' | 'passed';

export function saidState(round: Round, memberId: string): SaidState {
  if (round.holder === memberId) return 'speaking';
  if (round.later.includes(memberId)) return 'later';
  if (round.passed.includes(memberId)) return 'passed';
  return round.spoken.includes(memberId) ? 'spoken' : 'waiting';
}

/** How many rounds this stage has seen, the running one included. */
export function roundNumber(room: RoomState): number {
  const stageId = room.current?.stageId;
  const held = room.roundsHeld.filter((round) => round.stageId === stageId).length;
  return held + (runningRound(room)?.stageId === stageId ? 1 : 0);
}

export interface PresentOrganization {
  key: string;
  name: string;
  verified: boolean;
  members: { member: Member; online: boolean; signedAt: number | null }[];
}

/** People by organisation, those of one organisation together, in the order they came. */
export function presentByOrganization(room: RoomState, online: ReadonlySet<string>): PresentOrganization[] {
  const organizations = new Map<string, PresentOrganization>();
  for (const member of room.members) {
    const { id, name } = member.organization;
    const key = id ?? `typed:${name}`;
    const entry = organizations.get(key) ?? { key, name, verified: member.verified, members: [] };
    const signedAt = room.attendance.find((line) => line.memberId === member.id)?.at ?? null;
    entry.members.push({ member, online: online.has(member.id), signedAt });
    organizations.set(key, entry);
  }
  return [...organizations.values()];
}

export interface AgendaRow {
  stage: Stage;
  /** As planned, or as an overrun has left it. */
  minutes: number;
  /** As it ran, or as it will be if nothing changes; null where it did not run. */
  startsAt: number | null;
  /** `skipped`: the meeting went past it. */
  state: 'done' | 'skipped' | 'now' | 'coming';
}

/** Start times follow what really happened: an overrun moves everything after it. */
export function agendaRows(room: RoomState, now: number): AgendaRow[] {
  const index = room.current?.index ?? (room.session.status === 'closed' ? room.agenda.length : -1);
  let next = index < 0 ? room.session.startsAt : now + Math.max(timeLeft(room, now) ?? 0, 0);
  return room.agenda.map((stage, at) => {
    const run = room.runs.findLast((candidate) => candidate.stageId === stage.id);
    if (at > index) {
      const startsAt = next;
      const minutes = stageMinutes(room, stage);
      next += minutes * 60_000;
      return { stage, minutes, startsAt, state: 'coming' };
    }
    const minutes = stageMinutes(room, stage);
    return { stage, minutes, startsAt: run?.startedAt ?? null, state: at === index ? 'now' : run ? 'done' : 'skipped' };
  });
}

export const nameOf = (room: RoomState, memberId: string | null): string =>
  (memberId && memberOf(room, memberId)?.displayName) || '';

/** Organisations the piece has not reached in this round: none of theirs has spoken, passed or asked to come back. */
export function organizationsNotReached(room: RoomState, round: Round): number {
  const reached = new Map<string, boolean>();
  for (const id of round.order) {
    const organization = memberOf(room, id)?.organization;
    if (!organization) continue;
    const key = organization.id ?? organization.name;
    reached.set(key, (reached.get(key) ?? false) || saidState(round, id) !== 'waiting');
  }
  return [...reached.values()].filter((isReached) => !isReached).length;
}
