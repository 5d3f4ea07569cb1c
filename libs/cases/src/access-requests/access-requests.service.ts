import { audit, requireAllowed, type Actor } from '@app/access';
import { decodeKey, keysetPage, Transactions, type Page, type Tx } from '@app/database';
import { appendEvent } from '@app/events';
import { conflict, forbidden, newId, notFound, ruleBroken, stale, type AgeBand, type Sex } from '@app/kernel';
import { OrganizationsService } from '@app/organizations';
import { hint } from '@app/realtime';
import { IdentityGrants, PersonVault } from '@app/vault';
import { Injectable } from '@nestjs/common';
import {
  accessActions,
  askableFields,
  maySee,
  requesterRoles,
  type AccessAction,
  type AccessBasis,
  type AccessPurpose,
  type AccessRoute,
  type DenialReason,
  type RequesterRole,
} from '../domain/access-request';
import type { IdentityField } from '../domain/person';
import { ServiceUsersRepository } from '../service-users.repository';
import type { AccessRequestRow } from './access-request-rows';
import { AccessRequestsRepository, type AccessBox } from './access-requests.repository';
import { ReferredPeople } from './referred-people';

/** Whose data: a service user of the own organisation, or the person of a referral that was received. */
export type About = { personId: string } | { referralId: string };

export interface AccessWish {
  fields: IdentityField[];
  purpose: AccessPurpose;
  purposeNote: string | null;
  legalBasis: AccessBasis;
  validHours: number;
}

export interface Subject {
  organizationId: string;
  personId: string;
  personCode: string;
  ageBand: AgeBand;
  sex: Sex;
  route: AccessRoute;
  referralTaskId: string | null;
  parentGrantId: string | null;
  /** Which fields can be asked for at all: what is recorded, and for a recipient what its grant names. */
  fields: IdentityField[];
  approverOrganizationId: string;
}

export interface ShownAccess {
  request: AccessRequestRow;
  allowedActions: AccessAction[];
  requesterOrganization: string;
  approverOrganization: string;
}

