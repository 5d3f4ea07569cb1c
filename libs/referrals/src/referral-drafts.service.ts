import { audit, type Actor } from '@app/access';
import { ServiceUsersService } from '@app/cases';
import { Transactions, type Tx } from '@app/database';
import { newId, notFound, ruleBroken, stale, systemClock } from '@app/kernel';
import { PersonVault } from '@app/vault';
import { Injectable } from '@nestjs/common';
import { chinaDay } from './domain/clocks';
import { shareableFields, type Card, type ShareableField } from './domain/disclosure';
import { referralNumber } from './domain/referral-number';
import { loadFor } from './load-referral';
import { ReferralAnnouncer, standingOf, type StandingAfter } from './referral-announcer';
import { ReferralDirectory } from './referral-directory';
import { ReferralDraftsRepository, type NewTask } from './referral-drafts.repository';
import type { TaskRow } from './referral-rows';
import { ReferralsRepository } from './referrals.repository';

export type Details = Partial<Record<ShareableField, string>>;

/** The card without what the server works out itself. */
export type AskInput = Omit<Card, 'community'>;

export interface DraftInput extends Partial<AskInput> {
  areaCode?: string;
  recipientId?: string;
  /** Fields the person is asked to share; all that are recorded unless said otherwise. */
  fields?: ShareableField[];
  details?: Details;
}

