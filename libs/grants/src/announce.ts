import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { appendEvent, type EventData } from '@app/events';
import { hint } from '@app/realtime';

interface Announcement {
  type: 'grant.awarded' | 'grant.tranche-planned' | 'grant.tranche-paid' | 'cohort.opened';
  id: string;
  /** The cohort whose page shows it too. */
  cohortId: string | null;
  organizationIds: string[];
  data?: EventData;
}

/** The event for those who listen, and a hint to every open page that shows it. */
export async function announce(
  tx: Tx,
  actor: Actor,
  { type, id, cohortId, organizationIds, data }: Announcement,
): Promise<void> {
  await appendEvent(tx, actor, { type, subjectId: id, organizationIds, data });
  for (const organizationId of organizationIds) {
    const room = `organization:${organizationId}` as const;
    await hint(tx, { room, type, id });
    if (cohortId && cohortId !== id) await hint(tx, { room, type: 'cohort.changed', id: cohortId });
  }
}
