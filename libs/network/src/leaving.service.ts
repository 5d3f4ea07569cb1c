import { type Actor } from '@app/access';
import { type Page, Transactions, type Tx } from '@app/database';
import { conflict, notFound, ruleBroken } from '@app/kernel';
import { OpenWorkRegistry, type OpenWork } from '@app/organizations';
import { Injectable } from '@nestjs/common';
import { MemberAnnouncer } from './member-announcer';
import { MembersRepository, type HandedOverRow, type MemberRow } from './members.repository';
import { MembersService } from './members.service';

/** What somebody would leave behind, and leaving. */
@Injectable()
export class LeavingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly members: MembersService,
    private readonly repository: MembersRepository,
    private readonly registry: OpenWorkRegistry,
    private readonly announcer: MemberAnnouncer,
  ) {}

  openWork(actor: Actor, organizationId: string, accountId: string): Promise<OpenWork[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.members.load(tx, actor, organizationId, accountId, 'see-open-work');
      return this.registry.list(tx, actor, { accountId, organizationId });
    });
  }

  /** What came to the caller from colleagues who left, newest first. */
  handedOver(actor: Actor, page: { after?: string; limit: number }): Promise<Page<HandedOverRow>> {
    return this.transactions.read(actor, (tx) => this.repository.handedOver(tx, page));
  }

  /**
   * Ends the membership; what is written stays. What was open goes to the successor in the same transaction, and is
   * returned. @throws conflict `last-admin`, `last-steward`, `successor-needed`, rule `successor-not-suitable`
   */
  remove(actor: Actor, organizationId: string, accountId: string, successorId?: string): Promise<OpenWork[]> {
    return this.transactions.run(actor, async (tx) => {
      const member = await this.members.load(tx, actor, organizationId, accountId, 'remove');
      await this.members.requireKept(tx, member, null);
      if (!successorId) await this.requireNoneNeeded(tx, actor, member);
      const handedOver = successorId ? await this.handOver(tx, actor, member, successorId) : [];
      await this.announcer.changed(tx, actor, 'member.removed', member, { successorAccountId: successorId });
      if ((await this.repository.end(tx, organizationId, accountId)) !== 1) throw notFound();
      return handedOver;
    });
  }

  private async requireNoneNeeded(tx: Tx, actor: Actor, { accountId, organizationId }: MemberRow): Promise<void> {
    const kinds = await this.registry.needingSuccessor(tx, actor, { accountId, organizationId });
    if (kinds.length > 0) throw conflict('successor-needed', { kinds });
  }

  private async handOver(tx: Tx, actor: Actor, member: MemberRow, successorId: string): Promise<OpenWork[]> {
    const { accountId, organizationId } = member;
    const successor = await this.repository.find(tx, organizationId, successorId);
    if (!successor || successor.disabled || successorId === accountId) throw ruleBroken('successor-not-suitable');
    const of = { accountId, organizationId };
    const kinds = await this.registry.unsuitable(tx, actor, of, successor);
    if (kinds.length > 0) throw ruleBroken('successor-not-suitable', { kinds });
    const handedOver = await this.registry.handOver(tx, actor, of, successor);
    const count = handedOver.reduce((sum, { items }) => sum + items.length, 0);
    if (count === 0) return [];
    await this.repository.noteHandedOver(tx, of, successorId, handedOver);
    await this.announcer.handedOver(tx, actor, member, successorId, count);
    return handedOver;
  }
}
