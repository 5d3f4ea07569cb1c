import type { Actor } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../fhir/resources';
import { HsdsRepository, type DirectoryOrganizationRow } from './hsds.repository';
import { organizationInFull, organizationRow, pageOf, serviceRow, type HsdsPage } from './to-hsds';

const batch = 500;

/** The directory as HSDS 3.0. Organisations, services and places; nothing in it is about a person who is served. */
@Injectable()
export class HsdsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: HsdsRepository,
  ) {}

  /** Every organisation in full: the document the import page takes again. */
  everything(actor: Actor): Promise<JsonObject[]> {
    return this.transactions.read(actor, async (tx) => {
      const all: JsonObject[] = [];
      let after: string | null = null;
      for (;;) {
        const rows: DirectoryOrganizationRow[] = await this.repository.organizations(tx, after, batch);
        all.push(...(await this.inFull(tx, rows)));
        if (rows.length < batch) return all;
        after = rows[rows.length - 1].id;
      }
    });
  }

  organizations(actor: Actor, page: number, perPage: number): Promise<HsdsPage> {
    return this.transactions.read(actor, async (tx) => {
      const total = await this.repository.count(tx, 'organizations');
      const rows = await this.repository.organizationPage(tx, perPage, (page - 1) * perPage);
      return pageOf(rows.map(organizationRow), total, page, perPage);
    });
  }

  organization(actor: Actor, id: string): Promise<JsonObject> {
    return this.transactions.read(actor, async (tx) => {
      const row = await this.repository.organization(tx, id);
      if (!row) throw notFound();
      return (await this.inFull(tx, [row]))[0];
    });
  }

  services(actor: Actor, page: number, perPage: number): Promise<HsdsPage> {
    return this.transactions.read(actor, async (tx) => {
      const total = await this.repository.count(tx, 'services');
      const rows = await this.repository.servicePage(tx, perPage, (page - 1) * perPage);
      return pageOf(rows.map(serviceRow), total, page, perPage);
    });
  }

  service(actor: Actor, id: string): Promise<JsonObject> {
    return this.transactions.read(actor, async (tx) => {
      const row = await this.repository.service(tx, id);
      const organization = row && (await this.repository.organization(tx, row.organizationId));
      if (!organization) throw notFound();
      return { ...serviceRow(row), organization: organizationRow(organization) };
    });
  }

  private async inFull(tx: Tx, rows: readonly DirectoryOrganizationRow[]): Promise<JsonObject[]> {
    const ids = rows.map(({ id }) => id);
    const services = byOrganization(await this.repository.services(tx, ids));
    const locations = byOrganization(await this.repository.locations(tx, ids));
    return rows.map((row) => organizationInFull(row, services.get(row.id) ?? [], locations.get(row.id) ?? []));
  }
}

function byOrganization<Row extends { organizationId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.organizationId, [...(found.get(row.organizationId) ?? []), row]);
  return found;
}
