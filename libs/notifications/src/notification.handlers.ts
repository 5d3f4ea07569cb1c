import type { Role } from '@app/access';
import type { Tx } from '@app/database';
import { EventHandler, type StoredEvent } from '@app/events';
import { systemClock } from '@app/kernel';
import { OrganizationsService } from '@app/organizations';
import { hint } from '@app/realtime';
import { Injectable } from '@nestjs/common';
import { tellingsOf } from './domain/audience';
import type { Listeners, Telling } from './domain/telling';
import { kinds, kindsOf, ladderEvent } from './domain/kinds';
import { accountRoom, NotificationsRepository, type NewNotification } from './notifications.repository';
import { OutsideMessages, type Moment } from './outside-messages';

const startingWith = (prefix: string): string[] => kinds.filter((kind) => kind.startsWith(prefix));

@Injectable()
export class NotificationHandlers {
  constructor(
    private readonly repository: NotificationsRepository,
    private readonly organizations: OrganizationsService,
    private readonly outside: OutsideMessages,
  ) {}

  @EventHandler('notifications.referral', [...startingWith('referral.'), ladderEvent, ...startingWith('consent.')])
  referral(tx: Tx, event: StoredEvent): Promise<void> {
    return this.tell(tx, event);
  }

  @EventHandler('notifications.invitation', startingWith('live-session.'))
  invitation(tx: Tx, event: StoredEvent): Promise<void> {
    return this.tell(tx, event);
  }

  @EventHandler('notifications.promises', [
    ...startingWith('commitment.'),
    ...startingWith('ask-offer.'),
    ...startingWith('help-pledge.'),
    ...startingWith('safe-opening.'),
  ])
  promises(tx: Tx, event: StoredEvent): Promise<void> {
    return this.tell(tx, event);
  }

  @EventHandler('notifications.funding', kindsOf('funding'))
  funding(tx: Tx, event: StoredEvent): Promise<void> {
    return this.tell(tx, event);
  }

  @EventHandler('notifications.protection', kindsOf('protection'))
  protection(tx: Tx, event: StoredEvent): Promise<void> {
    return this.tell(tx, event);
  }

  @EventHandler('notifications.own', [...kindsOf('handed-over'), ...kindsOf('upkeep')])
  own(tx: Tx, event: StoredEvent): Promise<void> {
    return this.tell(tx, event);
  }

  private async tell(tx: Tx, event: StoredEvent): Promise<void> {
    const tellings = tellingsOf(event);
    if (tellings.length === 0) return;
    const moment = { now: systemClock.now(), calendar: await this.outside.calendar(tx) };
    for (const telling of tellings) await this.tellOne(tx, event, telling, moment);
  }

  private async tellOne(tx: Tx, event: StoredEvent, telling: Telling, moment: Moment): Promise<void> {
    const message = { kind: telling.kind, data: event.data };
    for (const listeners of telling.listeners) {
      const notification: NewNotification = {
        eventId: event.id,
        organizationId: listeners.organizationId,
        kind: telling.kind,
        subjectType: telling.subjectType,
        subjectId: event.subjectId,
        fromOrganizationId: telling.fromOrganizationId,
      };
      const accountIds = await this.accountsOf(tx, listeners);
      if (accountIds.length > 0) {
        const ids = await this.repository.add(tx, accountIds, notification);
        await this.outside.toPeople(tx, accountIds, notification, message, moment);
        for (const [index, accountId] of accountIds.entries())
          await hint(tx, { room: accountRoom(accountId), type: 'notification.created', id: ids[index] });
      }
      await this.outside.toGroups(tx, notification, message, moment);
    }
  }

  private async accountsOf(
    tx: Tx,
    { organizationId, roles, accountId, accountIds = [], orElse }: Listeners,
  ): Promise<string[]> {
    const members = await this.organizations.membersWithRole(tx, organizationId, roles as Role[]);
    const told = new Set(members.map((member) => member.accountId));
    for (const one of accountId ? [accountId, ...accountIds] : accountIds)
      if (await this.organizations.isMember(tx, one, organizationId)) told.add(one);
    if (told.size === 0 && orElse) return this.accountsOf(tx, { organizationId, roles: orElse });
    return [...told];
  }
}
