import type { Actor } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { newId, ruleBroken, stale, systemClock, type Language } from '@app/kernel';
import { mobileNumber } from '@app/sms';
import { Injectable } from '@nestjs/common';
import { chinaDay } from '../domain/clocks';
import {
  agreedFields,
  assertNotNagging,
  assertRecordable,
  purposeOf,
  type Consent,
  type ConsentStatements,
} from '../domain/consent';
import type { Sight } from '../domain/disclosure';
import { loadFor } from '../load-referral';
import { ReferralAnnouncer, type StandingAfter } from '../referral-announcer';
import { ReferralDraftsRepository } from '../referral-drafts.repository';
import type { TaskRow } from '../referral-rows';
import { ReferralSight } from '../referral-sight';
import { ReferralsRepository } from '../referrals.repository';
import { ConsentAnnouncer } from './consent-announcer';
import { ConsentsRepository } from './consents.repository';
import { EvidenceRepository, type Evidence } from './evidence.repository';
import { MessageCodes } from './message-codes';

export type ConsentInput = Pick<Consent, 'fields' | 'decision' | 'signedBy' | 'form'> &
  Omit<ConsentStatements, 'evidence' | 'recorderName'> & {
    endsOn?: string;
    childView?: Consent['childView'];
    evidenceId?: string;
  };

export interface Preview {
  version: number;
  before: Sight;
  after: Sight;
}

/** Before sending: what the person agrees to, and a look at what the recipient will see. */
@Injectable()
export class ReferralConsentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ReferralsRepository,
    private readonly drafts: ReferralDraftsRepository,
    private readonly consents: ConsentsRepository,
    private readonly evidence: EvidenceRepository,
    private readonly codes: MessageCodes,
    private readonly sight: ReferralSight,
    private readonly announcer: ReferralAnnouncer,
    private readonly consentAnnouncer: ConsentAnnouncer,
  ) {}

  /**
   * Records what the person said, a no as well as a yes, for the recipient and purpose of the draft as it stands.
   * Afterwards the draft asks for what was agreed and nothing more. By short message it counts once the code came back.
   */
  record(
    actor: Actor,
    id: string,
    version: number,
    input: ConsentInput,
    language: Language = 'zh-CN',
  ): Promise<StandingAfter> {
    return this.transactions.run(actor, async (tx) => {
      const task = await loadFor(this.repository, tx, actor, id, 'record-consent', version);
      if (!task.targetId) throw ruleBroken('recipient-missing');
      const today = chinaDay(systemClock.now());
      const consent = consentOf(task, task.targetId, input, today);
      const evidence = await this.evidenceFor(tx, actor, task, input);
      const statements = statementsOf(actor, input, evidence);
      assertRecordable(consent, task.card.ageBand, today, statements);
      const answers = await this.drafts.consents(tx, task.requestId);
      assertNotNagging(answers, consent, input.broughtUpByPerson);
      const consentId = newId();
      await this.consents.insert(tx, actor, {
        id: consentId,
        requestId: task.requestId,
        consent,
        statements,
        evidence,
      });
      if (consent.status !== 'draft') return this.take(tx, actor, task, consentId, consent);
      await this.codes.send(tx, actor, consentId, statements.smsPhone ?? '', language);
      return this.announcer.kept(tx, actor, await this.touched(tx, task), 'record-consent');
    });
  }

  /** What the recipient will see. Looking is remembered: nobody sends what they have not looked at. */
  preview(actor: Actor, id: string): Promise<Preview> {
    return this.transactions.run(actor, async (tx) => {
      const task = await loadFor(this.repository, tx, actor, id, 'preview', null);
      const sights = await this.sight.previewOf(tx, actor, task, systemClock.now());
      await this.repository.addView(tx, actor, task, 'preview', task.fields);
      return { version: task.version, ...sights };
    });
  }

  /** The answer counts from now on: the draft is narrowed to it, and it is told. */
  async take(tx: Tx, actor: Actor, task: TaskRow, consentId: string, consent: Consent): Promise<StandingAfter> {
    const fields = consent.decision === 'refused' ? task.fields : agreedFields(task.fields, consent);
    if ((await this.drafts.narrowFields(tx, task, fields)) !== 1) throw stale();
    const detail = { decision: consent.decision, form: consent.form, fields: consent.fields.length };
    await this.repository.addHistory(tx, actor, task, { id: newId(), step: 'consent', detail });
    const type = consent.decision === 'refused' ? 'consent.refused' : 'consent.recorded';
    await this.consentAnnouncer.event(tx, actor, task, consentId, consent, type);
    return this.announcer.kept(tx, actor, { ...task, fields }, 'record-consent');
  }

  /** One version further with the same fields: the page has to learn that a code was sent. */
  private async touched(tx: Tx, task: TaskRow): Promise<TaskRow> {
    if ((await this.drafts.narrowFields(tx, task, task.fields)) !== 1) throw stale();
    return task;
  }

  private async evidenceFor(
    tx: Tx,
    actor: Actor,
    task: TaskRow,
    { evidenceId, decision }: ConsentInput,
  ): Promise<Evidence | null> {
    if (!evidenceId || decision === 'refused') return null;
    const found = await this.evidence.unused(tx, actor, evidenceId, task.requestId);
    if (!found) throw ruleBroken('consent-evidence-unknown');
    return found;
  }
}

function consentOf(task: TaskRow, recipientId: string, input: ConsentInput, today: string): Consent {
  const { decision, fields, signedBy, form, endsOn, childView } = input;
  const isRefused = decision === 'refused';
  if (!isRefused && !endsOn) throw ruleBroken('consent-end-missing');
  return {
    recipientId,
    purpose: purposeOf(task.mode),
    fields,
    endsOn: endsOn ?? today,
    decision,
    signedBy,
    childView: childView ?? null,
    form,
    status: form === 'sms' && !isRefused ? 'draft' : 'active',
    inactiveBecause: null,
  };
}

const statementsOf = (actor: Actor, input: ConsentInput, evidence: Evidence | null): ConsentStatements => ({
  underEight: input.underEight,
  relation: input.relation,
  guardianInConflict: input.guardianInConflict,
  representativeDocument: input.representativeDocument,
  witnessName: input.witnessName,
  recorderName: actor.displayName ?? undefined,
  evidence: evidence?.kind,
  smsPhone: mobileNumber(input.smsPhone ?? '') ?? undefined,
  broughtUpByPerson: input.broughtUpByPerson,
});
