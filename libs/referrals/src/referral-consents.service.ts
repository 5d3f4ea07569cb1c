import type { Actor } from '@app/access';
import { Transactions } from '@app/database';
import { newId, ruleBroken, stale, systemClock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { chinaDay } from './domain/clocks';
import { agreedFields, assertNotNagging, assertRecordable, purposeOf, type Consent } from './domain/consent';
import type { Sight } from './domain/disclosure';
import { loadFor } from './load-referral';
import { ReferralAnnouncer, type StandingAfter } from './referral-announcer';
import { ReferralDraftsRepository } from './referral-drafts.repository';
import { ReferralSight } from './referral-sight';
import { ReferralsRepository } from './referrals.repository';

export type ConsentInput = Pick<Consent, 'fields' | 'decision' | 'signedBy' | 'form'> & {
  endsOn?: string;
  childView?: Consent['childView'];
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
    private readonly sight: ReferralSight,
    private readonly announcer: ReferralAnnouncer,
  ) {}

  /**
   * Records what the person said, a no as well as a yes, for the recipient and purpose of the draft as it stands.
   * Afterwards the draft asks for what was agreed and nothing more.
   */
  record(actor: Actor, id: string, version: number, input: ConsentInput): Promise<StandingAfter> {
    return this.transactions.run(actor, async (tx) => {
      const task = await loadFor(this.repository, tx, actor, id, 'record-consent', version);
      if (!task.targetId) throw ruleBroken('recipient-missing');
      const today = chinaDay(systemClock.now());
      const refused = input.decision === 'refused';
      if (!refused && !input.endsOn) throw ruleBroken('consent-end-missing');
      const consent: Consent = {
        recipientId: task.targetId,
        purpose: purposeOf(task.mode),
        ...input,
        endsOn: input.endsOn ?? today,
        childView: input.childView ?? null,
      };
      assertRecordable(consent, task.card.ageBand, today);
      const refusals = (await this.drafts.consents(tx, task.requestId)).filter((one) => one.decision === 'refused');
      assertNotNagging(refusals, consent);
      await this.drafts.insertConsent(tx, actor, newId(), task.requestId, consent);
      const fields = refused ? task.fields : agreedFields(task.fields, consent);
      if ((await this.drafts.narrowFields(tx, task, fields)) !== 1) throw stale();
      const detail = { decision: consent.decision, form: consent.form, fields: consent.fields.length };
      await this.repository.addHistory(tx, actor, task, { id: newId(), step: 'consent', detail });
      return this.announcer.kept(tx, actor, { ...task, fields }, 'record-consent');
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
}
