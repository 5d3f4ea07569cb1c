import type { Actor } from '@app/access';
import { ServiceUsersService } from '@app/cases';
import { Transactions, type Tx } from '@app/database';
import { newId, ruleBroken, stale, systemClock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { shareableFields, type Card, type ShareableField } from './domain/disclosure';
import type { BasisReason, LegalBasis, SubjectKind } from './domain/referral-codes';
import { assertRefers, loadFor } from './load-referral';
import { ReferralAnnouncer, standingOf, type StandingAfter } from './referral-announcer';
import { ReferralDirectory } from './referral-directory';
import { ReferralDraftsRepository } from './referral-drafts.repository';
import { ReferralNewTasks } from './referral-new-tasks';
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
  legalBasis?: LegalBasis;
  basisReason?: BasisReason;
  basisNote?: string;
}

export type NewDraft = AskInput &
  DraftInput & { grantId?: string; personId?: string; subjectKind?: Exclude<SubjectKind, 'household'> };

/** What the members of a household have in common, and each of them. */
export interface HouseholdInput extends Omit<NewDraft, keyof HouseholdMember | 'subjectKind'> {
  /** For whoever of them names no other. */
  recipientId?: string;
  members: HouseholdMember[];
}
export type HouseholdMember = Pick<
  NewDraft,
  | 'recipientId'
  | 'personId'
  | 'personCode'
  | 'group'
  | 'sex'
  | 'ageBand'
  | 'household'
  | 'language'
  | 'details'
  | 'fields'
>;

