import type { Actor } from '@app/access';
import { CONFIG, type Config } from '@app/config';
import { decodeKey, keysetPage, Transactions, type Page, type Tx } from '@app/database';
import type { PageQuery } from '@app/http';
import { badShape, isId, notFound } from '@app/kernel';
import { OrganizationsService } from '@app/organizations';
import { hint } from '@app/realtime';
import { Inject, Injectable } from '@nestjs/common';
import type { MailDto, NotificationDto, NotificationsQuery } from './dto/notifications.dto';
import { kindsOf, type Group } from './domain/kinds';
import { MailsRepository } from './mails.repository';
import { accountRoom, NotificationsRepository } from './notifications.repository';
import { PreferencesService } from './preferences.service';
import { productAddress } from './product-address';
import { mailMessage } from './texts/mail-message';

@Injectable()
export class NotificationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: NotificationsRepository,
    private readonly mails: MailsRepository,
    private readonly organizations: OrganizationsService,
    private readonly preferences: PreferencesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  list(actor: Actor, { after, limit, unread = false, group }: NotificationsQuery): Promise<Page<NotificationDto>> {
    return this.transactions.read(actor, async (tx) => {
      const rows = await this.repository.page(tx, {
        after: readKey(after),
        unread,
        kinds: group && kindsOf(group),
        limit: limit + 1,
      });
      const { items, next } = keysetPage(rows, limit, ({ id }) => [id]);
      const from = items.flatMap(({ fromOrganizationId }) => fromOrganizationId ?? []);
      const names = await this.organizations.getMany(tx, from);
      return {
        items: items.map(({ fromOrganizationId, ...item }) => {
          const organization = fromOrganizationId ? names.get(fromOrganizationId) : undefined;
          return { ...item, organization: organization ? { id: organization.id, name: organization.name } : null };
        }),
        next,
      };
    });
  }

  unreadCount(actor: Actor): Promise<number> {
    return this.transactions.read(actor, (tx) => this.repository.unreadCount(tx));
  }

  /** @throws not-found */
  markRead(actor: Actor, id: string): Promise<number> {
    return this.transactions.run(actor, async (tx) => {
      if (!(await this.repository.markRead(tx, id))) throw notFound();
      return this.afterReading(tx, actor, id);
    });
  }

  /** All, or those of one group. */
  markAllRead(actor: Actor, group?: Group): Promise<number> {
    return this.transactions.run(actor, async (tx) => {
      await this.repository.markAllRead(tx, group && kindsOf(group));
      return this.afterReading(tx, actor, actor.accountId!);
    });
  }

  /** The person's own mails, in the demo only: elsewhere a mail is read where it was sent to. */
  async mailOutbox(actor: Actor, { after, limit }: PageQuery): Promise<Page<MailDto>> {
    const { language } = await this.preferences.ownAccount(actor);
    return this.transactions.read(actor, async (tx) => {
      if (!(await this.mails.isDemo(tx))) throw notFound();
      const rows = await this.mails.page(tx, readKey(after), limit + 1);
      const { items, next } = keysetPage(rows, limit, ({ id }) => [id]);
      const base = productAddress(this.config);
      return {
        items: items.map((mail) => ({
          id: mail.id,
          to: actor.displayName ?? '',
          state: mail.state,
          createdAt: mail.createdAt,
          ...mailMessage({ ...mail, language }, base),
        })),
        next,
      };
    });
  }

  /** The person's other open pages count anew. */
  private async afterReading(tx: Tx, actor: Actor, id: string): Promise<number> {
    await hint(tx, { room: accountRoom(actor.accountId), type: 'notification.read', id });
    return this.repository.unreadCount(tx);
  }
}

function readKey(after: string | undefined): string | undefined {
  const [id] = decodeKey(after, 1) ?? [];
  if (id !== undefined && !isId(id)) throw badShape('page-key-not-readable');
  return id;
}
