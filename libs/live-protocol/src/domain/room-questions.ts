import type { Board, Member, RoomState, Round, Stage } from './room-state';

export const memberOf = (room: RoomState, id: string): Member | undefined =>
  room.members.find((member) => member.id === id);
export const stageOf = (room: RoomState, id: string): Stage | undefined => room.agenda.find((stage) => stage.id === id);
export const boardOf = (room: RoomState, stageId: string): Board | undefined =>
  room.boards.find((board) => board.stageId === stageId);
export const currentStage = (room: RoomState): Stage | undefined =>
  room.current ? stageOf(room, room.current.stageId) : undefined;

/** Milliseconds left of the present stage, negative once the time is up, null before opening and after closing. */
export function timeLeft(room: RoomState, now: number): number | null {
  if (!room.current) return null;
  return room.current.endsAt === null ? room.current.pausedLeftMs : room.current.endsAt - now;
}

/** Milliseconds of soft time the holder still has; negative means only a reminder, never an interruption. */
export function softTimeLeft(round: Round, now: number): number {
  return round.holderSince + (round.softSeconds + round.extraSeconds) * 1000 - now;
}

/**
 * Who gets the piece once the present holder hands it on: first those not heard yet in their order, then those
 * who asked to come back; null when nobody is left.
 */
export function nextSpeaker(round: Round): string | null {
  const settled = new Set([...round.spoken, ...round.passed, ...round.later]);
  const waiting = round.order.find((id) => id !== round.holder && !settled.has(id));
  if (waiting) return waiting;
  return round.later.find((id) => id !== round.holder) ?? null;
}

/** Dots a member may still place on this stage's board. */
export function dotsLeft(room: RoomState, stageId: string, memberId: string): number {
  const allowed = stageOf(room, stageId)?.board?.votes ?? 0;
  const placed = boardOf(room, stageId)?.dots.filter((dot) => dot.memberId === memberId).length ?? 0;
  return allowed - placed;
}

/** Dots on a card or a cluster. */
export const dotsOn = (board: Board, target: string): number =>
  board.dots.filter((dot) => dot.target === target).length;

/** Organisations at the table of which nobody has spoken in the present round. */
export function unheardOrganizations(room: RoomState): string[] {
  const round = room.round;
  if (!round) return [];
  const heard = new Set<string>();
  const all = new Set<string>();
  for (const id of round.order) {
    const name = memberOf(room, id)?.organization.name;
    if (name === undefined) continue;
    all.add(name);
    if (round.spoken.includes(id) || round.holder === id) heard.add(name);
  }
  return [...all].filter((name) => !heard.has(name));
}
