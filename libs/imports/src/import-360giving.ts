import { basename } from 'node:path';
import { amountFromNumber, formatAmount, totalsByCurrency } from '@app/grants';
import { DomainError, newId, type Money } from '@app/kernel';
import type { Tx } from '@app/database';
import type { ListedOrganization } from './domain/hsds';
import type { Encoding } from './domain/encoding';
import { JsonElements, type JsonElement } from './domain/json-elements';
import { readGrant, type NamedBody, type PublishedGrant } from './domain/three-sixty';
import { batches, hashOf, type ImportContext } from './import-context';
import { keepRows, keptRows, type KeptRow } from './import-records';
import { ListedDirectory, type SourcedRow } from './listed-directory';
import { encodingOf, textOf, UnreadableFile } from './text-files';

interface ReadGrant {
  grant: PublishedGrant;
  money: Money;
  place: number;
}

/** Reads one 360Giving file: grants as published, and the organisations that gave and received as listed ones. */
export async function import360Giving(path: string, context: ImportContext): Promise<void> {
  const file = basename(path);
  try {
    const encoding = await encodingOf(path);
    const elements = new JsonElements('grants');
    const giving = new GivingImport(file, context);
    await giving.run(elementsOf(path, encoding, elements));
    // A file that breaks off keeps what came before; one without a list of grants is no 360Giving file.
    if (!elements.complete) throw new UnreadableFile(elements.count > 0 ? 'breaks-off' : 'no-grants');
    context.report.files.push({ name: file, read: true, encoding });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    context.report.files.push({ name: file, read: false, reason: error.message });
  }
}

async function* elementsOf(path: string, encoding: Encoding, elements: JsonElements): AsyncGenerator<JsonElement> {
  for await (const piece of textOf(path, encoding)) yield* elements.push(piece);
}

class GivingImport {
  private readonly directory: ListedDirectory;
  private readonly organizationIds = new Map<string, string>();
  private readonly seen = new Set<string>();
  private readonly accepted: Money[] = [];
  private readonly grantsByCurrency = new Map<string, number>();

  constructor(
    private readonly file: string,
    private readonly context: ImportContext,
  ) {
    this.directory = new ListedDirectory(context);
  }

  async run(elements: AsyncIterable<JsonElement>): Promise<void> {
    this.context.report.kind('grants');
    this.context.report.kind('organizations');
    let done = 0;
    for await (const batch of batches(elements)) {
      const grants = batch.flatMap((element) => this.read(element) ?? []);
      await this.takeOrganizations(grants);
      await this.takeGrants(grants);
      this.context.progress('grants', (done += batch.length));
    }
    await this.directory.refreshSearch();
    this.context.report.totals = totalsByCurrency(this.accepted).map((total) => ({
      currency: total.currency,
      grants: this.grantsByCurrency.get(total.currency) ?? 0,
      amount: formatAmount(total),
    }));
  }

  private read({ place, text }: JsonElement): ReadGrant | null {
    const reject = (column: string | null, reason: string, id?: string): null => {
      this.context.report.reject('grants', { file: this.file, row: place, column, reason, ...(id && { id }) });
      return null;
    };
    let element: unknown;
    try {
      element = JSON.parse(text);
    } catch {
      return reject(null, 'not-json');
    }
    const id = (element as { id?: unknown } | null)?.id;
    const shownId = typeof id === 'string' ? id.slice(0, 200) : undefined;
    const checked = readGrant(element);
    if (!checked.ok) return reject(checked.problem.column, checked.problem.reason, shownId);
    if (this.seen.has(checked.value.id)) return reject('id', 'id-twice', shownId);
    this.seen.add(checked.value.id);
    try {
      const money = amountFromNumber(checked.value.amount, checked.value.currency);
      return { grant: checked.value, money, place };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return reject('amountAwarded', error.code, shownId);
    }
  }

  /**
   * The first name an organisation is published under stands: another file, or another row, that spells it otherwise changes
   * nothing. Every spelling stays in the kept rows of its grants.
   */
  private async takeOrganizations(grants: readonly ReadGrant[]): Promise<void> {
    const fresh = new Map<string, SourcedRow<ListedOrganization>>();
    for (const { grant, place } of grants)
      for (const body of [grant.funder, ...(grant.recipient ? [grant.recipient] : [])])
        if (!this.organizationIds.has(body.id) && !fresh.has(body.id))
          fresh.set(body.id, {
            item: listed(body),
            data: { ...body, file: this.file },
            file: this.file,
            row: place,
          });
    for (const [sourceId, id] of await this.knownElsewhere([...fresh.keys()])) {
      fresh.delete(sourceId);
      this.organizationIds.set(sourceId, id);
      this.context.report.kind('organizations').unchanged += 1;
    }
    if (fresh.size === 0) return;
    for (const [sourceId, id] of await this.directory.organizations([...fresh.values()]))
      this.organizationIds.set(sourceId, id);
  }

