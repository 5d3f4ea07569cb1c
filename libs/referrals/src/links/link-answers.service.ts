import { Actor } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { appendEvent } from '@app/events';
import { hashLinkToken } from '@app/identity';
import { conflict, newId, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { mayShowCard, type Card } from '../domain/disclosure';
import { openActions, type LinkAction } from '../domain/referral-link';
import { ReferralLinksRepository, type LinkedReferral } from './referral-links.repository';

export const answeredByLink = 'referral.answered-by-link';

export interface OpenedLink extends Omit<LinkedReferral, 'card'> {
  card: Card | null;
  openActions: LinkAction[];
}

export interface GivenAnswer {
  action: LinkAction;
  code?: string;
  byWhom?: string;
  services?: readonly string[];
  words?: string;
}

/** What whoever holds a link sees and says. There is no account behind it: the token is all that is known of them. */
@Injectable()
export class LinkAnswersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ReferralLinksRepository,
  ) {}

  /** @throws not-found for a link that never was, has ended, or whose referral nobody should see */
  open(token: string, requestId: string): Promise<OpenedLink> {
    return this.transactions.read(Actor.nobody(requestId), async (tx) => shown(await this.known(tx, token)));
  }

  /** Recorded at once; the worker takes it up as a step of the referral. @throws not-found · link-answer-too-late · link-said-already */
  say(token: string, answer: GivenAnswer, requestId: string): Promise<OpenedLink> {
    const actor = Actor.nobody(requestId);
    return this.transactions.run(actor, async (tx) => {
      const known = await this.known(tx, token);
      if (known.answered.includes(answer.action)) throw conflict('link-said-already');
      if (!shown(known).openActions.includes(answer.action)) throw conflict('link-answer-too-late');
      const id = newId();
      const recorded = await this.repository.record(tx, hashLinkToken(token), {
        id,
        organizationId: known.organizationId,
        action: answer.action,
        code: answer.code ?? null,
        byWhom: answer.byWhom ?? null,
        services: answer.services ?? [],
        words: answer.words ?? null,
      });
      if (!recorded) throw conflict('link-said-already');
      await appendEvent(tx, actor, {
        type: answeredByLink,
        subjectId: known.taskId,
        organizationIds: [known.organizationId, known.recipientId],
        data: { answerId: id },
      });
      return shown({ ...known, answered: [...known.answered, answer.action] });
    });
  }

  private async known(tx: Tx, token: string): Promise<LinkedReferral> {
    const found = await this.repository.byToken(tx, hashLinkToken(token));
    if (!found) throw notFound();
    return found;
  }
}

/** The person's own link shows no card: whoever opens it may not be them. */
const shown = (known: LinkedReferral): OpenedLink => ({
  ...known,
  card: known.kind === 'partner' && mayShowCard('target', known.status) ? known.card : null,
  openActions: openActions(known.kind, known.status, known.answered),
});
