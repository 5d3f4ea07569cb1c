import type { Tx } from '@app/database';
import { newId } from '@app/kernel';
import type { ListedLocation, ListedOrganization, ListedService } from './domain/hsds';
import type { ImportContext } from './import-context';
import { refreshWords } from './search-words';
import {
  locationRows,
  organizationRows,
  serviceRows,
  type LocationFields,
  type OrganizationFields,
  type ServiceFields,
} from './stored-rows';
import { takeRows, type Kind, type SourcedRow, type Stored } from './take-rows';

export const organizationColumns = `o.name, o.short_name AS "shortName", o.description, o.email, o.website, o.phone, o.uscc,
  o.address, o.area_code AS "areaCode", o.version`;
export const serviceColumns = `s.organization_id AS "organizationId", s.name, s.description, s.expertise, s.area_codes AS "areaCodes",
  s.age_from AS "ageFrom", s.age_to AS "ageTo", s.eligibility, s.active, s.version`;
const locationColumns = `l.organization_id AS "organizationId", l.name, l.description, l.latitude, l.longitude, l.address, l.phone`;

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Directory rows of one source: organisations of kind `listed`, their locations and services. */
export class ListedDirectory {
  private readonly organizationIds = new Map<string, string>();
  private readonly touched = new Set<string>();
  private readonly own = new Set<string>();

  constructor(private readonly context: ImportContext) {}

  async organizations(
    rows: readonly SourcedRow<ListedOrganization>[],
    { byFields = false }: { byFields?: boolean } = {},
  ): Promise<Map<string, string>> {
    const known = await takeRows(this.context, { ...this.organizationKind(), byFields }, rows);
    for (const [sourceId, id] of known) this.organizationIds.set(sourceId, id);
    return known;
  }

  async locations(rows: readonly SourcedRow<ListedLocation>[]): Promise<void> {
    await takeRows(this.context, this.locationKind(), rows);
  }

  async services(rows: readonly SourcedRow<ListedService>[]): Promise<void> {
    await takeRows(this.context, this.serviceKind(), rows);
  }

  /** Whether the file names a row of this installation by its own id: its own export, brought back. */
  isOwn(id: string): boolean {
    return this.own.has(id);
  }

  /** Recomputes the words under which changed organisations are found, once all their services are in. */
  async refreshSearch(): Promise<void> {
    const ids = [...this.touched];
    this.touched.clear();
    if (this.context.preview) return;
    for (let from = 0; from < ids.length; from += 200)
      await this.context.inTransaction((tx) => refreshWords(tx, ids.slice(from, from + 200)));
  }

  private organizationKind(): Kind<ListedOrganization, OrganizationFields> {
    return {
      name: 'organizations',
      writer: organizationRows,
      fields: ({ id: _, ...fields }) => fields,
      stored: async (tx, items) => {
        const rows = await tx.query<OrganizationFields & { id: string; sourceId: string; version: number; listed: boolean }>(
          `SELECT o.id, o.source_id AS "sourceId", o.kind = 'listed' AS listed, ${organizationColumns} FROM organization o
           WHERE o.source = $1 AND o.source_id = ANY($2::text[])`,
          [this.context.source, items.map((item) => item.id)],
        ); // prettier-ignore
        const stored = new Map<string, Stored<OrganizationFields>>(
          rows.map(({ id, sourceId, version, listed, ...fields }) => [
            sourceId,
            { id, refusal: listed ? null : 'owned', fields, version },
          ]),
        );
        await this.refuseKnownElsewhere(tx, items, stored);
        await this.recogniseOwn(tx, 'organization o', 'o', organizationColumns, items, stored);
        return stored;
      },
      beside: (_, rows) => {
        for (const { id, action } of rows) if (action !== 'unchanged') this.touched.add(id);
        return Promise.resolve();
      },
    };
  }

  /** An organisation that is here already under its credit code is not listed a second time. */
  private async refuseKnownElsewhere(
    tx: Tx,
    items: readonly ListedOrganization[],
    stored: Map<string, Stored<OrganizationFields>>,
  ): Promise<void> {
    const codes = items.flatMap(({ uscc }) => uscc ?? []);
    if (codes.length === 0) return;
    const rows = await tx.query<{ id: string; uscc: string; listed: boolean }>(
      `SELECT id, uscc, kind = 'listed' AS listed FROM organization WHERE uscc = ANY($1::text[])
       AND (source <> $2 OR source_id IS NULL)`,
      [codes, this.context.source],
    );
    const elsewhere = new Map(rows.map((row) => [row.uscc, row]));
    for (const { id: sourceId, uscc } of items) {
      const other = uscc ? elsewhere.get(uscc) : undefined;
      if (other && !stored.has(sourceId))
        stored.set(sourceId, {
          id: other.id,
          refusal: other.listed ? 'listed-elsewhere' : 'owned',
          fields: null,
          version: null,
        });
    }
  }

