import type { Role } from '@app/access';
import { CONFIG, type Config } from '@app/config';
import type { Tx } from '@app/database';
import { EventHandler, type StoredEvent } from '@app/events';
import { OrganizationsService } from '@app/organizations';
import { hint } from '@app/realtime';
import { Inject, Injectable } from '@nestjs/common';
import { audienceOf, fundingKinds, invitationKinds, referralKinds, type Listeners } from './domain/audience';
import { MailsRepository } from './mails.repository';
import { accountRoom, NotificationsRepository } from './notifications.repository';

@Injectable()
export class NotificationHandlers {
  constructor(
    private readonly repository: NotificationsRepository,
    private readonly mails: MailsRepository,
    private readonly organizations: OrganizationsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @EventHandler('notifications.referral', referralKinds)
  referral(tx: Tx, event: StoredEvent): Promise<void> {
    return this.tell(tx, event);
  }

  @EventHandler('notifications.invitation', invitationKinds)
  invitation(tx: Tx, event: StoredEvent): Promise<void> {
    return this.tell(tx, event);
  }

  @EventHandler('notifications.funding', fundingKinds)
  funding(tx: Tx, event: StoredEvent): Promise<void> {
    return this.tell(tx, event);
  }

  private async tell(tx: Tx, event: StoredEvent): Promise<void> {
    const telling = audienceOf(event);
    if (!telling) return;
    const mailState = telling.byMail ? await this.mailState(tx) : undefined;
    for (const listeners of telling.listeners) {
      const accountIds = await this.accountsOf(tx, listeners);
      if (accountIds.length === 0) continue;
      const notification = {
        eventId: event.id,
        organizationId: listeners.organizationId,
        kind: event.type,
        subjectType: telling.subjectType,
        subjectId: event.subjectId,
        fromOrganizationId: telling.fromOrganizationId,
      };
      const ids = await this.repository.add(tx, accountIds, notification);
      if (mailState) await this.mails.add(tx, accountIds, notification, mailState);
      for (const [index, accountId] of accountIds.entries())
        await hint(tx, { room: accountRoom(accountId), type: 'notification.created', id: ids[index] });
    }
  }

  private async accountsOf(tx: Tx, { organizationId, roles, accountId }: Listeners): Promise<string[]> {
    const members = await this.organizations.membersWithRole(tx, organizationId, roles as Role[]);
    const told = new Set(members.map((member) => member.accountId));
    if (accountId && (await this.organizations.isMember(tx, accountId, organizationId))) told.add(accountId);
    return [...told];
  }

  /** Without a mail server the demo keeps mails for a page of its own; a real network without one writes none. */
  private async mailState(tx: Tx): Promise<'waiting' | 'kept' | undefined> {
    if (this.config.smtpUrl) return 'waiting';
    return (await this.mails.isDemo(tx)) ? 'kept' : undefined;
  }
}
