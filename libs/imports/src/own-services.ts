import type { Tx } from '@app/database';
import { sameName } from './domain/cell-values';
import type { ImportChange } from './import-changes';
import type { ImportContext } from './import-context';
import type { KeptRow } from './import-records';
import { serviceColumns } from './listed-directory';
import { refreshWords } from './search-words';
import { serviceRows, type ServiceFields } from './stored-rows';
import { takeRows, type Kind, type SourcedRow, type Stored, type TakenRow } from './take-rows';

/** A service of one's own organisation as a list states it; what no column names is undefined and stays. */
export type ListedOwnService = { id: string; name: string } & Partial<
  Omit<OwnServiceFields, 'organizationId' | 'name'>
>;

export type OwnServiceFields = ServiceFields & { freePlaces: number | null; capacityAt?: string | null };

/** Services an organisation brings along for itself. A service it already wrote by hand under the same name is the same service. */
export class OwnServices {
  constructor(
    private readonly context: ImportContext,
    private readonly organizationId: string,
    private readonly accountId: string | null,
  ) {}

  async take(rows: readonly SourcedRow<ListedOwnService>[]): Promise<void> {
    await takeRows(this.context, this.kind(), rows);
  }

  async refreshSearch(): Promise<void> {
    if (this.context.preview) return;
    await this.context.inTransaction((tx) => refreshWords(tx, [this.organizationId]));
  }

  private kind(): Kind<ListedOwnService, OwnServiceFields> {
    return {
      name: 'services',
      writer: serviceRows,
      byFields: true,
      fields: ({ id: _, ...fields }) => ({ ...fields, organizationId: this.organizationId }),
      stored: (tx, items, kept) => this.stored(tx, items, kept),
      beside: (tx, rows, changes) => this.statePlaces(tx, rows, changes),
    };
  }

  /** Locked where they will be written: somebody may be editing the same service. */
  private async stored(
    tx: Tx,
    items: readonly ListedOwnService[],
    kept: ReadonlyMap<string, KeptRow>,
  ): Promise<Map<string, Stored<OwnServiceFields>>> {
    const rows = await tx.query<OwnServiceFields & { id: string; version: number; source: string; sourceId: string }>(
      `SELECT s.id, s.source, s.source_id AS "sourceId", ${serviceColumns}, c.free_places AS "freePlaces",
         c.updated_at::text AS "capacityAt"
       FROM service s LEFT JOIN service_capacity c ON c.service_id = s.id WHERE s.organization_id = $1 ORDER BY s.id
       ${this.context.preview ? '' : 'FOR UPDATE OF s'}`,
      [this.organizationId],
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    const bySource = new Map(rows.flatMap((row) => (row.source === this.context.source ? [[row.sourceId, row]] : [])));
    const byName = new Map(rows.map((row) => [sameName(row.name), row]));
    const found = new Map<string, Stored<OwnServiceFields>>();
    const claimed = new Set<string>();
    const claim = (item: ListedOwnService, row: (typeof rows)[number] | undefined): void => {
      if (!row || claimed.has(row.id) || found.has(item.id)) return;
      const { id, version, source: _source, sourceId: _sourceId, ...fields } = row;
      claimed.add(id);
      found.set(item.id, { id, refusal: null, fields, version });
    };
    for (const item of items)
      claim(item, byId.get(kept.get(item.id)?.subjectId ?? '') ?? (bySource.get(item.id) as (typeof rows)[number]));
    for (const item of items) claim(item, byName.get(sameName(item.name)));
    return found;
  }

  /** A number of places is a statement of its own, with the time it was made. */
  private async statePlaces(
    tx: Tx,
    rows: readonly TakenRow<ListedOwnService>[],
    changes: ImportChange[],
  ): Promise<void> {
    const written = new Set(changes.map(({ subjectId }) => subjectId));
    const stated = rows.filter(({ id, item }) => written.has(id) && typeof item.freePlaces === 'number');
    if (stated.length === 0) return;
    const places = await tx.query<{ serviceId: string; at: string }>(
      `INSERT INTO service_capacity (service_id, organization_id, free_places, updated_at, updated_by, source)
       SELECT r.id, $2, r.places, date_trunc('milliseconds', now()), $3, 'import'
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, places int)
       ON CONFLICT (service_id) DO UPDATE SET free_places = excluded.free_places, updated_at = excluded.updated_at,
         updated_by = excluded.updated_by, source = excluded.source
       WHERE service_capacity.free_places <> excluded.free_places
       RETURNING service_id AS "serviceId", updated_at::text AS at`,
      [
        JSON.stringify(stated.map(({ id, item }) => ({ id, places: item.freePlaces }))),
        this.organizationId,
        this.accountId,
      ],
    );
    const at = new Map(places.map((row) => [row.serviceId, row.at]));
    for (const change of changes) change.capacityAt = at.get(change.subjectId ?? '') ?? null;
  }
}
