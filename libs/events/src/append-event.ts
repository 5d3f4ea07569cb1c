import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { newId } from '@app/kernel';
import type { NewEvent } from './stored-event';

export const outboxChannel = 'outbox';

/** Writes what happened in the transaction of the change, and wakes the relay when that commits. Returns the event's id. */
export async function appendEvent(
  tx: Tx,
  actor: Pick<Actor, 'organizationId'>,
  { type, subjectId, organizationIds, data = {} }: NewEvent,
): Promise<string> {
  if (actor.organizationId && organizationIds.length > 0 && !organizationIds.includes(actor.organizationId))
    throw new Error(`${type} does not name the organisation that acts`);
  const id = newId();
  tx.queue(
    `WITH written AS (
       INSERT INTO outbox (id, type, subject_id, organization_ids, data) VALUES ($1, $2, $3, $4, $5)
     ) SELECT pg_notify('${outboxChannel}', '')`,
    [id, type, subjectId, [...new Set(organizationIds)], data],
  );
  return id;
}
