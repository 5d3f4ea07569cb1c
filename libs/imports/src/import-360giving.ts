import { amountFromNumber, formatAmount, totalsByCurrency } from '@app/grants';
import { DomainError, type Money } from '@app/kernel';
import type { Tx } from '@app/database';
import type { ListedOrganization } from './domain/hsds';
import type { Encoding } from './domain/encoding';
import { grantOfRow } from './domain/grant-table';
import { JsonElements, type JsonElement } from './domain/json-elements';
import { readGrant, type NamedBody, type PublishedGrant } from './domain/three-sixty';
import { batches, type ImportContext } from './import-context';
import { ListedDirectory } from './listed-directory';
import { grantRows, type GrantFields } from './stored-rows';
import type { Table, UploadedFile } from './table-source';
import { takeRows, type Kind, type SourcedRow, type Stored } from './take-rows';
import { encodingOf, textOf, UnreadableFile } from './text-files';

interface ReadGrant {
  id: string;
  grant: PublishedGrant;
  money: Money;
}

/** Whose grants are taken: with a foundation's own id in the file only its own, which then stand under the foundation itself. */
export interface OwnFoundation {
  funderId: string;
  organizationId: string;
}

/** Reads one 360Giving file: grants as published, and the organisations that gave and received as listed ones. */
export async function import360Giving(
  { path, name }: UploadedFile,
  context: ImportContext,
  own: OwnFoundation | null = null,
): Promise<void> {
  try {
    const encoding = await encodingOf(path);
    const elements = new JsonElements('grants');
    const giving = new GivingImport(name, context, own);
    await giving.run(elementsOf(path, encoding, elements));
    // A file that breaks off keeps what came before; one without a list of grants is no 360Giving file.
    if (!elements.complete) throw new UnreadableFile(elements.count > 0 ? 'breaks-off' : 'no-grants');
    context.report.files.push({ name, read: true, encoding });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    context.report.files.push({ name, read: false, reason: error.message });
  }
}

/** The same from the spreadsheet form of 360Giving. */
export async function importGrantTable(
  table: Table,
  name: string,
  context: ImportContext,
  own: OwnFoundation | null = null,
): Promise<void> {
  await new GivingImport(name, context, own).run(elementsOfTable(table));
  const { encoding } = table;
  context.report.files.push({ name, read: true, ...(encoding && { encoding }) });
}

/** A row that cannot be told apart becomes an element that says so when its turn comes. */
export async function* elementsOfTable(table: Table): AsyncGenerator<JsonElement> {
  for await (const row of table.rows())
    yield {
      place: row.row,
      text: row.problem ? row.problem : JSON.stringify(grantOfRow(table.header, row.cells)),
    };
}

export async function* elementsOf(
  path: string,
  encoding: Encoding,
  elements: JsonElements,
): AsyncGenerator<JsonElement> {
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
    private readonly own: OwnFoundation | null,
  ) {
    this.directory = new ListedDirectory(context);
    if (own) this.organizationIds.set(own.funderId, own.organizationId);
  }

  async run(elements: AsyncIterable<JsonElement>): Promise<void> {
    this.context.report.kind('grants');
    this.context.report.kind('organizations');
    let done = 0;
    for await (const batch of batches(elements)) {
      const grants = batch.flatMap((element) => this.read(element) ?? []);
      await this.takeOrganizations(grants);
      await this.takeGrants(grants);
      await this.context.progress('grants', (done += batch.length));
    }
    await this.directory.refreshSearch();
    this.context.report.totals = totalsByCurrency(this.accepted).map((total) => ({
      currency: total.currency,
      grants: this.grantsByCurrency.get(total.currency) ?? 0,
      amount: formatAmount(total),
    }));
  }

  private read({ place, text }: JsonElement): SourcedRow<ReadGrant> | null {
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
    if (this.own && checked.value.funder.id !== this.own.funderId)
      return reject('fundingOrganization', 'other-funder', shownId);
    if (this.seen.has(checked.value.id)) return reject('id', 'id-twice', shownId);
    this.seen.add(checked.value.id);
    try {
      const money = amountFromNumber(checked.value.amount, checked.value.currency);
      const { id: grantId, published } = checked.value;
      return { item: { id: grantId, grant: checked.value, money }, data: published, file: this.file, row: place };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return reject('amountAwarded', error.code, shownId);
    }
  }

  /**
   * The first name an organisation is published under stands: another file, or another row, that spells it otherwise changes
   * nothing. Every spelling stays in the kept rows of its grants.
   */
  private async takeOrganizations(grants: readonly SourcedRow<ReadGrant>[]): Promise<void> {
    const fresh = new Map<string, SourcedRow<ListedOrganization>>();
    for (const {
      item: { grant },
      row,
    } of grants)
      for (const body of [grant.funder, ...(grant.recipient ? [grant.recipient] : [])])
        if (!this.organizationIds.has(body.id) && !fresh.has(body.id))
          fresh.set(body.id, {
            item: listed(body),
            data: { ...body, file: this.file },
            file: this.file,
            row,
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

  private async takeGrants(grants: readonly SourcedRow<ReadGrant>[]): Promise<void> {
    if (grants.length === 0) return;
    await takeRows(this.context, this.grantKind(), grants);
    for (const {
      item: { money },
    } of grants) {
      this.accepted.push(money);
      this.grantsByCurrency.set(money.currency, (this.grantsByCurrency.get(money.currency) ?? 0) + 1);
    }
  }

  private grantKind(): Kind<ReadGrant, GrantFields> {
    return {
      name: 'grants',
      writer: grantRows,
      content: ({ grant }) => grant.published,
      fields: ({ grant, money }) => ({
        funder: this.organizationIds.get(grant.funder.id),
        recipient: grant.recipient ? (this.organizationIds.get(grant.recipient.id) ?? null) : null,
        recipientKind: grant.recipient ? 'organization' : 'individual',
        title: grant.title,
        description: grant.description,
        ...money,
        awardedOn: grant.awardedOn,
      }),
      stored: (tx, items) => this.storedGrants(tx, items),
    };
  }

  private async storedGrants(tx: Tx, items: readonly ReadGrant[]): Promise<Map<string, Stored<GrantFields>>> {
    const rows = await tx.query<GrantFields & { id: string; sourceId: string; version: number }>(
      `SELECT id, source_id AS "sourceId", funder_organization_id AS funder, recipient_organization_id AS recipient,
         recipient_kind AS "recipientKind", title, description, currency, amount_minor AS "amountMinor",
         awarded_on AS "awardedOn", version
       FROM grant_agreement WHERE source = $1 AND source_id = ANY($2::text[])`,
      [this.context.source, items.map(({ id }) => id)],
    );
    return new Map(
      rows.map(({ id, sourceId, version, ...fields }) => [sourceId, { id, refusal: null, fields, version }]),
    );
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
