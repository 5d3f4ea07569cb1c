import { decide, type Decision, type RoomState } from '@app/live-protocol';
import { newId } from '@app/kernel';

/** What the clock decides for a stage that moves on by itself: the same as a facilitator pressing next, or nothing. */
export function decideAdvance(room: RoomState, stageId: string, version: number, now: number): Decision {
  const clock = { id: room.session.id, role: 'facilitator' as const };
  const command = { id: newId(), lane: 'all', kind: 'stage.advance' as const, data: {} };
  return decide(room, { ...command, ifStage: stageId, ifVersion: version }, clock, now);
}
