import { audit, type Actor } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { appendEvent } from '@app/events';
import { conflict, forbidden, newId, notFound, ruleBroken, stale, systemClock } from '@app/kernel';
import { hint } from '@app/realtime';
import { IdentityGrants, PersonVault } from '@app/vault';
import { Injectable } from '@nestjs/common';
import {
  approverRoleFor,
  askableFields,
  emergencyMinutes,
  mayDecide,
  reviewDueAt,
  type EmergencyReason,
  type ReviewVerdict,
} from '../domain/access-request';
import type { IdentityField } from '../domain/person';
import { ServiceUsersRepository } from '../service-users.repository';
import type { EmergencyViewRow } from './access-request-rows';
import { AccessRequestsRepository } from './access-requests.repository';
import { roleOf } from './access-requests.service';
import { EmergencyViewsRepository } from './emergency-views.repository';

export interface ShownEmergencyView {
  view: EmergencyViewRow;
  mayReview: boolean;
  mayRead: boolean;
}

const mostListed = 50;

/** 紧急查看 (R-AC-04): a reason, open at once and shortly, the supervisor told, looked at by another the next working day. */
@Injectable()
export class EmergencyViewsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: EmergencyViewsRepository,
    private readonly requests: AccessRequestsRepository,
    private readonly people: ServiceUsersRepository,
    private readonly vault: PersonVault,
    private readonly grants: IdentityGrants,
  ) {}

  open(
    actor: Actor,
    wish: { personId: string; reasonCode: EmergencyReason; reason: string },
  ): Promise<ShownEmergencyView> {
    return this.transactions.run(actor, async (tx) => {
      const viewerRole = roleOf(actor);
      const person = await this.people.getVisible(tx, wish.personId);
      if (!person || person.erasedAt || !actor.organizationId) throw notFound();
      if (viewerRole !== 'community-staff' && (await this.vault.ownReach(tx, person.id)) === 'all')
        throw conflict('identity-open-anyway');
      const recorded = await this.people.recordedFields(tx, person.id);
      const fields = askableFields.filter((field) => recorded.includes(field));
      if (fields.length === 0) throw ruleBroken('access-field-not-there');
      const id = newId();
      const reviewerOrganizationId =
        viewerRole === 'community-staff'
          ? await this.requests.streetOf(tx, actor.organizationId)
          : actor.organizationId;
      if (!reviewerOrganizationId) throw ruleBroken('access-no-street');
      await this.repository.insert(
        tx,
        actor,
        {
          id,
          organizationId: person.organizationId,
          personId: person.id,
          personCode: person.code,
          ageBand: person.ageBand,
          sex: person.sex,
          fields,
          viewerName: actor.displayName ?? '',
          viewerRole,
          reasonCode: wish.reasonCode,
          reason: wish.reason,
          reviewerOrganizationId,
          reviewDueAt: reviewDueAt(systemClock.now(), await this.requests.calendar(tx)),
        },
        emergencyMinutes,
      );
      await this.grants.openEmergency(tx, actor, id);
      const view = await this.get(tx, id);
      await this.announce(tx, actor, view, 'emergency-view.opened');
      return present(actor, view);
    });
  }

  list(actor: Actor, box: 'to-review' | 'mine'): Promise<ShownEmergencyView[]> {
    return this.transactions.read(actor, async (tx) =>
      (await this.repository.list(tx, actor, box, mostListed)).map((view) => present(actor, view)),
    );
  }

  show(actor: Actor, id: string): Promise<ShownEmergencyView> {
    return this.transactions.read(actor, async (tx) => present(actor, await this.visible(tx, actor, id)));
  }

  read(actor: Actor, id: string, field: IdentityField): Promise<string | null> {
    return this.transactions.run(actor, async (tx) => {
      const view = await this.visible(tx, actor, id);
      if (view.viewerAccountId !== actor.accountId) throw forbidden('action-not-allowed', { action: 'read' });
      if (!view.open) throw conflict('access-not-open', { status: 'expired' });
      if (!view.fields.includes(field)) throw forbidden('identity-not-open');
      const grantId = await this.repository.grantOf(tx, id);
      if (!grantId) throw notFound();
      return (await this.vault.openByGrant(tx, actor, grantId, [field]))[field] ?? null;
    });
  }

  review(
    actor: Actor,
    id: string,
    version: number,
    review: { verdict: ReviewVerdict; note: string | null },
  ): Promise<ShownEmergencyView> {
    return this.transactions.run(actor, async (tx) => {
      const view = await this.visible(tx, actor, id, true);
      if (!mayReview(actor, view)) throw forbidden('action-not-allowed', { action: 'review' });
      if (view.reviewedAt) throw conflict('emergency-reviewed');
      if (view.version !== version) throw stale();
      if (review.verdict === 'not-justified' && !review.note?.trim()) throw ruleBroken('emergency-review-note-needed');
      if ((await this.repository.review(tx, actor, view, review)) !== 1) throw stale();
      const after = await this.get(tx, id);
      await this.announce(tx, actor, after, 'emergency-view.reviewed');
      return present(actor, after);
    });
  }

  private async get(tx: Tx, id: string, forUpdate = false): Promise<EmergencyViewRow> {
    const view = await this.repository.getVisible(tx, id, forUpdate);
    if (!view) throw notFound();
    return view;
  }

  /** Whoever viewed, whoever reviews, and the supervisors of the owning organisation. */
  private async visible(tx: Tx, actor: Actor, id: string, forUpdate = false): Promise<EmergencyViewRow> {
    const view = await this.get(tx, id, forUpdate);
    const reviews =
      actor.organizationId === view.reviewerOrganizationId && actor.role === approverRoleFor(view.viewerRole);
    const answers = actor.organizationId === view.organizationId && actor.role === 'supervisor';
    if (view.viewerAccountId !== actor.accountId && !reviews && !answers) throw notFound();
    return view;
  }

  private async announce(tx: Tx, actor: Actor, view: EmergencyViewRow, type: string): Promise<void> {
    const organizationIds = [...new Set([view.organizationId, view.reviewerOrganizationId])];
    audit(tx, actor, {
      action: type,
      subjectType: 'emergency-view',
      subjectId: view.id,
      fields: view.fields,
      purpose: view.verdict ?? view.reasonCode,
      organizationIds,
    });
    await appendEvent(tx, actor, {
      type,
      subjectId: view.id,
      organizationIds,
      data: {
        ownerOrganizationId: view.organizationId,
        reviewerOrganizationId: view.reviewerOrganizationId,
        reviewerRole: approverRoleFor(view.viewerRole),
        viewerAccountId: view.viewerAccountId,
        reviewDueAt: view.reviewDueAt.toISOString(),
        verdict: view.verdict,
      },
    });
    for (const organizationId of organizationIds)
      await hint(tx, { room: `organization:${organizationId}`, type, id: view.id, version: view.version });
  }
}

const mayReview = (actor: Actor, view: EmergencyViewRow): boolean =>
  mayDecide(actor, {
    requesterAccountId: view.viewerAccountId,
    requesterRole: view.viewerRole,
    filledInBy: null,
    approverOrganizationId: view.reviewerOrganizationId,
    organizationId: view.organizationId,
  });

const present = (actor: Actor, view: EmergencyViewRow): ShownEmergencyView => ({
  view,
  mayReview: view.reviewedAt === null && mayReview(actor, view),
  mayRead: view.open && view.viewerAccountId === actor.accountId,
});
