import type { Tx } from '@app/database';
import { newId } from '@app/kernel';
import { organizationTokens, pinyinKey } from '@app/organizations';
import type { ListedLocation, ListedOrganization, ListedService } from './domain/hsds';
import { hashOf, type ImportContext } from './import-context';
import { keepRows, keptRows, type KeptRow } from './import-records';

/** A checked row with the place it came from. */
export interface SourcedRow<Item> {
  item: Item;
  data: unknown;
  file: string;
  row: number;
}

interface Stored {
  id: string;
  /** Whether it is ours to change: listed, not a member's own. */
  listed: boolean;
}

type Writer<Item> = (tx: Tx, rows: { id: string; item: Item }[]) => Promise<void>;

interface Kind<Item> {
  name: string;
  stored(tx: Tx, source: string, items: readonly Item[]): Promise<Map<string, Stored>>;
  insert: Writer<Item>;
  update: Writer<Item>;
}

/** Sorts a batch into new, changed, unchanged and owned rows, and writes the first two. Returns the id of every row known. */
async function take<Item extends { id: string }>(
  context: ImportContext,
  kind: Kind<Item>,
  rows: readonly SourcedRow<Item>[],
): Promise<Map<string, string>> {
  const { source, report } = context;
  const counts = report.kind(kind.name);
  return context
    .inTransaction(async (tx) => {
      const kept = await keptRows(
        tx,
        source,
        kind.name,
        rows.map(({ item }) => item.id),
      );
      const stored = await kind.stored(
        tx,
        source,
        rows.map(({ item }) => item),
      );
      const known = new Map<string, string>();
      const outcome = { created: 0, updated: 0, unchanged: 0 };
      const owned: SourcedRow<Item>[] = [];
      const inserts: { id: string; item: Item }[] = [];
      const updates: { id: string; item: Item }[] = [];
      const keeps: KeptRow[] = [];
      for (const row of rows) {
        const hash = hashOf([row.item, row.data]);
        const before = stored.get(row.item.id);
        const id = before?.id ?? newId();
        known.set(row.item.id, id);
        if (before && !before.listed) owned.push(row);
        else if (before && kept.get(row.item.id)?.hash === hash) outcome.unchanged += 1;
        else {
          outcome[before ? 'updated' : 'created'] += 1;
          (before ? updates : inserts).push({ id, item: row.item });
          keeps.push({ sourceId: row.item.id, subjectId: id, hash, data: row.data });
        }
      }
      if (inserts.length > 0) await kind.insert(tx, inserts);
      if (updates.length > 0) await kind.update(tx, updates);
      await keepRows(tx, source, kind.name, keeps);
      return { known, outcome, owned };
    })
    .then(({ known, outcome, owned }) => {
      // Counted after the commit: a repeated transaction must not count twice.
      counts.created += outcome.created;
      counts.updated += outcome.updated;
      counts.unchanged += outcome.unchanged;
      for (const { file, row, item } of owned)
        report.reject(kind.name, { file, row, column: 'id', reason: 'owned', id: item.id });
      return known;
    });
}

/** Directory rows of one source: organisations of kind `listed`, their locations and services. */
export class ListedDirectory {
  private readonly organizationIds = new Map<string, string>();
  private readonly touched = new Set<string>();

  constructor(private readonly context: ImportContext) {}

  async organizations(rows: readonly SourcedRow<ListedOrganization>[]): Promise<Map<string, string>> {
    const known = await take(this.context, this.organizationKind(), rows);
    for (const [sourceId, id] of known) this.organizationIds.set(sourceId, id);
    return known;
  }

  async locations(rows: readonly SourcedRow<ListedLocation>[]): Promise<void> {
    await take(this.context, this.locationKind(), rows);
  }

  async services(rows: readonly SourcedRow<ListedService>[]): Promise<void> {
    await take(this.context, this.serviceKind(), rows);
  }

  /** Recomputes the words under which changed organisations are found, once all their services are in. */
  async refreshSearch(): Promise<void> {
    const ids = [...this.touched];
    for (let from = 0; from < ids.length; from += 200)
      await this.context.inTransaction((tx) => this.refreshBatch(tx, ids.slice(from, from + 200)));
    this.touched.clear();
  }

  private async refreshBatch(tx: Tx, ids: readonly string[]): Promise<void> {
    const organizations = await tx.query<{
      id: string;
      name: string;
      shortName: string | null;
      description: string | null;
      services: { name: string; description: string | null }[];
    }>(
      `SELECT o.id, o.name, o.short_name AS "shortName", o.description,
         coalesce((SELECT jsonb_agg(jsonb_build_object('name', s.name, 'description', s.description))
                   FROM service s WHERE s.organization_id = o.id AND s.active), '[]') AS services
       FROM organization o WHERE o.id = ANY($1::uuid[])`,
      [ids],
    );
    const tokens = organizations.map((organization) => ({
      id: organization.id,
      tokens: organizationTokens(
        organization,
        organization.services.map((service) => ({ ...service, words: [] })),
      ),
    }));
    await tx.query(
      `UPDATE organization o SET search_tokens = ARRAY(SELECT jsonb_array_elements_text(r.tokens))
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, tokens jsonb) WHERE o.id = r.id AND o.kind = 'listed'`,
      [JSON.stringify(tokens)],
    );
  }

