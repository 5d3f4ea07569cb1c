import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { Sealer } from '@app/vault';
import { Injectable } from '@nestjs/common';
import { consentWording, type Consent, type ConsentStatements, type WithdrawChannel } from '../domain/consent';
import { ReferralConsent } from '../entities/referral-consent.entity';
import { consentColumns, type RecordedConsent } from './consent-columns';
import { documentPlace, statementHash, witnessPlace, written } from './consent-statement';
import type { Evidence } from './evidence.repository';

export interface NewConsent {
  id: string;
  requestId: string;
  consent: Consent;
  statements: ConsentStatements;
  evidence: Evidence | null;
}

/** A consent as its own organisation's case team reads it. */
export interface ConsentRecord extends RecordedConsent {
  organizationId: string;
  requestId: string;
  wording: string;
  underEight: boolean;
  witness: string | null;
  representativeDocument: string | null;
  evidence: Evidence | null;
  statementSha256: string | null;
  /** Something was sent on it. */
  isUsed: boolean;
  /** Null where none was kept (demonstration data): then nothing can be said. */
  isIntact: boolean | null;
}

interface StoredRecord extends Omit<
  ConsentRecord,
  'witness' | 'representativeDocument' | 'statementSha256' | 'isIntact'
> {
  witness: Buffer | null;
  representativeDocument: Buffer | null;
  statementSha256: Buffer | null;
}

const recordColumns = `${consentColumns}, c.organization_id AS "organizationId", c.request_id AS "requestId", c.wording,
  c.recorded_at AS "recordedAt", c.under_eight AS "underEight", c.witness, c.representative_document AS "representativeDocument",
  c.statement_sha256 AS "statementSha256", EXISTS (SELECT 1 FROM identity_grant g WHERE g.consent_id = c.id) AS "isUsed",
  (SELECT jsonb_build_object('id', e.id, 'requestId', e.request_id, 'kind', e.kind, 'fileKey', e.file_key, 'mediaType', e.media_type,
     'bytes', e.bytes, 'sha256', encode(e.sha256, 'hex')) FROM consent_evidence e WHERE e.id = c.evidence_id) AS evidence`;

/** The answers people gave. The recipient's view of them is narrower: it has no right on evidence (row-level security). */
@Injectable()
export class ConsentsRepository {
  constructor(private readonly sealer: Sealer) {}

  async insert(tx: Tx, actor: Actor, { id, requestId, consent, statements, evidence }: NewConsent): Promise<void> {
    const { recipientId, ...columns } = consent;
    const [witness, document] = [written(statements, 'witnessName'), written(statements, 'representativeDocument')];
    const said = {
      ...consent,
      id,
      organizationId: actor.organizationId ?? '',
      requestId,
      wording: consentWording,
      relation: statements.relation ?? null,
      underEight: statements.underEight ?? false,
      witness,
      representativeDocument: document,
      evidenceSha256: evidence?.sha256 ?? null,
    };
    await tx.insert(ReferralConsent, {
      ...columns,
      id,
      organizationId: actor.organizationId,
      requestId,
      recipientOrganizationId: recipientId,
      wording: consentWording,
      recordedBy: actor.accountId,
      relation: said.relation,
      underEight: said.underEight,
      broughtUpByPerson: statements.broughtUpByPerson ?? false,
      witness: witness && this.sealer.seal(witness, witnessPlace(id)),
      representativeDocument: document && this.sealer.seal(document, documentPlace(id)),
      evidenceId: evidence?.id ?? null,
      statementSha256: statementHash(said),
    });
  }

  /** The plain answer, if this caller may know of it: the source's own, or what a recipient was told of. */
  async getVisible(tx: Tx, id: string): Promise<(RecordedConsent & { requestId: string }) | undefined> {
    const rows = await tx.query<RecordedConsent & { requestId: string }>(
      `SELECT ${consentColumns}, c.recorded_at AS "recordedAt", c.request_id AS "requestId" FROM referral_consent c WHERE c.id = $1`,
      [id],
    );
    return rows[0];
  }

