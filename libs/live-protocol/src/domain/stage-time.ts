import type { RoomState, Stage, StageStep } from './room-state';

/** Minutes a stage to come has now: as planned, or as an overrun has left it. */
export const stageMinutes = (room: RoomState, stage: Stage): number => room.minutesNow[stage.id] ?? stage.minutes;

/** Shares of a 1-2-4-All: one minute alone, two in pairs, four in fours, the rest for all; squeezed where it is shorter. */
const stepMinutes = { alone: 1, pairs: 2, fours: 4 } as const;
export const stepNames = ['alone', 'pairs', 'fours', 'all'] as const;

export function stepMs(room: RoomState, stage: Stage, name: StageStep['name']): number {
  const whole = stageMinutes(room, stage);
  if (name === 'all') return 0;
  return Math.round(Math.min(1, whole / 8) * stepMinutes[name] * 60_000);
}

/** Milliseconds left of the step that runs, negative once it is over; null where there is none. The last ends with its stage. */
export function stepTimeLeft(room: RoomState, now: number): number | null {
  const { current, step } = room;
  if (!current || step?.stageId !== current.stageId) return null;
  const left = current.endsAt === null ? (current.pausedLeftMs ?? 0) : current.endsAt - now;
  return left - step.remainderMs;
}

/** When the clock itself has something to do, and for which state of the room; null where it has nothing. */
export function nextDue(room: RoomState): { at: number; stageId: string; version: number } | null {
  const { current, step } = room;
  if (!current || current.endsAt === null || room.session.status !== 'open') return null;
  const { stageId, version, endsAt } = current;
  const stage = room.agenda.find(({ id }) => id === stageId);
  if (step?.stageId === stageId && step.name !== 'all') return { at: endsAt - step.remainderMs, stageId, version };
  const isHidden = stage?.kind === 'writing' && !room.sheets.some((sheet) => sheet.stageId === stageId);
  const movesOn = stage?.advance === 'when-time-is-up' && current.index < room.agenda.length - 1;
  return isHidden || movesOn ? { at: endsAt, stageId, version } : null;
}