/** What the source writes: the draft (T1), of a person, of a household's members or of a need; the grant it belongs to. */
@Injectable()
export class ReferralDraftsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ReferralsRepository,
    private readonly drafts: ReferralDraftsRepository,
    private readonly newTasks: ReferralNewTasks,
    private readonly directory: ReferralDirectory,
    private readonly announcer: ReferralAnnouncer,
    private readonly serviceUsers: ServiceUsersService,
  ) {}

  /** T1. The number is given here, so that paper and conversation can use it from the start. */
  create(actor: Actor, input: NewDraft): Promise<StandingAfter> {
    assertRefers(actor);
    return this.transactions.run(actor, async (tx) => {
      if (input.subjectKind === 'group') return this.createForGroup(tx, actor, input);
      return this.createForPerson(tx, actor, input, 'person', null);
    });
  }

  /** Several members at once: a task for each, so that one who says no stops none of the others. */
  createHousehold(actor: Actor, { members, ...common }: HouseholdInput): Promise<StandingAfter[]> {
    assertRefers(actor);
    return this.transactions.run(actor, async (tx) => {
      if (members.length < 2) throw ruleBroken('household-members-missing');
      const codes = new Set(members.map(({ personCode }) => personCode));
      if (codes.size < members.length) throw ruleBroken('household-member-twice');
      const batchId = newId();
      const made: StandingAfter[] = [];
      for (const member of members)
        made.push(await this.createForPerson(tx, actor, oneOf(common, member), 'household', batchId));
      return made;
    });
  }

  private async createForPerson(
    tx: Tx,
    actor: Actor,
    input: NewDraft,
    subjectKind: SubjectKind,
    batchId: string | null,
  ): Promise<StandingAfter> {
    const known = input.personId ? await this.serviceUsers.basicsOf(tx, input.personId) : undefined;
    const areaCode = input.areaCode ?? known?.areaCode ?? undefined;
    const card = await this.cardOf(tx, emptyCard, { ...input, areaCode, ...(known && { personCode: known.code }) });
    const recordedFields = recordedAfter(known ? await this.knownFields(tx, known.id) : [], input.details);
    const personId = known?.id ?? newId();
    if (known) await this.drafts.keepPerson(tx, personId, card, input.areaCode);
    else await this.drafts.insertPerson(tx, actor, personId, card, areaCode ?? null);
    const subject = { personId, subjectKind, batchId, areaCode: areaCode ?? null };
    const task = await this.insert(tx, actor, input, card, recordedFields, subject);
    await this.seal(tx, actor, personId, input.details);
    return standingOf(actor, task);
  }

  /** A need that many share: no person is made, and nothing that tells who anybody is can be written. */
  private async createForGroup(tx: Tx, actor: Actor, input: NewDraft): Promise<StandingAfter> {
    if (input.personId || input.details || input.fields?.length) throw ruleBroken('group-names-nobody');
    if (input.legalBasis && input.legalBasis !== 'consent') throw ruleBroken('group-needs-no-basis');
    const card = await this.cardOf(tx, emptyCard, input);
    const subject = { personId: null, subjectKind: 'group' as const, batchId: null, areaCode: input.areaCode ?? null };
    return standingOf(actor, await this.insert(tx, actor, input, card, [], subject));
  }

  private async insert(
    tx: Tx,
    actor: Actor,
    input: NewDraft,
    card: Card,
    recordedFields: ShareableField[],
    subject: { personId: string | null; subjectKind: SubjectKind; batchId: string | null; areaCode: string | null },
  ): Promise<TaskRow> {
    const { personId, subjectKind, batchId, areaCode } = subject;
    const targetOrganizationId = await this.newTasks.checkedRecipient(tx, actor, input.recipientId ?? null);
    const requestId = newId();
    const ownArea = personId ? null : areaCode;
    await this.drafts.insertRequest(tx, actor, { id: requestId, personId, subjectKind, areaCode: ownArea }, card);
    const task = await this.newTasks.insert(tx, actor, {
      ...noAncestors,
      requestId,
      batchId,
      subjectKind,
      ...basisAfter(null, input),
      targetOrganizationId,
      grantId: input.grantId ?? null,
      card,
      matchReasons: await this.directory.reasonsFor(tx, actor, targetOrganizationId, card, areaCode),
      fields: input.fields ?? recordedFields,
      recordedFields,
    });
    await this.noteBasis(tx, actor, task, input);
    if (task.grantId) await this.announcer.event(tx, actor, task, 'referral.grant-chosen', systemClock.now());
    return task;
  }

  edit(actor: Actor, id: string, version: number, input: DraftInput): Promise<StandingAfter> {
    return this.transactions.run(actor, async (tx) => {
      const task = await loadFor(this.repository, tx, actor, id, 'edit', version);
      const isGroup = task.subjectKind === 'group';
      if (isGroup && (input.details || input.fields?.length)) throw ruleBroken('group-names-nobody');
      if (isGroup && input.legalBasis && input.legalBasis !== 'consent') throw ruleBroken('group-needs-no-basis');
      const person = await this.drafts.person(tx, task.requestId);
      const areaCode = input.areaCode ?? person.areaCode;
      const card = await this.cardOf(tx, task.card, input);
      const targetOrganizationId = input.recipientId
        ? await this.newTasks.checkedRecipient(tx, actor, input.recipientId)
        : task.targetId;
      const recordedFields = recordedAfter(task.recordedFields, input.details);
      const newlyRecorded = recordedFields.filter((field) => !task.recordedFields.includes(field));
      const change = {
        ...basisAfter(task, input),
        targetOrganizationId,
        card,
        matchReasons: await this.directory.reasonsFor(tx, actor, targetOrganizationId, card, areaCode),
        fields: input.fields ?? [...new Set([...task.fields, ...newlyRecorded])],
        recordedFields,
      };
      if ((await this.drafts.changeDraft(tx, task, person.id, change, input.areaCode)) !== 1) throw stale();
      if (person.id) await this.seal(tx, actor, person.id, input.details);
      const after = { ...task, ...change, targetId: targetOrganizationId, ...askOf(card) };
      await this.noteBasis(tx, actor, after, input);
      return this.announcer.kept(tx, actor, after, 'edit');
    });
  }

  /** Links the referral to a grant the organisation chose, or takes it off. */
  chooseGrant(actor: Actor, id: string, version: number, grantId: string | null): Promise<StandingAfter> {
    return this.transactions.run(actor, async (tx) => {
      const task = await loadFor(this.repository, tx, actor, id, 'choose-grant', version);
      if ((await this.drafts.keep(tx, task, { grantId })) !== 1) throw stale();
      const after = { ...task, grantId };
      await this.announcer.event(tx, actor, after, 'referral.grant-chosen', systemClock.now());
      return this.announcer.kept(tx, actor, after, 'choose-grant');
    });
  }

  /** R-PI-01: on what it rests is written down when it is said, with the words sealed. */
  private async noteBasis(tx: Tx, actor: Actor, task: TaskRow, input: DraftInput): Promise<void> {
    if (!input.legalBasis || task.legalBasis === 'consent') return;
    await this.repository.addHistory(tx, actor, task, {
      id: newId(),
      step: 'basis',
      reason: task.basisReason ?? undefined,
      detail: { legalBasis: task.legalBasis },
      note: input.basisNote?.trim() ? input.basisNote : undefined,
    });
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
    await this.serviceUsers.keepIdentity(tx, actor, personId, fields);
  }

  private async cardOf(tx: Tx, known: Card, input: DraftInput): Promise<Card> {
    const given = Object.fromEntries(
      cardKeys.filter((key) => input[key] !== undefined).map((key) => [key, input[key]]),
    );
    const community = input.areaCode ? await this.directory.areaName(tx, input.areaCode) : known.community;
    return { ...known, ...given, community };
  }
}

const noAncestors = { replacesTaskId: null, parentTaskId: null, relation: null };

type Basis = { legalBasis: LegalBasis; basisReason: BasisReason | null };

/** A basis other than consent names its reason; going back to consent takes the reason off. */
function basisAfter(known: Basis | null, input: DraftInput): Basis {
  const legalBasis = input.legalBasis ?? known?.legalBasis ?? 'consent';
  if (legalBasis === 'consent') return { legalBasis, basisReason: null };
  const basisReason = input.basisReason ?? known?.basisReason ?? null;
  if (input.basisReason === 'other' && !input.basisNote?.trim()) throw ruleBroken('reason-text-missing');
  return { legalBasis, basisReason };
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
  'headcount',
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

const oneOf = (common: Omit<HouseholdInput, 'members'>, member: HouseholdMember): NewDraft => ({
  ...common,
  ...member,
  recipientId: member.recipientId ?? common.recipientId,
});
