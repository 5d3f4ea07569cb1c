import { audit, type Actor } from '@app/access';
import { decodeKey, keysetPage, Transactions, type Page } from '@app/database';
import { findingsIn, newId, ruleBroken, systemClock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { Side } from '../domain/referral';
import { mayWriteMessage, wordsOpening, type WordsOpening } from '../domain/words';
import { ReferralAnnouncer } from '../referral-announcer';
import { partiesOf } from '../referrals.repository';
import { MessagesRepository, type MessageRow } from './messages.repository';
import { sideBy, WordsAccess } from './words-access';

export interface SeenMessage extends Omit<MessageRow, 'text' | 'byAccountId'> {
  side: Side;
  isMine: boolean;
  /** Null when closed. */
  text: string | null;
  opening: WordsOpening;
}

export interface Conversation extends Page<SeenMessage> {
  mayWrite: boolean;
}

/** What both sides say to each other inside the case. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: WordsAccess,
    private readonly messages: MessagesRepository,
    private readonly announcer: ReferralAnnouncer,
  ) {}

  list(actor: Actor, id: string, after: string | undefined, limit: number): Promise<Conversation> {
    const key = decodeKey(after, 1);
    return this.transactions.read(actor, async (tx) => {
      const { task, facts } = await this.access.of(tx, actor, id);
      const rows = await this.messages.list(tx, actor, task, key ? String(key[0]) : null, limit + 1);
      const page = keysetPage(rows, limit, (row) => [row.id]);
      const items = page.items.map(({ byAccountId, text, ...row }): SeenMessage => {
        const side = sideBy(task, row.byOrganizationId);
        const opening = wordsOpening(facts, side, row.tellsWho);
        const shown = opening.state === 'open' ? text : null;
        return { ...row, side, isMine: byAccountId === actor.accountId, text: shown, opening };
      });
      return { items, next: page.next, mayWrite: mayWriteMessage(facts) };
    });
  }

  /**
   * `asItIs` is the writer's answer to the warning that the text seems to tell who it is about (domain.md 2.6).
   * @throws DomainError 422 `text-tells-who` with what was found, while that answer is missing
   */
  async write(actor: Actor, id: string, input: { text: string; asItIs?: boolean }): Promise<string> {
    return this.transactions.run(actor, async (tx) => {
      const { task } = await this.access.toWrite(tx, actor, id, mayWriteMessage, 'write-message');
      const findings = findingsIn(input.text);
      if (findings.length > 0 && !input.asItIs) throw ruleBroken('text-tells-who', { findings });
      const messageId = newId();
      await this.messages.insert(tx, actor, task, {
        id: messageId,
        text: input.text,
        tellsWho: findings.length > 0 || input.asItIs === true,
      });
      audit(tx, actor, {
        action: 'referral.message-written',
        subjectType: 'referral',
        subjectId: task.id,
        organizationIds: partiesOf(task),
      });
      await this.announcer.event(tx, actor, task, 'referral.message-written', systemClock.now());
      await this.announcer.hint(tx, task, 'referral.message-written');
      return messageId;
    });
  }

  markRead(actor: Actor, id: string, upTo: string): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { task, facts } = await this.access.of(tx, actor, id);
      // Who cannot read it has not read it.
      if (facts.reader !== 'case-team' && facts.reader !== 'community') return;
      const marked = await this.messages.markRead(tx, actor, task, upTo);
      if (marked > 0) await this.announcer.hint(tx, task, 'referral.message-read');
    });
  }
}
