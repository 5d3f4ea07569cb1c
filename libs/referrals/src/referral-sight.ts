import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { IdentityGrants, PersonVault } from '@app/vault';
import { Injectable } from '@nestjs/common';
import {
  maskedFields,
  openFields,
  openings,
  sightOf,
  type Card,
  type DisclosureFacts,
  type IdentityGrant,
  type ShareableField,
  type Sight,
} from './domain/disclosure';
import type { Side } from './domain/referral';
import { readerOf } from './domain/referral.policy';
import { ReferralDraftsRepository } from './referral-drafts.repository';
import { partiesAndStanding, type TaskRow } from './referral-rows';

/** Brings together what the rules say may be seen and what the vault gives out; asks the vault for nothing else. */
@Injectable()
export class ReferralSight {
  constructor(
    private readonly vault: PersonVault,
    private readonly grants: IdentityGrants,
    private readonly drafts: ReferralDraftsRepository,
  ) {}

  /** What this actor sees of the referral now. The vault records each reading. */
  async seenBy(tx: Tx, actor: Actor, task: TaskRow, side: Side, now: Date): Promise<Sight> {
    const [active] = side === 'target' ? await this.grants.activeGrants(tx, { referralTaskId: task.id }) : [];
    const facts: DisclosureFacts = {
      side,
      reader: readerOf(actor, partiesAndStanding(task)),
      status: task.status,
      businessStatus: task.businessStatus,
      consentedFields: task.fields,
      recordedFields: task.recordedFields,
      grant: active ? grantOf(active) : null,
      now,
    };
    const wanted = openFields(openings(facts));
    if (wanted.length === 0) return sightOf(facts, task.card, {});
    if (side === 'target') return sightOf(facts, task.card, await this.vault.openByGrant(tx, actor, active.id, wanted));
    const { id } = await this.drafts.person(tx, task.requestId);
    if (!id) return sightOf(facts, task.card, {});
    const known = { ...facts, reach: await this.vault.ownReach(tx, id) };
    return sightOf(known, task.card, await this.ownValues(tx, actor, id, known, task.card));
  }

  private async ownValues(
    tx: Tx,
    actor: Actor,
    personId: string,
    facts: DisclosureFacts,
    card: Card,
  ): Promise<Record<string, string>> {
    const all = openings(facts);
    const masked = maskedFields(all);
    const open = openFields(all).filter((field) => !masked.includes(field));
    const forMasks = (await this.vault.openForMasks(tx, actor, [personId], masked)).get(personId)?.fields;
    // Of a minor the vault gives no name for masks; the code that stands for it is on the card.
    const code: Record<string, string> = masked.includes('name') ? { name: card.personCode } : {};
    const read = open.length > 0 ? await this.vault.openOwn(tx, actor, personId, open, 'referral') : {};
    return { ...code, ...forMasks, ...read };
  }

  /** What the recipient will see before accepting and after, by the rules that will apply to it then. Asked by the source. */
  async previewOf(tx: Tx, actor: Actor, task: TaskRow, now: Date): Promise<{ before: Sight; after: Sight }> {
    const grant: IdentityGrant = {
      openedAt: now,
      endsAt: new Date(now.getTime() + 1),
      endedAt: null,
      fields: task.fields,
    };
    const facts = (status: 'requested' | 'accepted'): DisclosureFacts => ({
      side: 'target',
      reader: 'case-team',
      status,
      consentedFields: task.fields,
      recordedFields: task.recordedFields,
      grant,
      now,
    });
    const wanted = openFields(openings(facts('accepted')));
    const person = await this.drafts.person(tx, task.requestId);
    const values =
      person.id && wanted.length > 0 ? await this.vault.openOwn(tx, actor, person.id, wanted, 'preview') : {};
    return {
      before: sightOf(facts('requested'), task.card, values),
      after: sightOf(facts('accepted'), task.card, values),
    };
  }
}

const grantOf = (grant: { opensAt: Date; endsAt: Date; fields: string[] }): IdentityGrant => ({
  openedAt: grant.opensAt,
  endsAt: grant.endsAt,
  endedAt: null,
  fields: grant.fields as ShareableField[],
});
