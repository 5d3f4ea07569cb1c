import { Passwords } from '@app/identity';
import { newId } from '@app/kernel';
import type { TestApp, TestOrganization } from '../../support/test-app';

export const password = 'a long enough password';
let hash: Promise<string> | undefined;
let count = 0;

/** Without one every door leads to the first-run page. */
export async function aNetwork(app: TestApp): Promise<void> {
  await app.database.query(`INSERT INTO network (name) VALUES ('示范网络') ON CONFLICT DO NOTHING`);
}

/** Somebody who can really sign in: an account with a telephone number, a password and memberships. */
export async function aPersonWithPassword(app: TestApp, organizations: TestOrganization[], role = 'worker') {
  await aNetwork(app);
  count += 1;
  const person = { id: newId(), phone: `1400009${String(count).padStart(4, '0')}`, displayName: `社工${count}` };
  hash ??= new Passwords().hash(password);
  await app.database.query(
    `WITH a AS (INSERT INTO account (id, display_name, phone) VALUES ($1, $2, $3))
     INSERT INTO credential (account_id, password_hash) VALUES ($1, $4)`,
    [person.id, person.displayName, person.phone, await hash],
  );
  for (const organization of organizations)
    await app.database.query(`INSERT INTO membership (id, organization_id, account_id, role) VALUES ($1, $2, $3, $4)`, [
      newId(),
      organization.id,
      person.id,
      role,
    ]);
  return person;
}
