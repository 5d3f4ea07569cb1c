import type { Actor } from '@app/access';
import { insertSql, queueWrite, type Tx, type Write } from '@app/database';
import { newId } from '@app/kernel';
import type { NewEvent } from './stored-event';

export const outboxChannel = 'outbox';

/** Writes what happened in the transaction of the change, and wakes the relay when that commits. Returns the event's id. */
export async function appendEvent(tx: Tx, actor: Pick<Actor, 'organizationId'>, event: NewEvent): Promise<string> {
  const id = newId();
  queueWrite(tx, eventWrite(actor, event, id));
  return id;
}

/** The same for a statement that takes it along. */
export function eventWrite(
  actor: Pick<Actor, 'organizationId'>,
  { type, subjectId, organizationIds, data = {} }: NewEvent,
  id = newId(),
): Write {
  if (actor.organizationId && organizationIds.length > 0 && !organizationIds.includes(actor.organizationId))
    throw new Error(`${type} does not name the organisation that acts`);
  const row = { id, type, subjectId, organizationIds: [...new Set(organizationIds)], data };
  return {
    change: (bind) => insertSql('outbox', row, bind),
    tell: () => `pg_notify('${outboxChannel}', '')`,
  };
}