  private locationKind(): Kind<ListedLocation, LocationFields> {
    return {
      name: 'locations',
      writer: locationRows,
      fields: (item) => this.below(item),
      stored: (tx, items) => this.storedBelow<LocationFields>(tx, 'location l', 'l', locationColumns, items),
    };
  }

  private serviceKind(): Kind<ListedService, ServiceFields> {
    return {
      name: 'services',
      writer: serviceRows,
      fields: (item) => this.below(item),
      stored: (tx, items) => this.storedBelow<ServiceFields>(tx, 'service s', 's', serviceColumns, items),
      beside: (_, rows) => {
        for (const { item, action } of rows)
          if (action !== 'unchanged') this.touched.add(this.organizationIds.get(item.organizationId) ?? '');
        this.touched.delete('');
        return Promise.resolve();
      },
    };
  }

  /** A location or service is ours to change only while its organisation is listed, before the change and after it. */
  private async storedBelow<Fields extends { organizationId: string }>(
    tx: Tx,
    table: string,
    alias: string,
    columns: string,
    items: readonly { id: string; organizationId: string }[],
  ): Promise<Map<string, Stored<Fields>>> {
    const rows = await tx.query<Fields & { id: string; sourceId: string; version?: number; listed: boolean }>(
      `SELECT ${alias}.id, ${alias}.source_id AS "sourceId", o.kind = 'listed' AS listed, ${columns} FROM ${table}
       JOIN organization o ON o.id = ${alias}.organization_id
       WHERE ${alias}.source = $1 AND ${alias}.source_id = ANY($2::text[])`,
      [this.context.source, items.map((item) => item.id)],
    );
    const stored = new Map<string, Stored<Fields>>(
      rows.map(({ id, sourceId, version, listed, ...fields }) => [
        sourceId,
        {
          id,
          refusal: listed ? null : 'owned',
          fields: fields as unknown as Fields,
          version: version ?? null,
        },
      ]),
    );
    const parents = items.map((item) => this.organizationIds.get(item.organizationId));
    const owned = await tx.query<{ id: string }>(
      `SELECT id FROM organization WHERE id = ANY($1::uuid[]) AND kind <> 'listed'`,
      [[...new Set(parents)]],
    );
    const ownedIds = new Set(owned.map((row) => row.id));
    items.forEach((item, index) => {
      const parent = parents[index];
      if (parent && ownedIds.has(parent))
        stored.set(item.id, { id: stored.get(item.id)?.id ?? newId(), refusal: 'owned', fields: null, version: null });
    });
    await this.recogniseOwn(tx, table, alias, columns, items, stored);
    return stored;
  }

  /** Rows of this very directory, as its export names them; never the import's to change. */
  private async recogniseOwn<Fields extends object>(
    tx: Tx,
    table: string,
    alias: string,
    columns: string,
    items: readonly { id: string }[],
    stored: Map<string, Stored<Fields>>,
  ): Promise<void> {
    const ids = items.map(({ id }) => id).filter((id) => uuidForm.test(id));
    if (ids.length === 0) return;
    const rows = await tx.query<Fields & { id: string; version?: number }>(
      `SELECT ${alias}.id, ${columns} FROM ${table} WHERE ${alias}.id = ANY($1::uuid[])`,
      [ids],
    );
    for (const { id, version, ...fields } of rows) {
      this.own.add(id);
      stored.set(id, {
        id,
        refusal: 'owned',
        fields: fields as unknown as Fields,
        version: version ?? null,
        isOwn: true,
      });
    }
  }

  /** The item's own fields, with the organisation's id here in place of the file's. */
  private below<Item extends { id: string; organizationId: string }>({
    id: _,
    organizationId,
    ...fields
  }: Item): Omit<Item, 'id'> {
    return { ...fields, organizationId: this.organizationIds.get(organizationId) } as unknown as Omit<Item, 'id'>;
  }
}
