import { requireAllowed, type Actor } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { conflict, newId, notFound, ruleBroken, type Language } from '@app/kernel';
import { IdentityGrants } from '@app/vault';
import { Injectable } from '@nestjs/common';
import { assertWithdrawable, consentAfter, type WithdrawChannel } from '../domain/consent';
import { isCaseTeam, sideOf } from '../domain/referral.policy';
import { loadFor } from '../load-referral';
import { ReferralAnnouncer, type StandingAfter } from '../referral-announcer';
import { partiesAndStanding, type TaskRow } from '../referral-rows';
import { ReferralTransitionsService } from '../referral-transitions.service';
import { ReferralsRepository } from '../referrals.repository';
import { ConsentAnnouncer } from './consent-announcer';
import type { RecordedConsent } from './consent-columns';
import { ConsentsRepository } from './consents.repository';
import { MessageCodes } from './message-codes';
import { ReferralConsentsService } from './referral-consents.service';

export type WithdrawnConsent = RecordedConsent & { requestId: string };

/** What happens to a consent after it was asked for: confirmed by a code, taken back, or found to be a slip. */
@Injectable()
export class ConsentChangesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ReferralsRepository,
    private readonly consents: ConsentsRepository,
    private readonly asking: ReferralConsentsService,
    private readonly transitions: ReferralTransitionsService,
    private readonly grants: IdentityGrants,
    private readonly codes: MessageCodes,
    private readonly announcer: ReferralAnnouncer,
    private readonly consentAnnouncer: ConsentAnnouncer,
  ) {}

  /** The code came back. @throws sms-code-wrong (with `triesLeft`) · sms-code-expired · sms-code-tried-too-often */
  async confirm(actor: Actor, referralId: string, consentId: string, code: string): Promise<StandingAfter> {
    const answer = await this.transactions.run(actor, async (tx) => {
      const { task, consent } = await this.loadDraftConsent(tx, actor, referralId, consentId);
      const checked = await this.codes.check(tx, consentId, code);
      if (!checked.isRight) return checked;
      const confirmed = { ...consent, status: consentAfter('confirm', consent.status) };
      if ((await this.consents.confirm(tx, consentId)) !== 1) throw conflict('consent-wrong-state');
      return this.asking.take(tx, actor, task, consentId, confirmed);
    });
    if ('task' in answer) return answer;
    throw ruleBroken(answer.refusal, { triesLeft: answer.triesLeft });
  }

  async sendCodeAgain(actor: Actor, referralId: string, consentId: string, language: Language): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      await this.loadDraftConsent(tx, actor, referralId, consentId);
      await this.codes.sendAgain(tx, actor, consentId, language);
    });
  }

  /**
   * One step, as easy as giving (R-PI-06): the answer is over, every grant that rests on it ends, the recipient's work pauses
   * and it owes the deletion, all in this transaction. Told by the person to either side. What was done before stays.
   */
  withdraw(actor: Actor, consentId: string, channel: WithdrawChannel): Promise<WithdrawnConsent> {
    return this.transactions.run(actor, async (tx) => {
      const known = await this.consents.getVisible(tx, consentId);
      if (!known) throw notFound();
      const tasks = await this.lockTasks(tx, known.requestId);
      const teams = tasks.filter((task) => isCaseTeam(actor, partiesAndStanding(task)));
      requireAllowed(teams.length > 0 ? ['withdraw-consent'] : [], 'withdraw-consent');
      const ids = await this.consents.inForceTo(tx, known.requestId, known.recipientId);
      const consent = (await this.consents.getVisible(tx, consentId)) ?? known;
      assertWithdrawable(consent);
      if ((await this.consents.withdraw(tx, actor, ids, channel)) !== ids.length) throw conflict('consent-wrong-state');
      for (const id of ids) await this.grants.endGrants(tx, actor, { consentId: id });
      for (const task of tasks.filter(({ targetId }) => targetId === known.recipientId))
        await this.stop(tx, actor, task, consent);
      return (await this.consents.getVisible(tx, consentId)) ?? consent;
    });
  }

  /** Recorded by mistake, and nothing was sent on it yet. */
  markInError(actor: Actor, consentId: string): Promise<WithdrawnConsent> {
    return this.transactions.run(actor, async (tx) => {
      const known = await this.consents.getVisible(tx, consentId);
      if (!known) throw notFound();
      const tasks = await this.lockTasks(tx, known.requestId);
      const mayDo = tasks.some(
        (task) => sideOf(actor, partiesAndStanding(task)) === 'source' && isCaseTeam(actor, partiesAndStanding(task)),
      );
      requireAllowed(mayDo ? ['mark-consent-in-error'] : [], 'mark-consent-in-error');
      consentAfter('mark-in-error', known.status);
      if (await this.consents.isUsed(tx, consentId)) throw conflict('consent-in-use');
      if ((await this.consents.markInError(tx, consentId)) !== 1) throw conflict('consent-wrong-state');
      for (const task of tasks) await this.announcer.hint(tx, task, 'referral.changed');
      return { ...known, status: 'entered-in-error' };
    });
  }

  private async stop(tx: Tx, actor: Actor, task: TaskRow, consent: WithdrawnConsent): Promise<void> {
    const { id, recipientId, endsOn } = consent;
    await this.consentAnnouncer.event(tx, actor, task, id, { recipientId, endsOn }, 'consent.withdrawn');
    if (await this.transitions.pauseForConsent(tx, actor, task)) return;
    const history = { id: newId(), step: 'consent-withdrawn', detail: {} };
    await this.repository.addHistory(tx, actor, task, history);
    await this.announcer.hint(tx, task, 'referral.changed');
  }

  private async lockTasks(tx: Tx, requestId: string): Promise<TaskRow[]> {
    const tasks: TaskRow[] = [];
    for (const id of await this.consents.taskIds(tx, requestId)) {
      const task = await this.repository.getVisible(tx, id, true);
      if (task) tasks.push(task);
    }
    return tasks;
  }

  private async loadDraftConsent(
    tx: Tx,
    actor: Actor,
    referralId: string,
    consentId: string,
  ): Promise<{ task: TaskRow; consent: WithdrawnConsent }> {
    const task = await loadFor(this.repository, tx, actor, referralId, 'record-consent', null);
    const consent = await this.consents.getVisible(tx, consentId);
    if (!consent || consent.requestId !== task.requestId) throw notFound();
    if (consent.status !== 'draft')
      throw conflict('consent-wrong-state', { status: consent.status, action: 'confirm' });
    if (consent.recipientId !== task.targetId) throw ruleBroken('consent-other-recipient');
    return { task, consent };
  }
}
