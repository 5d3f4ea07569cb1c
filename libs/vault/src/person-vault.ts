import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { forbidden } from '@app/kernel';
import { PersonKeys } from './person-keys';

/** Names of identity fields and their values in the clear. Lives in memory only, never in a log, job, event or error. */
export type IdentityFields = Record<string, string>;

interface SealedRow {
  personId: string;
  organizationId: string;
  field: string;
  ciphertext: Buffer;
  personKey: Buffer;
  organizationKey: Buffer;
}

const sealedColumns = `field, ciphertext, person_key AS "personKey", organization_key AS "organizationKey",
  organization_id AS "organizationId"`;

const insufficientPrivilege = '42501';

/**
 * Identity fields, encrypted under a key of their person, which is wrapped by a key of its organisation, which is wrapped
 * by the root key (reliability 3.6). The database checks the right, writes the audit row and only then hands out
 * ciphertext; it is decrypted here. A transaction that does not commit returns nothing, so no reading goes unrecorded.
 */
export class PersonVault {
  private readonly keys: PersonKeys;

  constructor(root: Buffer) {
    this.keys = new PersonKeys(root);
  }

  /** Adds or replaces fields of a person of the acting organisation; an empty value removes the field. */
  async seal(
    tx: Tx,
    actor: Pick<Actor, 'requestId'>,
    person: { organizationId: string; personId: string; fields: IdentityFields },
  ): Promise<void> {
    const names = Object.keys(person.fields);
    if (names.length === 0) return;
    const personKey = await this.personKey(tx, person.organizationId, person.personId);
    const ciphertexts = names.map((field) =>
      person.fields[field] === '' ? null : this.keys.sealField(personKey, { ...person, field }, person.fields[field]),
    );
    await allowed(
      tx.query('SELECT vault.identity_write($1, $2, $3, $4::bytea[], $5)', [
        person.organizationId,
        person.personId,
        names,
        ciphertexts,
        actor.requestId,
      ]),
    );
  }

  /** Fields of a person of the acting organisation, for its workers and supervisors. Fields never written are absent. */
  async openOwn(tx: Tx, actor: Actor, personId: string, fields: string[]): Promise<IdentityFields> {
    const rows = await allowed(
      tx.query<SealedRow>(`SELECT $1::uuid AS "personId", ${sealedColumns} FROM vault.identity_read_own($1, $2, $3)`, [
        personId,
        fields,
        actor.requestId,
      ]),
    );
    return this.open(rows);
  }

  /** Fields an open grant names, for workers and supervisors of the organisation it was given to. */
  async openByGrant(tx: Tx, actor: Actor, grantId: string, fields: string[]): Promise<IdentityFields> {
    const rows = await allowed(
      tx.query<SealedRow>(
        `SELECT person_id AS "personId", ${sealedColumns} FROM vault.identity_read_by_grant($1, $2, $3)`,
        [grantId, fields, actor.requestId],
      ),
    );
    return this.open(rows);
  }

  private open(rows: SealedRow[]): IdentityFields {
    const fields: IdentityFields = {};
    for (const row of rows) {
      const organizationKey = this.keys.openOrganizationKey(row.organizationKey, row.organizationId);
      const personKey = this.keys.openPersonKey(organizationKey, row.personKey, row.organizationId, row.personId);
      fields[row.field] = this.keys.openField(personKey, row, row.ciphertext);
    }
    return fields;
  }

  private async personKey(tx: Tx, organizationId: string, personId: string): Promise<Buffer> {
    const organizationKey = await this.organizationKey(tx, organizationId);
    const fresh = this.keys.newPersonKey(organizationKey, organizationId, personId);
    const [{ wrapped }] = await allowed(
      tx.query<{ wrapped: Buffer }>('SELECT vault.keep_person_key($1, $2, $3) AS wrapped', [
        organizationId,
        personId,
        fresh,
      ]),
    );
    return this.keys.openPersonKey(organizationKey, wrapped, organizationId, personId);
  }

  private async organizationKey(tx: Tx, organizationId: string): Promise<Buffer> {
    const [{ wrapped: known }] = await tx.query<{ wrapped: Buffer | null }>(
      'SELECT vault.organization_key($1) AS wrapped',
      [organizationId],
    );
    if (known) return this.keys.openOrganizationKey(known, organizationId);
    const fresh = this.keys.newOrganizationKey(organizationId);
    const [{ wrapped }] = await allowed(
      tx.query<{ wrapped: Buffer }>('SELECT vault.keep_organization_key($1, $2) AS wrapped', [organizationId, fresh]),
    );
    return this.keys.openOrganizationKey(wrapped, organizationId);
  }
}

async function allowed<Result>(query: Promise<Result>): Promise<Result> {
  try {
    return await query;
  } catch (error) {
    if ((error as { code?: string }).code === insufficientPrivilege) throw forbidden('identity-not-open');
    throw error;
  }
}
