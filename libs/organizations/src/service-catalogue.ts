import { Injectable } from '@nestjs/common';
import { type Actor, audit, requireAllowed } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { newId, notFound, stale, systemClock } from '@app/kernel';
import { offered, type OfferedService } from './directory.service';
import { ExpertiseRepository } from './expertise.repository';
import { allowedOrganizationActions } from './domain/organization.policy';
import { serviceFacts, type ServiceInput } from './domain/offered-service';
import { OrganizationsRepository } from './organizations.repository';
import { OrganizationsService } from './organizations.service';

/** What organisations offer, and how many places are free. */
@Injectable()
export class ServiceCatalogue {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: OrganizationsRepository,
    private readonly expertise: ExpertiseRepository,
    private readonly organizations: OrganizationsService,
  ) {}

  add(actor: Actor, organizationId: string, input: ServiceInput & { name: string }): Promise<OfferedService> {
    return this.transactions.run(actor, async (tx) => {
      await this.organizations.get(tx, organizationId);
      requireAllowed(allowedOrganizationActions(actor, organizationId), 'edit-services');
      const facts = serviceFacts(null, input, await this.expertise.codes(tx));
      const id = newId();
      await tx.insert('service', { id, organizationId, ...facts, source: 'network' });
      await this.organizations.refreshTokens(tx, organizationId);
      await audit(tx, actor, { action: 'service.added', subjectType: 'service', subjectId: id });
      return this.get(tx, id);
    });
  }

  change(actor: Actor, id: string, version: number, input: ServiceInput): Promise<OfferedService> {
    return this.transactions.run(actor, async (tx) => {
      const before = await this.get(tx, id);
      requireAllowed(allowedOrganizationActions(actor, before.organizationId), 'edit-services');
      const facts = serviceFacts(before, input, await this.expertise.codes(tx));
      const changed = await tx.update('service', { id, version }, { ...facts, updatedAt: systemClock.now() });
      if (changed !== 1) throw stale();
      await this.organizations.refreshTokens(tx, before.organizationId);
      await audit(tx, actor, {
        action: 'service.changed',
        subjectType: 'service',
        subjectId: id,
        fields: Object.keys(input),
      });
      return this.get(tx, id);
    });
  }

  /** A statement of today: the newest one holds, so no version guards it; who said it is kept. */
  stateCapacity(actor: Actor, id: string, freePlaces: number): Promise<OfferedService> {
    return this.transactions.run(actor, async (tx) => {
      const { organizationId } = await this.get(tx, id);
      requireAllowed(allowedOrganizationActions(actor, organizationId), 'state-capacity');
      await this.repository.writeCapacity(tx, {
        serviceId: id,
        organizationId,
        freePlaces,
        updatedAt: systemClock.now(),
        updatedBy: actor.accountId,
      });
      await audit(tx, actor, {
        action: 'service.capacity-stated',
        subjectType: 'service',
        subjectId: id,
        fields: ['freePlaces'],
      });
      return this.get(tx, id);
    });
  }

  /** @throws not-found */
  async get(tx: Tx, id: string): Promise<OfferedService> {
    const row = await this.repository.service(tx, id);
    if (!row) throw notFound();
    return offered(row, systemClock.now());
  }
}
