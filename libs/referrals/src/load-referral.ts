import { requireAllowed, type Actor } from '@app/access';
import type { Tx } from '@app/database';
import { conflict, forbidden, notFound, stale } from '@app/kernel';
import { mayBegin, permittedActions, sideOf, type AllowedAction } from './domain/referral.policy';
import { partiesAndStanding, type TaskRow } from './referral-rows';
import type { ReferralsRepository } from './referrals.repository';

/**
 * The beginning of every command: visible (404), permitted (403), in a state for it (409), not changed since it was read (412).
 * State comes before version: of two people who accept, the second learns that it is accepted. `version` null asks for none.
 * The row stays locked until the transaction ends.
 */
export async function loadFor(
  repository: ReferralsRepository,
  tx: Tx,
  actor: Actor,
  id: string,
  action: AllowedAction,
  version: number | null,
): Promise<TaskRow> {
  assertWorksReferrals(actor);
  const task = await repository.getVisible(tx, id, true);
  if (!task || !sideOf(actor, partiesAndStanding(task))) throw notFound();
  requireAllowed(permittedActions(actor, partiesAndStanding(task)), action);
  if (!mayBegin(action, partiesAndStanding(task)))
    throw conflict('referral-wrong-state', { status: task.status, businessStatus: task.businessStatus, action });
  if (version !== null && task.version !== version) throw stale();
  return task;
}

/** A programme officer of a bureau answers referrals, one of a foundation never sees any: the role alone does not tell. */
export function assertWorksReferrals({ databaseRole }: Actor): void {
  if (databaseRole !== 'app_member' && databaseRole !== 'app_community') throw forbidden('role-not-allowed');
}

/** Who writes referrals keeps service users of its own; bureaus, streets and communities receive them. */
export function assertRefers({ databaseRole }: Actor): void {
  if (databaseRole !== 'app_member') throw forbidden('role-not-allowed');
}