/** What the source writes: the draft (T1), another one after a no, the grant it belongs to. */
@Injectable()
export class ReferralDraftsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ReferralsRepository,
    private readonly drafts: ReferralDraftsRepository,
    private readonly vault: PersonVault,
    private readonly directory: ReferralDirectory,
    private readonly announcer: ReferralAnnouncer,
    private readonly serviceUsers: ServiceUsersService,
  ) {}

  /** T1. The number is given here, so that paper and conversation can use it from the start. */
  create(actor: Actor, input: AskInput & DraftInput & { grantId?: string; personId?: string }): Promise<StandingAfter> {
    return this.transactions.run(actor, async (tx) => {
      const known = input.personId ? await this.serviceUsers.basicsOf(tx, input.personId) : undefined;
      const areaCode = input.areaCode ?? known?.areaCode ?? undefined;
      const card = await this.cardOf(tx, emptyCard, { ...input, areaCode, ...(known && { personCode: known.code }) });
      const recordedFields = recordedAfter(known ? await this.knownFields(tx, known.id) : [], input.details);
      const targetOrganizationId = await this.checkedRecipient(tx, actor, input.recipientId ?? null);
      const [personId, requestId] = [known?.id ?? newId(), newId()];
      if (known) await this.drafts.keepPerson(tx, personId, card, input.areaCode);
      else await this.drafts.insertPerson(tx, actor, personId, card, areaCode ?? null);
      await this.drafts.insertRequest(tx, actor, requestId, personId, card);
      const task = await this.insertTask(tx, actor, {
        requestId,
        replacesTaskId: null,
        targetOrganizationId,
        grantId: input.grantId ?? null,
        card,
        matchReasons: await this.directory.reasonsFor(tx, actor, targetOrganizationId, card, areaCode ?? null),
        fields: input.fields ?? recordedFields,
        recordedFields,
      });
      await this.seal(tx, actor, personId, input.details);
      if (task.grantId) await this.announcer.event(tx, actor, task, 'referral.grant-chosen', systemClock.now());
      return standingOf(actor, task);
    });
  }

  edit(actor: Actor, id: string, version: number, input: DraftInput): Promise<StandingAfter> {
    return this.transactions.run(actor, async (tx) => {
      const task = await loadFor(this.repository, tx, actor, id, 'edit', version);
      const person = await this.drafts.person(tx, task.requestId);
      const areaCode = input.areaCode ?? person.areaCode;
      const card = await this.cardOf(tx, task.card, input);
      const targetOrganizationId = input.recipientId
        ? await this.checkedRecipient(tx, actor, input.recipientId)
        : task.targetId;
      const recordedFields = recordedAfter(task.recordedFields, input.details);
      const newlyRecorded = recordedFields.filter((field) => !task.recordedFields.includes(field));
      const change = {
        targetOrganizationId,
        card,
        matchReasons: await this.directory.reasonsFor(tx, actor, targetOrganizationId, card, areaCode),
        fields: input.fields ?? [...new Set([...task.fields, ...newlyRecorded])],
        recordedFields,
      };
      if ((await this.drafts.changeDraft(tx, task, person.id, change, input.areaCode)) !== 1) throw stale();
      await this.seal(tx, actor, person.id, input.details);
      return this.announcer.kept(
        tx,
        actor,
        { ...task, ...change, targetId: targetOrganizationId, ...askOf(card) },
        'edit',
      );
    });
  }

  /** Links the referral to a grant the organisation chose, or takes it off. */
  chooseGrant(actor: Actor, id: string, version: number, grantId: string | null): Promise<StandingAfter> {
    return this.transactions.run(actor, async (tx) => {
      const task = await loadFor(this.repository, tx, actor, id, 'choose-grant', version);
      if ((await this.drafts.chooseGrant(tx, task, grantId)) !== 1) throw stale();
      const after = { ...task, grantId };
      await this.announcer.event(tx, actor, after, 'referral.grant-chosen', systemClock.now());
      return this.announcer.kept(tx, actor, after, 'choose-grant');
    });
  }

  /** A new task of the same request, for another partner: what was written stays, consent and preview begin anew. */
  chooseAnother(actor: Actor, id: string, version: number, recipientId: string | null): Promise<StandingAfter> {
    return this.transactions.run(actor, async (tx) => {
      const task = await loadFor(this.repository, tx, actor, id, 'choose-another', version);
      if ((await this.drafts.letGo(tx, task)) !== 1) throw stale();
      const { requestId, grantId, card, recordedFields } = task;
      const targetOrganizationId = await this.checkedRecipient(tx, actor, recipientId);
      const { areaCode } = await this.drafts.person(tx, requestId);
      const next = await this.insertTask(tx, actor, {
        requestId,
        replacesTaskId: task.id,
        targetOrganizationId,
        grantId,
        card,
        matchReasons: await this.directory.reasonsFor(tx, actor, targetOrganizationId, card, areaCode),
        fields: recordedFields,
        recordedFields,
      });
      return standingOf(actor, next);
    });
  }

  private async insertTask(tx: Tx, actor: Actor, task: Omit<NewTask, 'id' | 'number'>): Promise<TaskRow> {
    const today = chinaDay(systemClock.now());
    const id = newId();
    const month = today.slice(0, 7).replace('-', '');
    const number = referralNumber(today, await this.drafts.nextNumber(tx, month));
    await this.drafts.insertTask(tx, actor, { id, number, ...task });
    const row = await this.repository.getVisible(tx, id);
    if (!row) throw notFound();
    await this.repository.addHistory(tx, actor, row, { id: newId(), step: 'create' });
    await audit(tx, actor, { action: 'referral.create', subjectType: 'referral', subjectId: id });
    await this.announcer.hint(tx, row, 'referral.changed');
    return row;
  }

  private async knownFields(tx: Tx, personId: string): Promise<ShareableField[]> {
    const recorded = await this.serviceUsers.recordedFields(tx, personId);
    return shareableFields.filter((field) => recorded.includes(field));
  }

  private async seal(tx: Tx, actor: Actor, personId: string, details: Details | undefined): Promise<void> {
    if (!details || !actor.organizationId) return;
    const fields = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined)) as Record<
      string,
      string
    >;
    await this.vault.seal(tx, actor, { organizationId: actor.organizationId, personId, fields });
  }

  private async cardOf(tx: Tx, known: Card, input: DraftInput): Promise<Card> {
    const given = Object.fromEntries(
      cardKeys.filter((key) => input[key] !== undefined).map((key) => [key, input[key]]),
    );
    const community = input.areaCode ? await this.directory.areaName(tx, input.areaCode) : known.community;
    return { ...known, ...given, community };
  }

  private async checkedRecipient(tx: Tx, actor: Actor, recipientId: string | null): Promise<string | null> {
    if (recipientId === actor.organizationId && recipientId !== null) throw ruleBroken('recipient-is-self');
    if (recipientId !== null && !(await this.directory.mayReceive(tx, recipientId)))
      throw ruleBroken('recipient-not-active');
    return recipientId;
  }
}

const emptyCard = { household: null, language: null, community: null } as unknown as Card;
const cardKeys: readonly (keyof AskInput)[] = [
  'personCode',
  'group',
  'sex',
  'ageBand',
  'household',
  'language',
  'needCode',
  'serviceCodes',
  'riskCodes',
  'reasonCodes',
  'mode',
  'urgency',
];

const askOf = ({ needCode, mode, urgency }: Card): Pick<Card, 'needCode' | 'mode' | 'urgency'> => ({
  needCode,
  mode,
  urgency,
});

/** An empty text takes a field away; a field that was not given stays as it is. */
function recordedAfter(known: readonly ShareableField[], details: Details = {}): ShareableField[] {
  return shareableFields.filter((field) =>
    details[field] === undefined ? known.includes(field) : details[field] !== '',
  );
}
