import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import type { FileType } from '@app/files';
import { conflict } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { EvidenceKind } from '../domain/consent';

export interface Evidence {
  id: string;
  requestId: string;
  kind: EvidenceKind;
  fileKey: string;
  mediaType: FileType;
  bytes: number;
  /** Of the file, lower-case hex. */
  sha256: string;
}

/** Photographs, signatures and recordings that show a consent. */
@Injectable()
export class EvidenceRepository {
  /** @throws evidence-id-used when something else has this id, in whatever organisation */
  async insert(tx: Tx, actor: Actor, { sha256, ...evidence }: Evidence): Promise<void> {
    const { id, requestId, kind, fileKey, mediaType, bytes } = evidence;
    const written = await tx.execute(
      `INSERT INTO consent_evidence (id, organization_id, request_id, kind, file_key, media_type, bytes, sha256, uploaded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING`,
      [
        id,
        actor.organizationId,
        requestId,
        kind,
        fileKey,
        mediaType,
        bytes,
        Buffer.from(sha256, 'hex'),
        actor.accountId,
      ],
    );
    if (written !== 1) throw conflict('evidence-id-used');
  }

  /** Of this request, brought by this account, and showing no other consent yet. */
  async unused(tx: Tx, actor: Actor, id: string, requestId: string): Promise<Evidence | undefined> {
    const rows = await tx.query<Evidence>(
      `SELECT e.id, e.request_id AS "requestId", e.kind, e.file_key AS "fileKey", e.media_type AS "mediaType", e.bytes,
         encode(e.sha256, 'hex') AS sha256
       FROM consent_evidence e WHERE e.id = $1 AND e.request_id = $2 AND e.uploaded_by = $3
         AND NOT EXISTS (SELECT 1 FROM referral_consent c WHERE c.evidence_id = e.id)`,
      [id, requestId, actor.accountId],
    );
    return rows[0];
  }
}