  /** All records of a request, latest first. For its own organisation. */
  async ofRequest(tx: Tx, requestId: string): Promise<ConsentRecord[]> {
    const rows = await tx.query<StoredRecord>(
      `SELECT ${recordColumns} FROM referral_consent c WHERE c.request_id = $1 ORDER BY c.recorded_at DESC, c.id DESC`,
      [requestId],
    );
    return rows.map((row) => this.opened(row));
  }

  async ofPerson(tx: Tx, personId: string): Promise<ConsentRecord[]> {
    const rows = await tx.query<StoredRecord>(
      `SELECT ${recordColumns} FROM referral_consent c JOIN service_request r ON r.id = c.request_id
       WHERE r.person_id = $1 ORDER BY c.recorded_at DESC, c.id DESC LIMIT 200`,
      [personId],
    );
    return rows.map((row) => this.opened(row));
  }

  /** What a recipient was told of: plain columns only. */
  toldTo(tx: Tx, requestId: string, recipientId: string): Promise<RecordedConsent[]> {
    return tx.query(
      `SELECT ${consentColumns}, c.recorded_at AS "recordedAt" FROM referral_consent c
       WHERE c.request_id = $1 AND c.recipient_organization_id = $2 AND c.status IN ('active', 'inactive') AND c.decision <> 'refused'
       ORDER BY c.recorded_at DESC, c.id DESC`,
      [requestId, recipientId],
    );
  }

  /** Every yes in force from the same ask to the same recipient: who says "no more" does not mean one row. */
  async inForceTo(tx: Tx, requestId: string, recipientId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM referral_consent WHERE request_id = $1 AND recipient_organization_id = $2 AND status = 'active'
         AND decision <> 'refused' ORDER BY id FOR UPDATE`,
      [requestId, recipientId],
    );
    return rows.map(({ id }) => id);
  }

  withdraw(tx: Tx, actor: Actor, ids: readonly string[], channel: WithdrawChannel): Promise<number> {
    return tx.execute(
      `UPDATE referral_consent SET status = 'inactive', inactive_because = 'withdrawn', withdrawn_at = clock_timestamp(),
         withdrawn_by = $2, withdrawn_by_organization_id = $3, withdraw_channel = $4
       WHERE id = ANY($1::uuid[]) AND status = 'active'`,
      [ids, actor.accountId, actor.organizationId, channel],
    );
  }

  confirm(tx: Tx, id: string): Promise<number> {
    return tx.execute(
      `UPDATE referral_consent SET status = 'active', confirmed_at = clock_timestamp() WHERE id = $1 AND status = 'draft'`,
      [id],
    );
  }

  markInError(tx: Tx, id: string): Promise<number> {
    return tx.execute(
      `UPDATE referral_consent SET status = 'entered-in-error' WHERE id = $1 AND status IN ('draft', 'active')`,
      [id],
    );
  }

  /** Whether something was sent on it: then it is history, and can only be withdrawn. */
  async isUsed(tx: Tx, id: string): Promise<boolean> {
    return (await tx.query('SELECT 1 FROM identity_grant WHERE consent_id = $1 LIMIT 1', [id])).length > 0;
  }

  /** The tasks of a request this caller may see, in one order, so that two who lock them do not wait in a circle. */
  async taskIds(tx: Tx, requestId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>('SELECT id FROM referral_task WHERE request_id = $1 ORDER BY id', [
      requestId,
    ]);
    return rows.map(({ id }) => id);
  }

  /** Whether one of this person's referrals is held by the account. */
  async holdsReferralOf(tx: Tx, personId: string, accountId: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM service_request r JOIN referral_task t ON t.request_id = r.id
       WHERE r.person_id = $1 AND t.holder_account_id = $2 LIMIT 1`,
      [personId, accountId],
    );
    return rows.length > 0;
  }

  private opened(row: StoredRecord): ConsentRecord {
    const witness = row.witness && this.sealer.open(row.witness, witnessPlace(row.id));
    const representativeDocument =
      row.representativeDocument && this.sealer.open(row.representativeDocument, documentPlace(row.id));
    const evidenceSha256 = row.evidence?.sha256 ?? null;
    const expected = statementHash({ ...row, witness, representativeDocument, evidenceSha256 });
    return {
      ...row,
      witness,
      representativeDocument,
      statementSha256: row.statementSha256?.toString('hex') ?? null,
      isIntact: row.statementSha256 && expected.equals(row.statementSha256),
    };
  }
}
