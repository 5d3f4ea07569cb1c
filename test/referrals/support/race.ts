import type { Ground } from '../../support/people';
import { aReferral, bodies, step, type TwoOrganizations } from '../two-organizations';

export interface Race {
  won: number;
  /** What the others were answered. */
  lost: number[];
  /** Events of the step that won. */
  events: string[];
  status: string;
}

/** Twenty-five accept and twenty-five withdraw the same referral, all with the version they have read. */
export async function fiftyAtOnce(app: Pick<Ground, 'database'>, network: TwoOrganizations): Promise<Race> {
  const { id, version } = await aReferral(network, 'received');
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, at) =>
      at % 2 === 0
        ? step(at % 4 === 0 ? network.intake : network.otherIntake, id, 'accept', bodies.accept, version)
        : step(at % 4 === 1 ? network.worker : network.supervisor, id, 'withdraw', bodies.withdraw, version),
    ),
  );
  const events = await app.database.query<{ type: string }>(
    `SELECT type FROM outbox WHERE subject_id = $1 AND type IN ('referral.accepted', 'referral.withdrawn')`,
    [id],
  );
  const [{ status }] = await app.database.query<{ status: string }>('SELECT status FROM referral_task WHERE id = $1', [
    id,
  ]);
  return {
    won: answers.filter((answer) => answer.status === 200).length,
    lost: answers.filter((answer) => answer.status !== 200).map((answer) => answer.status),
    events: events.map(({ type }) => type),
    status,
  };
}
