import type { Tx } from '@app/database';
import { Injectable } from '@nestjs/common';

export interface PlaceWanted {
  /** What takes the place; each takes one, and gives it back once. */
  taskId: string;
  organizationId: string;
  /** Any of these; of several services the one with the freshest figure gives the place. */
  expertise: readonly string[];
  /** The organisation takes it on although no place is stated as free. */
  overCapacity: boolean;
}

export type PlaceTaken = 'taken' | 'full' | 'not-stated';

/** Counts stated places down and up again as work is taken on and ends. The age of the statement stays what it was. */
@Injectable()
export class CapacityReservations {
  /** `full` takes nothing; over capacity is remembered and gives nothing back. */
  async reserve(tx: Tx, { taskId, organizationId, expertise, overCapacity }: PlaceWanted): Promise<PlaceTaken> {
    const [{ taken }] = await tx.query<{ taken: PlaceTaken }>('SELECT take_place($1, $2, $3, $4) AS taken', [
      taskId,
      organizationId,
      [...new Set(expertise)],
      overCapacity,
    ]);
    return taken;
  }

  /** Gives the place back, the first time only. Either party of the work may say that it is over. */
  async release(tx: Tx, taskId: string): Promise<void> {
    await tx.query('SELECT release_place($1)', [taskId]);
  }
}
