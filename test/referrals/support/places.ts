import { newId } from '@app/kernel';
import type { Ground } from '../../support/people';

/** The organisation states so many free places in a service of its own; answers the service's id. */
export async function statePlaces(
  { database }: Pick<Ground, 'database'>,
  organizationId: string,
  freePlaces: number,
  expertise = ['home-visit'],
): Promise<string> {
  const id = newId();
  await database.query(
    `INSERT INTO service (id, organization_id, name, expertise, source) VALUES ($1, $2, '入户探访', $3, 'test')`,
    [id, organizationId, expertise],
  );
  await database.query(
    `INSERT INTO service_capacity (service_id, organization_id, free_places, updated_at, source)
     VALUES ($1, $2, $3, now() - interval '3 days', 'stated')`,
    [id, organizationId, freePlaces],
  );
  return id;
}
