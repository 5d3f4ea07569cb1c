import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import type { AcceptedFile, FileType } from '@app/files';
import { Sealer } from '@app/vault';
import { Injectable } from '@nestjs/common';
import type { AttachmentKind, AttachmentTier } from '../domain/words';
import type { TaskRow } from '../referral-rows';

export interface AttachmentRow {
  id: string;
  byAccountId: string;
  byName: string;
  byOrganizationId: string;
  kind: AttachmentKind;
  tier: AttachmentTier;
  fileKey: string;
  fileName: string;
  fileType: FileType;
  size: number;
  sha256: string;
  width: number | null;
  height: number | null;
  addedAt: Date;
}

export interface NewAttachment {
  id: string;
  kind: AttachmentKind;
  tier: AttachmentTier;
  file: AcceptedFile;
  fileKey: string;
}

const placeOf = (id: string, sourceId: string): string => `referral_attachment|file_name|${id}|${sourceId}`;

const columns = `id, by_account_id AS "byAccountId", by_name AS "byName", by_organization_id AS "byOrganizationId", kind, tier,
  file_key AS "fileKey", file_name AS "fileName", file_type AS "fileType", size, sha256, width, height, added_at AS "addedAt"`;

/** Files of a referral; what is in them lies in the file store. */
@Injectable()
export class AttachmentsRepository {
  constructor(private readonly sealer: Sealer) {}

  async insert(tx: Tx, actor: Actor, task: TaskRow, { id, kind, tier, file, fileKey }: NewAttachment): Promise<void> {
    await tx.insert('referral_attachment', {
      id,
      organizationId: task.sourceId,
      taskId: task.id,
      byAccountId: actor.accountId,
      byName: actor.displayName,
      byOrganizationId: actor.organizationId,
      kind,
      tier,
      fileKey,
      fileName: this.sealer.seal(file.name, placeOf(id, task.sourceId)),
      fileType: file.type,
      size: file.size,
      sha256: file.sha256,
      width: file.width ?? null,
      height: file.height ?? null,
    });
  }

  async list(tx: Tx, task: TaskRow): Promise<AttachmentRow[]> {
    const rows = await tx.query<Omit<AttachmentRow, 'fileName'> & { fileName: Buffer }>(
      `SELECT ${columns} FROM referral_attachment WHERE task_id = $1 AND removed_at IS NULL ORDER BY added_at, id`,
      [task.id],
    );
    return rows.map((row) => ({ ...row, fileName: this.sealer.open(row.fileName, placeOf(row.id, task.sourceId)) }));
  }

  async count(tx: Tx, taskId: string): Promise<number> {
    const [{ count }] = await tx.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM referral_attachment WHERE task_id = $1 AND removed_at IS NULL',
      [taskId],
    );
    return count;
  }

  /** Whether this id was ever used, also for a file that was taken away again. */
  async isTaken(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query('SELECT 1 FROM referral_attachment WHERE id = $1', [id])).length > 0;
  }

  markRemoved(tx: Tx, id: string): Promise<number> {
    return tx.execute('UPDATE referral_attachment SET removed_at = now() WHERE id = $1 AND removed_at IS NULL', [id]);
  }
}
