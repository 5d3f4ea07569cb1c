import type { Actor } from '@app/access';
import { decodeKey, keysetPage, Transactions, type Page, type Tx } from '@app/database';
import { badShape, isId, newId, notFound } from '@app/kernel';
import { Sealer } from '@app/vault';
import { Injectable } from '@nestjs/common';
import { SmsGateway, type ShortMessage } from './sms-gateway';

export interface KeptMessage extends ShortMessage {
  id: string;
  createdAt: Date;
}

interface Row {
  id: string;
  phone: Buffer;
  words: Buffer;
  createdAt: Date;
}

const place = (column: 'phone' | 'words', id: string): string => `sms_outbox|${column}|${id}`;

/** Keeps messages in a table. In the demonstration they can be read there; elsewhere they reach nobody, and it says so. */
@Injectable()
export class LocalSmsOutbox extends SmsGateway {
  constructor(
    private readonly transactions: Transactions,
    private readonly sealer: Sealer,
  ) {
    super();
  }

  async reachesPeople(tx: Tx): Promise<boolean> {
    return (await tx.query<{ demo: boolean }>('SELECT demo FROM network'))[0]?.demo ?? false;
  }

  async send(tx: Tx, actor: Actor, { phone, words }: ShortMessage): Promise<void> {
    const id = newId();
    await tx.insert('sms_outbox', {
      id,
      organizationId: actor.organizationId,
      accountId: actor.accountId,
      phone: this.sealer.seal(phone, place('phone', id)),
      words: this.sealer.seal(words, place('words', id)),
    });
  }

  /** What this account caused to be sent, latest first; in the demonstration only. */
  kept(actor: Actor, { after, limit }: { after?: string; limit: number }): Promise<Page<KeptMessage>> {
    const [before] = decodeKey(after, 1) ?? [];
    if (before !== undefined && !isId(before)) throw badShape('page-key-not-readable');
    return this.transactions.read(actor, async (tx) => {
      if (actor.databaseRole !== 'app_member' || !(await this.reachesPeople(tx))) throw notFound();
      const rows = await tx.query<Row>(
        `SELECT id, phone, words, created_at AS "createdAt" FROM sms_outbox
         WHERE ($1::uuid IS NULL OR id < $1) ORDER BY id DESC LIMIT $2`,
        [before ?? null, limit + 1],
      );
      const { items, next } = keysetPage(rows, limit, ({ id }) => [id]);
      return { items: items.map((row) => this.opened(row)), next };
    });
  }

  private opened({ id, phone, words, createdAt }: Row): KeptMessage {
    return {
      id,
      phone: this.sealer.open(phone, place('phone', id)),
      words: this.sealer.open(words, place('words', id)),
      createdAt,
    };
  }
}
