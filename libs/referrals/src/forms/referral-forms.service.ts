import { audit, type Actor } from '@app/access';
import { Transactions } from '@app/database';
import type { FormDocument } from '@app/documents';
import { chinaDay, chinaMinute, systemClock, type Language } from '@app/kernel';
import { ExpertiseService } from '@app/organizations';
import { Injectable } from '@nestjs/common';
import type { DeclineReason } from '../domain/referral-codes';
import type { HistoryEntry } from '../referral-rows';
import { ReferralsService, type OpenedReferral } from '../referrals.service';
import { consentForm } from './consent-form';
import { wordsIn, type FormFacts, type FormKind } from './form-facts';
import { referralForm } from './referral-form';
import { replyForm } from './reply-form';

const makers = { referral: referralForm, consent: consentForm, reply: replyForm };

/** The paper side of a referral: T1, T2 and T3 as their reader may see them, with who printed them and what for (R-MK-02). */
@Injectable()
export class ReferralFormsService {
  constructor(
    private readonly referrals: ReferralsService,
    private readonly expertise: ExpertiseService,
    private readonly transactions: Transactions,
  ) {}

  blank(kind: FormKind, language: Language): FormDocument {
    const words = wordsIn[language];
    return makers[kind](null, words, { above: [words.blankNumber, words.confidential], below: words.blank });
  }

  /** Printing is remembered, as reading is. @throws not-found */
  async of(actor: Actor, id: string, kind: FormKind, language: Language): Promise<FormDocument> {
    const opened = await this.referrals.open(actor, id);
    const facts = factsOf(opened, await this.servicesOf(actor, opened, language));
    await this.transactions.run(actor, async (tx) =>
      audit(tx, actor, {
        action: 'referral.form-printed',
        subjectType: 'referral',
        subjectId: id,
        fields: facts.fields.filter(({ state }) => state === 'open').map(({ field }) => field),
        purpose: kind,
      }),
    );
    const words = wordsIn[language];
    const organization = opened.names.get(actor.organizationId ?? '')?.name ?? '';
    return makers[kind](facts, words, {
      above: [words.number(facts.number), words.confidential],
      below: words.printed(actor.displayName ?? '', organization, chinaMinute(systemClock.now()), words.purpose[kind]),
    });
  }

  private async servicesOf(actor: Actor, { sight }: OpenedReferral, language: Language): Promise<string[]> {
    if (!sight.card) return [];
    const tags = await this.expertise.list(actor);
    return [...new Set([sight.card.needCode, ...sight.card.serviceCodes])].map((code) => {
      const tag = tags.find((one) => one.code === code);
      return (language === 'en' ? tag?.labelEn : tag?.labelZh) ?? code;
    });
  }
}

function factsOf({ task, names, sight, timeline, side, consents }: OpenedReferral, services: string[]): FormFacts {
  const source = names.get(task.sourceId);
  const target = task.targetId ? names.get(task.targetId) : undefined;
  const step = (name: string): HistoryEntry | undefined => timeline.find((entry) => entry.step === name);
  const on = (name: string): string | null => {
    const entry = step(name);
    return entry ? chinaDay(entry.occurredAt) : null;
  };
  const agreed = task.fields;
  return {
    number: task.number,
    source: { name: source?.name ?? '', phone: source?.phone ?? null },
    worker: task.holderName,
    recipient: target ? { name: target.name, phone: target.phone } : null,
    sentOn: on('send'),
    consentEndsOn: task.consentEndsOn ?? consents[0]?.endsOn ?? null,
    basis: task.legalBasis,
    card: sight.card,
    // The source's own paper goes to the recipient too: it holds what was agreed to, and nothing else.
    fields: sight.fields.map((one) =>
      side === 'source' && !agreed.includes(one.field) && one.state !== 'closed'
        ? { field: one.field, tier: one.tier, state: 'closed', reason: 'not-consented' }
        : one,
    ),
    asked: task.fields,
    services,
    receivedAt: on('receive'),
    reply: replyOf(step),
  };
}

function replyOf(step: (name: string) => HistoryEntry | undefined): FormFacts['reply'] {
  const [accepted, declined, asked] = [step('accept'), step('decline'), step('ask-information')];
  const conditions = accepted?.note ?? null;
  const answer = accepted ?? declined;
  return {
    decision: accepted ? (conditions ? 'condition' : 'accept') : declined ? 'decline' : asked ? 'return' : null,
    conditions,
    missing: asked?.note ?? null,
    declineReason: (declined?.reason ?? null) as DeclineReason | null,
    worker: answer?.actorName ?? null,
  };
}
