import { audit, type Actor } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { FileStore, type AcceptedFile } from '@app/files';
import { badShape, conflict, forbidden, notFound, ruleBroken, systemClock } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { ended } from '../domain/disclosure';
import type { Side } from '../domain/referral';
import {
  attachmentKinds,
  attachmentOpening,
  attachmentTiers,
  fitsTier,
  mayAttach,
  type AttachmentKind,
  type AttachmentTier,
  type WordsOpening,
} from '../domain/words';
import { ReferralAnnouncer } from '../referral-announcer';
import type { TaskRow } from '../referral-rows';
import { partiesOf } from '../referrals.repository';
import { AttachmentsRepository, type AttachmentRow } from './attachments.repository';
import { sideBy, WordsAccess, type WordsPlace } from './words-access';

export interface SeenAttachment {
  row: AttachmentRow;
  side: Side;
  isMine: boolean;
  opening: WordsOpening;
  mayRemove: boolean;
}

export interface ReceivedAttachment {
  file: AcceptedFile;
  /** `kind` and `tier` as the form stated them. */
  fields: Readonly<Record<string, string>>;
}

const mostFiles = 30;

/** Files both sides put with a referral. Whether one may be opened is decided at each opening. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: WordsAccess,
    private readonly attachments: AttachmentsRepository,
    private readonly store: FileStore,
    private readonly announcer: ReferralAnnouncer,
  ) {}

  list(actor: Actor, id: string): Promise<{ items: SeenAttachment[]; mayAdd: boolean }> {
    return this.transactions.read(actor, async (tx) => {
      const place = await this.access.of(tx, actor, id);
      // Of a referral that was declined or taken back the recipient keeps nothing.
      const isOver = place.side === 'target' && ended.includes(place.task.status);
      const rows = isOver ? [] : await this.attachments.list(tx, place.task);
      return { items: rows.map((row) => seen(actor, place, row)), mayAdd: mayAttach(place.facts) };
    });
  }

  /**
   * Takes a file in under an id the sender made: sent again after a lost answer it is the same one. Rights are asked before
   * anything of the body is read; `receive` reads it.
   */
  async add(
    actor: Actor,
    id: string,
    attachmentId: string,
    receive: (keep: (received: ReceivedAttachment) => Promise<SeenAttachment>) => Promise<SeenAttachment>,
  ): Promise<SeenAttachment> {
    await this.transactions.read(actor, async (tx) => {
      const { facts } = await this.access.of(tx, actor, id);
      if (!mayAttach(facts)) throw forbidden('action-not-allowed', { action: 'attach' });
    });
    return receive((received) => this.keep(actor, id, attachmentId, received));
  }

  /** @throws DomainError not-found when it may not be opened now, whatever was possible before */
  async open(actor: Actor, id: string, attachmentId: string): Promise<{ row: AttachmentRow; content: Buffer }> {
    const row = await this.transactions.run(actor, async (tx) => {
      const place = await this.access.of(tx, actor, id);
      const found = await this.find(tx, actor, place, attachmentId);
      if (found.opening.state !== 'open') throw notFound();
      this.audit(tx, actor, place.task, 'referral.attachment-opened', found.row.kind);
      return found.row;
    });
    return { row, content: await this.store.get(row.fileKey) };
  }

  /** By the side that brought it. That it was there stays on record; the file itself is deleted. */
  async remove(actor: Actor, id: string, attachmentId: string): Promise<void> {
    const key = await this.transactions.run(actor, async (tx) => {
      const place = await this.access.toWrite(tx, actor, id, mayAttach, 'attach');
      const { row, mayRemove } = await this.find(tx, actor, place, attachmentId);
      if (!mayRemove) throw forbidden('action-not-allowed', { action: 'remove-attachment' });
      if ((await this.attachments.markRemoved(tx, attachmentId)) !== 1) throw notFound();
      this.audit(tx, actor, place.task, 'referral.attachment-removed', row.kind);
      await this.announcer.hint(tx, place.task, 'referral.attachment-removed');
      return row.fileKey;
    });
    await this.store.delete(key);
  }

  private async keep(
    actor: Actor,
    id: string,
    attachmentId: string,
    received: ReceivedAttachment,
  ): Promise<SeenAttachment> {
    const { file } = received;
    const { kind, tier } = stated(received.fields);
    const fileKey = await this.store.put(file.content);
    let kept = false;
    try {
      const result = await this.transactions.run(actor, async (tx) => {
        const place = await this.access.toWrite(tx, actor, id, mayAttach, 'attach');
        const before = (await this.attachments.list(tx, place.task)).find((row) => row.id === attachmentId);
        if (before) {
          if (before.sha256 !== file.sha256 || before.byAccountId !== actor.accountId)
            throw conflict('attachment-exists');
          return { attachment: seen(actor, place, before), isNew: false };
        }
        if (await this.attachments.isTaken(tx, attachmentId)) throw conflict('attachment-exists');
        if (!fitsTier(kind, tier, place.facts.ageBand)) throw ruleBroken('attachment-tier-too-low');
        if ((await this.attachments.count(tx, id)) >= mostFiles)
          throw ruleBroken('attachment-too-many', { limit: mostFiles });
        await this.attachments.insert(tx, actor, place.task, { id: attachmentId, kind, tier, file, fileKey });
        this.audit(tx, actor, place.task, 'referral.attachment-added', kind);
        if (place.task.status !== 'draft')
          await this.announcer.event(tx, actor, place.task, 'referral.attachment-added', systemClock.now());
        await this.announcer.hint(tx, place.task, 'referral.attachment-added');
        return { attachment: await this.find(tx, actor, place, attachmentId), isNew: true };
      });
      kept = result.isNew;
      return result.attachment;
    } finally {
      if (!kept) await this.store.delete(fileKey);
    }
  }

  private async find(tx: Tx, actor: Actor, place: WordsPlace, attachmentId: string): Promise<SeenAttachment> {
    const row = (await this.attachments.list(tx, place.task)).find(({ id }) => id === attachmentId);
    if (!row) throw notFound();
    return seen(actor, place, row);
  }

  private audit(tx: Tx, actor: Actor, task: TaskRow, action: string, kind: AttachmentKind): void {
    audit(tx, actor, {
      action,
      subjectType: 'referral',
      subjectId: task.id,
      fields: [`attachment:${kind}`],
      organizationIds: partiesOf(task),
    });
  }
}

function seen(actor: Actor, { task, facts }: WordsPlace, row: AttachmentRow): SeenAttachment {
  const by = sideBy(task, row.byOrganizationId);
  return {
    row,
    side: by,
    isMine: row.byAccountId === actor.accountId,
    opening: attachmentOpening(facts, { by, kind: row.kind, tier: row.tier }),
    mayRemove: by === facts.side && mayAttach(facts),
  };
}

/** A form of files has no body class: its two texts are looked at here. */
function stated({ kind, tier }: Readonly<Record<string, string>>): { kind: AttachmentKind; tier: AttachmentTier } {
  const known = attachmentKinds.find((one) => one === kind);
  const level = attachmentTiers.find((one) => one === tier);
  if (!known || !level) throw badShape('attachment-not-described');
  return { kind: known, tier: level };
}