/** Asking, deciding, reading one field at a time, and giving back (R-AC-01, R-AC-03, R-MK-03). */
@Injectable()
export class AccessRequestsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: AccessRequestsRepository,
    private readonly people: ServiceUsersRepository,
    private readonly referred: ReferredPeople,
    private readonly organizations: OrganizationsService,
    private readonly vault: PersonVault,
    private readonly grants: IdentityGrants,
  ) {}

  /** What can be asked for about this person, and who would decide. */
  askable(actor: Actor, about: About): Promise<Subject & { approverOrganization: string; waiting: boolean }> {
    return this.transactions.read(actor, async (tx) => {
      const subject = await this.subject(tx, actor, about);
      const names = await this.organizations.getMany(tx, [subject.approverOrganizationId]);
      return {
        ...subject,
        approverOrganization: names.get(subject.approverOrganizationId)?.name ?? '',
        waiting: await this.repository.isWaiting(tx, actor, subject.personId),
      };
    });
  }

  ask(actor: Actor, about: About, wish: AccessWish): Promise<ShownAccess> {
    return this.transactions.run(actor, async (tx) => {
      const subject = await this.subject(tx, actor, about);
      if (wish.purpose === 'other' && !wish.purposeNote?.trim()) throw ruleBroken('access-purpose-needed');
      if (wish.fields.length === 0) throw ruleBroken('access-field-needed');
      const beyond = wish.fields.filter((field) => !subject.fields.includes(field));
      if (beyond.length > 0) throw ruleBroken('access-field-not-there', { fields: beyond });
      if (await this.repository.isWaiting(tx, actor, subject.personId)) throw conflict('access-already-asked');
      const id = newId();
      const { fields: _askable, ...asked } = subject;
      await this.repository.insert(tx, actor, {
        ...asked,
        ...wish,
        purposeNote: wish.purposeNote?.trim() ? wish.purposeNote : null,
        id,
        version: 1,
        requesterName: actor.displayName ?? '',
        requesterRole: roleOf(actor),
      });
      const request = await this.get(tx, id);
      await this.announce(tx, actor, request, 'access-request.filed');
      return this.shown(tx, actor, request);
    });
  }

  list(actor: Actor, box: AccessBox, after: string | undefined, limit: number): Promise<Page<ShownAccess>> {
    const seen = decodeKey(after, 1);
    return this.transactions.read(actor, async (tx) => {
      const rows = await this.repository.list(tx, actor, box, seen && String(seen[0]), limit + 1);
      const page = keysetPage(rows, limit, ({ id }) => [id]);
      const names = await this.namesOf(tx, page.items);
      return { items: page.items.map((request) => present(actor, request, names)), next: page.next };
    });
  }

  open(actor: Actor, id: string): Promise<ShownAccess> {
    return this.transactions.read(actor, async (tx) => this.shown(tx, actor, await this.visible(tx, actor, id)));
  }

  /** With fewer fields or a shorter time than asked, if the approver narrows it. */
  approve(
    actor: Actor,
    id: string,
    version: number,
    decision: { fields?: IdentityField[]; hours?: number; note: string | null },
  ): Promise<ShownAccess> {
    return this.transactions.run(actor, async (tx) => {
      const request = await this.loadFor(tx, actor, id, 'approve', version);
      const fields = decision.fields ?? request.fields;
      const hours = decision.hours ?? request.validHours;
      const wider = fields.some((field) => !request.fields.includes(field)) || hours > request.validHours;
      if (wider || fields.length === 0) throw ruleBroken('access-only-narrower');
      if ((await this.repository.approve(tx, actor, request, { fields, hours, note: decision.note })) !== 1)
        throw stale();
      await this.grants.openAccess(tx, actor, id);
      const narrowed = fields.length < request.fields.length || hours < request.validHours;
      const after = await this.get(tx, id);
      await this.announce(tx, actor, after, narrowed ? 'access-request.narrowed' : 'access-request.approved');
      return this.shown(tx, actor, after);
    });
  }

  refuse(
    actor: Actor,
    id: string,
    version: number,
    decision: { reason: DenialReason; note: string | null },
  ): Promise<ShownAccess> {
    return this.transactions.run(actor, async (tx) => {
      const request = await this.loadFor(tx, actor, id, 'refuse', version);
      if (decision.reason === 'other' && !decision.note?.trim()) throw ruleBroken('access-refusal-note-needed');
      if ((await this.repository.refuse(tx, actor, request, decision)) !== 1) throw stale();
      const after = await this.get(tx, id);
      await this.announce(tx, actor, after, 'access-request.refused');
      return this.shown(tx, actor, after);
    });
  }

  /** Before its time: by who asked, who decided, or the supervisor who answers for the person. */
  end(actor: Actor, id: string, version: number): Promise<ShownAccess> {
    return this.transactions.run(actor, async (tx) => {
      const request = await this.loadFor(tx, actor, id, 'end', version);
      if ((await this.repository.end(tx, request)) !== 1) throw stale();
      await this.grants.endAccess(tx, actor, id);
      const after = await this.get(tx, id);
      await this.announce(tx, actor, after, 'access-request.ended');
      return this.shown(tx, actor, after);
    });
  }

  /** One field, one click, one line in the record. A field that holds nothing answers null. */
  read(actor: Actor, id: string, field: IdentityField): Promise<string | null> {
    return this.transactions.run(actor, async (tx) => {
      const request = await this.visible(tx, actor, id);
      if (request.requesterAccountId !== actor.accountId) throw forbidden('action-not-allowed', { action: 'read' });
      if (request.status !== 'approved' && request.status !== 'active')
        throw conflict('access-not-open', { status: request.status });
      if (!request.grantedFields?.includes(field)) throw forbidden('identity-not-open');
      const grantId = await this.repository.grantOf(tx, id);
      if (!grantId) throw notFound();
      const values = await this.vault.openByGrant(tx, actor, grantId, [field]);
      if (request.status === 'approved') await this.repository.activate(tx, id);
      return values[field] ?? null;
    });
  }

  /** 404 for a person of another organisation, 409 for one whose data this worker reads anyway. */
  async subject(tx: Tx, actor: Actor, about: About): Promise<Subject> {
    return 'referralId' in about
      ? this.referredSubject(tx, actor, about.referralId)
      : this.ownSubject(tx, actor, about.personId);
  }

  private async ownSubject(tx: Tx, actor: Actor, personId: string): Promise<Subject> {
    const person = await this.people.getVisible(tx, personId);
    if (!person || person.erasedAt) throw notFound();
    const requester = roleOf(actor);
    if (requester !== 'community-staff') {
      const reach = await this.vault.ownReach(tx, personId);
      if (reach === 'all') throw conflict('identity-open-anyway');
      if (reach === 'approval-needed') throw conflict('minor-approval-needed');
    }
    const recorded = await this.people.recordedFields(tx, personId);
    return {
      organizationId: person.organizationId,
      personId,
      personCode: person.code,
      ageBand: person.ageBand,
      sex: person.sex,
      route: requester === 'community-staff' ? 'community' : 'colleague',
      referralTaskId: null,
      parentGrantId: null,
      fields: askableFields.filter((field) => recorded.includes(field)),
      approverOrganizationId: await this.approverFor(tx, actor, requester),
    };
  }

  /** What the recipient's own grant names; its case team reads that already, staff of a community ask for it. */
  private async referredSubject(tx: Tx, actor: Actor, referralId: string): Promise<Subject> {
    const known = await this.referred.find(tx, actor, referralId);
    if (!known) throw notFound();
    const requester = roleOf(actor);
    if (requester !== 'community-staff') throw conflict('identity-open-anyway');
    const [grant] = await this.grants.activeGrants(tx, { referralTaskId: referralId });
    if (!grant || grant.recipientOrganizationId !== actor.organizationId) throw conflict('access-nothing-granted');
    return {
      ...known,
      organizationId: grant.organizationId,
      personId: grant.personId,
      route: 'recipient',
      referralTaskId: referralId,
      parentGrantId: grant.id,
      fields: askableFields.filter((field) => grant.fields.includes(field)),
      approverOrganizationId: await this.approverFor(tx, actor, requester),
    };
  }

  private async approverFor(tx: Tx, actor: Actor, requester: RequesterRole): Promise<string> {
    if (!actor.organizationId) throw notFound();
    if (requester !== 'community-staff') return actor.organizationId;
    const street = await this.repository.streetOf(tx, actor.organizationId);
    if (!street) throw ruleBroken('access-no-street');
    return street;
  }

  private async get(tx: Tx, id: string, forUpdate = false): Promise<AccessRequestRow> {
    const request = await this.repository.getVisible(tx, id, forUpdate);
    if (!request) throw notFound();
    return request;
  }

  private async visible(tx: Tx, actor: Actor, id: string, forUpdate = false): Promise<AccessRequestRow> {
    const request = await this.get(tx, id, forUpdate);
    if (!maySee(actor, request)) throw notFound();
    return request;
  }

  /** Visible (404), permitted (403), in a state for it (409), not changed since it was read (412). */
  private async loadFor(
    tx: Tx,
    actor: Actor,
    id: string,
    action: AccessAction,
    version: number,
  ): Promise<AccessRequestRow> {
    const request = await this.visible(tx, actor, id, true);
    const ever = (['requested', 'active'] as const).flatMap((status) => accessActions(actor, { ...request, status }));
    requireAllowed(ever, action);
    if (!accessActions(actor, request).includes(action))
      throw conflict('access-wrong-state', { status: request.status });
    if (request.version !== version) throw stale();
    return request;
  }

  private async announce(tx: Tx, actor: Actor, request: AccessRequestRow, type: string): Promise<void> {
    const organizationIds = [
      ...new Set([request.organizationId, request.requesterOrganizationId, request.approverOrganizationId]),
    ];
    audit(tx, actor, {
      action: type,
      subjectType: 'access-request',
      subjectId: request.id,
      fields: request.grantedFields ?? request.fields,
      purpose: request.purpose,
      organizationIds,
    });
    await appendEvent(tx, actor, {
      type,
      subjectId: request.id,
      organizationIds,
      data: {
        route: request.route,
        ownerOrganizationId: request.organizationId,
        requesterOrganizationId: request.requesterOrganizationId,
        requesterAccountId: request.requesterAccountId,
        requesterRole: request.requesterRole,
        approverOrganizationId: request.approverOrganizationId,
        endsAt: request.endsAt?.toISOString() ?? null,
      },
    });
    for (const organizationId of organizationIds)
      await hint(tx, {
        room: `organization:${organizationId}`,
        type,
        id: request.id,
        version: request.version,
      });
  }

  private async shown(tx: Tx, actor: Actor, request: AccessRequestRow): Promise<ShownAccess> {
    return present(actor, request, await this.namesOf(tx, [request]));
  }

  private async namesOf(tx: Tx, requests: readonly AccessRequestRow[]): Promise<Map<string, { name: string }>> {
    return this.organizations.getMany(
      tx,
      requests.flatMap((request) => [request.requesterOrganizationId, request.approverOrganizationId]),
    );
  }
}

const present = (
  actor: Actor,
  request: AccessRequestRow,
  names: ReadonlyMap<string, { name: string }>,
): ShownAccess => ({
  request,
  allowedActions: accessActions(actor, request),
  requesterOrganization: names.get(request.requesterOrganizationId)?.name ?? '',
  approverOrganization: names.get(request.approverOrganizationId)?.name ?? '',
});

export function roleOf(actor: Actor): RequesterRole {
  const role = requesterRoles.find((one) => one === actor.role);
  if (!role) throw forbidden();
  return role;
}