  private organizationKind(): Kind<ListedOrganization> {
    const { source } = this.context;
    const recordOf = (rows: { id: string; item: ListedOrganization }[]): string => {
      rows.forEach(({ id }) => this.touched.add(id));
      return JSON.stringify(
        rows.map(({ id, item }) => ({ ...item, sourceId: item.id, id, pinyin: pinyinKey(item.name) })),
      );
    };
    const record = `jsonb_to_recordset($1::jsonb) AS r (id uuid, "sourceId" text, name text, "shortName" text, description text,
      email text, website text, phone text, pinyin text)`;
    return {
      name: 'organizations',
      stored: async (tx, _, items) => {
        const rows = await tx.query<Stored & { sourceId: string }>(
          `SELECT id, source_id AS "sourceId", kind = 'listed' AS listed FROM organization
           WHERE source = $1 AND source_id = ANY($2::text[]) FOR UPDATE`,
          [source, items.map((item) => item.id)],
        );
        return new Map(rows.map((row) => [row.sourceId, row]));
      },
      insert: async (tx, rows) => {
        await tx.query(
          `INSERT INTO organization (id, kind, name, short_name, description, email, website, phone, source, source_id, pinyin_key)
           SELECT r.id, 'listed', r.name, r."shortName", r.description, r.email, r.website, r.phone, $2, r."sourceId", r.pinyin
           FROM ${record}`,
          [recordOf(rows), source],
        );
      },
      update: async (tx, rows) => {
        await tx.query(
          `UPDATE organization o SET name = r.name, short_name = r."shortName", description = r.description, email = r.email,
             website = r.website, phone = r.phone, pinyin_key = r.pinyin, version = o.version + 1, updated_at = now()
           FROM ${record} WHERE o.id = r.id AND o.kind = 'listed'`,
          [recordOf(rows)],
        );
      },
    };
  }

  private locationKind(): Kind<ListedLocation> {
    const record = `jsonb_to_recordset($1::jsonb) AS r (id uuid, "organizationUuid" uuid, "sourceId" text, name text,
      description text, latitude float8, longitude float8, address text, phone text)`;
    return {
      name: 'locations',
      stored: (tx, source, items) => this.storedBelow(tx, 'location', source, items),
      insert: async (tx, rows) => {
        await tx.query(
          `INSERT INTO location (id, organization_id, name, description, latitude, longitude, address, phone, source, source_id)
           SELECT r.id, r."organizationUuid", r.name, r.description, r.latitude, r.longitude, r.address, r.phone, $2, r."sourceId"
           FROM ${record}`,
          [this.below(rows), this.context.source],
        );
      },
      update: async (tx, rows) => {
        await tx.query(
          `UPDATE location l SET organization_id = r."organizationUuid", name = r.name, description = r.description,
             latitude = r.latitude, longitude = r.longitude, address = r.address, phone = r.phone
           FROM ${record} WHERE l.id = r.id`,
          [this.below(rows)],
        );
      },
    };
  }

  private serviceKind(): Kind<ListedService> {
    const record = `jsonb_to_recordset($1::jsonb) AS r (id uuid, "organizationUuid" uuid, "sourceId" text, name text,
      description text, eligibility text, active boolean)`;
    return {
      name: 'services',
      stored: (tx, source, items) => this.storedBelow(tx, 'service', source, items),
      insert: async (tx, rows) => {
        await tx.query(
          `INSERT INTO service (id, organization_id, name, description, eligibility, active, source, source_id)
           SELECT r.id, r."organizationUuid", r.name, r.description, r.eligibility, r.active, $2, r."sourceId" FROM ${record}`,
          [this.below(rows), this.context.source],
        );
      },
      update: async (tx, rows) => {
        await tx.query(
          `UPDATE service s SET organization_id = r."organizationUuid", name = r.name, description = r.description,
             eligibility = r.eligibility, active = r.active, version = s.version + 1, updated_at = now()
           FROM ${record} WHERE s.id = r.id`,
          [this.below(rows)],
        );
      },
    };
  }

  /** A location or service is ours to change only while its organisation is listed, before the change and after it. */
  private async storedBelow(
    tx: Tx,
    table: 'location' | 'service',
    source: string,
    items: readonly { id: string; organizationId: string }[],
  ): Promise<Map<string, Stored>> {
    const rows = await tx.query<Stored & { sourceId: string }>(
      `SELECT t.id, t.source_id AS "sourceId", o.kind = 'listed' AS listed FROM ${table} t
       JOIN organization o ON o.id = t.organization_id WHERE t.source = $1 AND t.source_id = ANY($2::text[])`,
      [source, items.map((item) => item.id)],
    );
    const parents = items.map((item) => this.organizationIds.get(item.organizationId));
    const owned = await tx.query<{ id: string }>(
      `SELECT id FROM organization WHERE id = ANY($1::uuid[]) AND kind <> 'listed'`,
      [[...new Set(parents)]],
    );
    const ownedIds = new Set(owned.map((row) => row.id));
    const stored = new Map<string, Stored>(rows.map((row) => [row.sourceId, row]));
    items.forEach((item, index) => {
      const parent = parents[index];
      if (parent && ownedIds.has(parent))
        stored.set(item.id, { id: stored.get(item.id)?.id ?? newId(), listed: false });
    });
    return stored;
  }

  private below(rows: { id: string; item: { id: string; organizationId: string } }[]): string {
    return JSON.stringify(
      rows.map(({ id, item }) => {
        const organizationUuid = this.organizationIds.get(item.organizationId);
        if (organizationUuid) this.touched.add(organizationUuid);
        return { ...item, sourceId: item.id, id, organizationUuid };
      }),
    );
  }
}
