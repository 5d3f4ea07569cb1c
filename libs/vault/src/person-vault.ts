import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { forbidden } from '@app/kernel';
import { PersonKeys } from './person-keys';
import type { RootKeys } from './root-keys';

/** Names of identity fields and their values in the clear. Lives in memory only, never in a log, job, event or error. */
export type IdentityFields = Record<string, string>;

/** Values that leave the process as masks; of a family under threat a phone shows less than others. */
export interface ForMasks {
  fields: IdentityFields;
  underThreat: boolean;
}

/**
 * 'identifying' is L2 without L3; 'approval-needed' is a child whose supervisor has not approved this worker yet; 'none' is
 * somebody else's case.
 */
export type OwnReach = 'all' | 'identifying' | 'approval-needed' | 'none';

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
const purposeSql = "SELECT set_config('app.read_purpose', $1, true)";

/**
 * Identity fields, encrypted under a key of their person, which is wrapped by a key of its organisation, which is wrapped
 * by the root key (reliability 3.6). The database checks the right, writes the audit row and only then hands out
 * ciphertext; it is decrypted here. A transaction that does not commit returns nothing, so no reading goes unrecorded.
 */
export class PersonVault {
  private readonly keys: PersonKeys;

  constructor(roots: RootKeys | Buffer) {
    this.keys = new PersonKeys(roots);
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

  /**
   * Fields of a person of the acting organisation, for its workers and supervisors. Fields never written are absent.
   * `purpose` is a code that stands in the record of readings.
   */
  async openOwn(tx: Tx, actor: Actor, personId: string, fields: string[], purpose?: string): Promise<IdentityFields> {
    tx.queue(purposeSql, [purpose ?? '']);
    const rows = await allowed(
      tx.query<SealedRow>(`SELECT $1::uuid AS "personId", ${sealedColumns} FROM vault.identity_read_own($1, $2, $3)`, [
        personId,
        fields,
        actor.requestId,
      ]),
    );
    tx.queue(purposeSql, ['']);
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

  /**
   * Name, phone and address of people of the acting organisation, to be shown as masks only (domain 2.6). Of a minor the name
   * stays closed. For workers, supervisors and staff of a community.
   */
  async openForMasks(tx: Tx, actor: Actor, personIds: string[], fields: string[]): Promise<Map<string, ForMasks>> {
    if (personIds.length === 0 || fields.length === 0) return new Map();
    const rows = await allowed(
      tx.query<SealedRow & { underThreat: boolean }>(
        `SELECT person_id AS "personId", under_threat AS "underThreat", ${sealedColumns}
         FROM vault.identity_read_for_masks($1, $2, $3)`,
        [personIds, fields, actor.requestId],
      ),
    );
    const people = new Map<string, ForMasks>();
    for (const row of rows) {
      const known = people.get(row.personId) ?? { fields: {}, underThreat: row.underThreat };
      people.set(row.personId, { ...known, fields: { ...known.fields, ...this.open([row]) } });
    }
    return people;
  }

  /** How far this worker or supervisor reads a person of the own organisation; `openOwn` refuses what lies beyond. */
  async ownReach(tx: Tx, personId: string): Promise<OwnReach> {
    const [{ reach }] = await tx.query<{ reach: OwnReach }>('SELECT vault.own_reach($1) AS reach', [personId]);
    return reach;
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
    const organization = await this.organizationKey(tx, organizationId);
    const opened = this.keys.openOrganizationKey(organization.wrapped, organizationId);
    const fresh = this.keys.newPersonKey(opened, organizationId, personId);
    const [kept] = await allowed(
      tx.query<{ wrapped: Buffer; organizationWrapped: Buffer }>(
        `SELECT wrapped, organization_wrapped AS "organizationWrapped" FROM vault.keep_person_key($1, $2, $3, $4)`,
        [organizationId, personId, fresh, organization.keyVersion],
      ),
    );
    // The person's key may lie under an older key of the organisation than the one a new person gets.
    const organizationKey = this.keys.openOrganizationKey(kept.organizationWrapped, organizationId);
    return this.keys.openPersonKey(organizationKey, kept.wrapped, organizationId, personId);
  }

  private async organizationKey(tx: Tx, organizationId: string): Promise<OrganizationKeyRow> {
    const [known] = await tx.query<OrganizationKeyRow>(
      'SELECT wrapped, key_version AS "keyVersion" FROM vault.organization_key($1)',
      [organizationId],
    );
    if (known) return known;
    const [{ version }] = await tx.query<{ version: number }>('SELECT vault.root_version() AS version');
    const fresh = this.keys.newOrganizationKey(organizationId, version);
    const [kept] = await allowed(
      tx.query<OrganizationKeyRow>(
        'SELECT wrapped, key_version AS "keyVersion" FROM vault.keep_organization_key($1, $2, $3)',
        [organizationId, fresh, version],
      ),
    );
    return kept;
  }
}

interface OrganizationKeyRow {
  wrapped: Buffer;
  keyVersion: number;
}

async function allowed<Result>(query: Promise<Result>): Promise<Result> {
  try {
    return await query;
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    if (code === insufficientPrivilege)
      throw forbidden(message === 'minor-approval-needed' ? 'minor-approval-needed' : 'identity-not-open');
    throw error;
  }
}
