import { type LiveEvent, nextDue, type RoomState } from '@app/live-protocol';
import type { Work } from './batch-draft';

const movesTheClock: readonly LiveEvent['k'][] = [
  'stage.started',
  'stage.extended',
  'stage.paused',
  'stage.resumed',
  'stage.step-started',
  'sheets.shown',
];

/** When the clock has something to do next is a row, so that it is done also after a restart. */
export function dueWorks(sessionId: string, event: LiveEvent, after: RoomState): Work[] {
  if (!movesTheClock.includes(event.k) || !after.agenda.some(needsTheClock)) return [];
  const due = nextDue(after);
  return [
    async (tx) => {
      await tx.execute(
        'UPDATE live_session SET advance_due_at = $2, advance_stage_id = $3, advance_version = $4 WHERE id = $1',
        [sessionId, due && new Date(due.at), due && due.stageId, due && due.version],
      );
    },
  ];
}

const needsTheClock = ({ kind, advance }: RoomState['agenda'][number]): boolean =>
  advance === 'when-time-is-up' || kind === 'one-two-four-all' || kind === 'writing';
