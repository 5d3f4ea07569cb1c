import { audit, type Actor } from '@app/access';
import { ServiceUsersService } from '@app/cases';
import { Transactions, type Tx } from '@app/database';
import { newId, systemClock } from '@app/kernel';
import { ReferralDraftsService } from '@app/referrals';
import { PersonVault } from '@app/vault';
import { Injectable } from '@nestjs/common';
import { ExchangeRepository, type KnownOrganization } from './exchange.repository';
import { readToday, type ReadDraft, type ReadOrganization } from './from-fhir';
import { originalField } from './original';
import { readJson } from './read-json';

export interface ImportedDraft {
  request: string;
  referralId: string;
  number: string;
  recipientId: string | null;
}

export interface ImportedDocument {
  drafts: ImportedDraft[];
  organizations: { reference: string; name: string; organizationId: string | null }[];
}

const receivingKinds = ['member', 'support-agency', 'civil-affairs', 'street', 'community'];

/**
 * Makes drafts of what another system sent. Never more than drafts: consent is asked here, and a person of the organisation
 * looks before anything leaves. One transaction, so that nothing is half there.
 */
@Injectable()
export class FhirImportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ExchangeRepository,
    private readonly drafts: ReferralDraftsService,
    private readonly serviceUsers: ServiceUsersService,
    private readonly vault: PersonVault,
  ) {}

  /** @throws the codes of `readJson` and `readDocument` */
  import(actor: Actor, text: string): Promise<ImportedDocument> {
    const document = readToday(readJson(text), systemClock.now());
    return this.transactions.run(actor, async (tx) => {
      const known = await this.matched(tx, document.organizations);
      const drafts: ImportedDraft[] = [];
      for (const draft of document.drafts) drafts.push(await this.write(tx, actor, draft, known));
      return {
        drafts,
        organizations: document.organizations.map(({ names, name }) => ({
          reference: names.at(-1) ?? '',
          name,
          organizationId: known.get(names[0])?.id ?? null,
        })),
      };
    });
  }

  /** By identifiers only: two organisations of one name are common. By every name a reference may use. */
  private async matched(tx: Tx, organizations: readonly ReadOrganization[]): Promise<Map<string, KnownOrganization>> {
    const ids = organizations.flatMap(({ ownId }) => ownId ?? []);
    const codes = organizations.flatMap(({ creditCode }) => creditCode ?? []);
    const found = ids.length + codes.length > 0 ? await this.repository.organizations(tx, ids, codes) : [];
    return new Map(
      organizations.flatMap(({ names, ownId, creditCode }) => {
        const match = found.find(({ id, uscc }) => id === ownId || (creditCode !== null && uscc === creditCode));
        return match ? names.map((name) => [name, match] as const) : [];
      }),
    );
  }

  private async write(
    tx: Tx,
    actor: Actor,
    { request, ask, identity, recipients, kept }: ReadDraft,
    known: ReadonlyMap<string, KnownOrganization>,
  ): Promise<ImportedDraft> {
    const { group, sex, ageBand, household, language } = ask;
    const code = `IN-${newId().slice(-12)}`;
    const { person } = await this.serviceUsers.create(actor, {
      code,
      clientGroup: group,
      sex,
      ageBand,
      household,
      language,
      details: identity,
    });
    const recipient = recipients
      .flatMap((reference) => known.get(reference) ?? [])
      .find(({ id, kind }) => id !== actor.organizationId && receivingKinds.includes(kind));
    const { task } = await this.drafts.create(actor, {
      ...ask,
      personId: person.id,
      personCode: code,
      ...(recipient && { recipientId: recipient.id }),
    });
    const organizationId = task.sourceId;
    await this.vault.seal(tx, actor, {
      organizationId,
      personId: person.id,
      fields: { [originalField]: JSON.stringify(kept) },
    });
    await this.repository.addOrigin(tx, organizationId, task.id, person.id);
    audit(tx, actor, { action: 'referral.imported', subjectType: 'referral', subjectId: task.id });
    return { request, referralId: task.id, number: task.number, recipientId: recipient?.id ?? null };
  }
}