  private async knownElsewhere(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.context.inTransaction((tx) =>
      tx.query<{ sourceId: string; id: string }>(
        `SELECT r.source_id AS "sourceId", o.id FROM import_record r JOIN organization o ON o.id = r.subject_id
         WHERE r.source = $1 AND r.kind = 'organizations' AND r.source_id = ANY($2::text[]) AND r.data->>'file' <> $3`,
        [this.context.source, ids, this.file],
      ),
    );
    return new Map(rows.map((row) => [row.sourceId, row.id]));
  }

  private async takeGrants(grants: readonly ReadGrant[]): Promise<void> {
    if (grants.length === 0) return;
    const outcome = await this.context.inTransaction((tx) => this.write(tx, grants));
    const counts = this.context.report.kind('grants');
    counts.created += outcome.created;
    counts.updated += outcome.updated;
    counts.unchanged += outcome.unchanged;
    for (const { money } of grants) {
      this.accepted.push(money);
      this.grantsByCurrency.set(money.currency, (this.grantsByCurrency.get(money.currency) ?? 0) + 1);
    }
  }

  private async write(
    tx: Tx,
    grants: readonly ReadGrant[],
  ): Promise<{ created: number; updated: number; unchanged: number }> {
    const { source } = this.context;
    const ids = grants.map(({ grant }) => grant.id);
    const kept = await keptRows(tx, source, 'grants', ids);
    const stored = await tx.query<{ id: string; sourceId: string }>(
      `SELECT id, source_id AS "sourceId" FROM grant_agreement WHERE source = $1 AND source_id = ANY($2::text[])`,
      [source, ids],
    );
    const storedIds = new Map(stored.map((row) => [row.sourceId, row.id]));
    const changed = grants.filter(
      ({ grant }) => !storedIds.has(grant.id) || kept.get(grant.id)?.hash !== hashOf(grant.published),
    );
    const rows = changed.map(({ grant, money }) => ({
      id: storedIds.get(grant.id) ?? newId(),
      sourceId: grant.id,
      funder: this.organizationIds.get(grant.funder.id),
      recipient: grant.recipient ? this.organizationIds.get(grant.recipient.id) : null,
      recipientKind: grant.recipient ? 'organization' : 'individual',
      title: grant.title,
      description: grant.description,
      ...money,
      awardedOn: grant.awardedOn,
    }));
    await tx.query(
      `INSERT INTO grant_agreement (id, funder_organization_id, recipient_kind, recipient_organization_id, title, description,
         currency, amount_minor, awarded_on, source, source_id)
       SELECT r.id, r.funder, r."recipientKind", r.recipient, r.title, r.description, r.currency, r."amountMinor", r."awardedOn", $2, r."sourceId"
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "sourceId" text, funder uuid, recipient uuid, "recipientKind" text,
         title text, description text, currency text, "amountMinor" bigint, "awardedOn" date)
       ON CONFLICT (source, source_id) WHERE source_id IS NOT NULL DO UPDATE SET
         funder_organization_id = excluded.funder_organization_id, recipient_kind = excluded.recipient_kind,
         recipient_organization_id = excluded.recipient_organization_id, title = excluded.title,
         description = excluded.description, currency = excluded.currency, amount_minor = excluded.amount_minor,
         awarded_on = excluded.awarded_on, version = grant_agreement.version + 1`,
      [JSON.stringify(rows), source],
    );
    const keeps: KeptRow[] = changed.map(({ grant }, index) => ({
      sourceId: grant.id,
      subjectId: rows[index].id,
      hash: hashOf(grant.published),
      data: grant.published,
    }));
    await keepRows(tx, source, 'grants', keeps);
    const created = changed.filter(({ grant }) => !storedIds.has(grant.id)).length;
    return { created, updated: changed.length - created, unchanged: grants.length - changed.length };
  }
}

const listed = (body: NamedBody): ListedOrganization => ({
  id: body.id,
  name: body.name,
  shortName: null,
  description: null,
  email: null,
  website: null,
  phone: null,
});
