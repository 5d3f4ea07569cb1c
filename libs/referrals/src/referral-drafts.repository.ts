import { type Actor } from '@app/access';
import { type PersonBasics, ServiceUsersService } from '@app/cases';
import type { Tx } from '@app/database';
import { Injectable } from '@nestjs/common';
import { consentColumns, type RecordedConsent } from './consents/consent-columns';
import type { ClockState } from './domain/clocks';
import { purposeOf, type Consent } from './domain/consent';
import type { Card, ShareableField } from './domain/disclosure';
import { ReferralTask } from './entities/referral-task.entity';
import { ServiceRequest } from './entities/service-request.entity';
import {
  modes,
  type BasisReason,
  type LegalBasis,
  type Relation,
  type SubjectKind,
  type Urgency,
} from './domain/referral-codes';
import { addressedKinds } from './referral-directory';
import type { MatchReason, TaskRow } from './referral-rows';

export interface NewTask {
  id: string;
  requestId: string;
  replacesTaskId: string | null;
  parentTaskId: string | null;
  relation: Relation | null;
  batchId: string | null;
  subjectKind: SubjectKind;
  legalBasis: LegalBasis;
  basisReason: BasisReason | null;
  number: string;
  targetOrganizationId: string | null;
  grantId: string | null;
  card: Card;
  matchReasons: MatchReason[];
  fields: ShareableField[];
  recordedFields: ShareableField[];
}

/** What changes without a step; the version counts on. */
export type KeptChange = Partial<
  Pick<
    TaskRow,
    | 'hands'
    | 'grantId'
    | 'fields'
    | 'dueAt'
    | 'extensions'
    | 'basisReviewedAt'
    | 'basisReview'
    | 'noticeGivenOn'
    | 'forwardApprovedAt'
  >
>;

export interface NewRequest {
  id: string;
  personId: string | null;
  subjectKind: SubjectKind;
  areaCode: string | null;
}

export interface DraftChange {
  legalBasis: LegalBasis;
  basisReason: BasisReason | null;
  targetOrganizationId: string | null;
  card: Card;
  matchReasons: MatchReason[];
  fields: ShareableField[];
  recordedFields: ShareableField[];
}

/** What only the source reads and writes: the person, the ask, the consents, and its task while it is a draft. */
@Injectable()
export class ReferralDraftsRepository {
  constructor(private readonly serviceUsers: ServiceUsersService) {}

  /** The next running number of the month (YYYYMM). */
  async nextNumber(tx: Tx, month: string): Promise<number> {
    const [{ next }] = await tx.query<{ next: number }>('SELECT next_referral_number($1) AS next', [month]);
    return next;
  }

  async insertPerson(tx: Tx, actor: Actor, id: string, card: Card, areaCode: string | null): Promise<void> {
    await this.serviceUsers.insert(tx, actor, id, { ...personColumns(card), areaCode });
  }

  keepPerson(tx: Tx, personId: string, card: Card, areaCode?: string): Promise<void> {
    return this.serviceUsers.update(tx, personId, { ...personColumns(card), ...(areaCode && { areaCode }) });
  }

  /** Without a person it is the need of a group, which has nobody else to say where it lives. */
  async insertRequest(tx: Tx, actor: Actor, request: NewRequest, card: Card): Promise<void> {
    const { organizationId } = actor;
    await tx.insert(ServiceRequest, { ...request, organizationId, status: 'draft', ...askColumns(card) });
  }

  async insertTask(tx: Tx, actor: Actor, task: NewTask): Promise<void> {
    const { card, matchReasons, ...row } = task;
    await tx.insert(ReferralTask, {
      ...row,
      ...cardColumns(card),
      matchReasons: JSON.stringify(matchReasons),
      organizationId: actor.organizationId,
      status: 'draft',
      hands: 'source',
      holderAccountId: actor.accountId,
      holderName: actor.displayName,
    });
  }

  /** Counts the rows changed; 0 when the version is no longer the one given. */
  async changeDraft(
    tx: Tx,
    task: TaskRow,
    personId: string | null,
    change: DraftChange,
    areaCode?: string,
  ): Promise<number> {
    const { card, matchReasons, ...columns } = change;
    const changed = await tx.update(
      ReferralTask,
      { id: task.id, version: task.version },
      { ...columns, ...cardColumns(card), matchReasons: JSON.stringify(matchReasons), updatedAt: new Date() },
    );
    if (personId) await this.keepPerson(tx, personId, card, areaCode);
    const own = !personId && areaCode ? { areaCode } : {};
    await tx.update(ServiceRequest, { id: task.requestId }, { ...askColumns(card), ...own });
    return changed;
  }

  keep(tx: Tx, task: TaskRow, change: KeptChange): Promise<number> {
    return tx.update(ReferralTask, { id: task.id, version: task.version }, { ...change, updatedAt: new Date() });
  }

  /** The card says how urgent it is, too: what the recipient reads is what the lists sort by. */
  changeUrgency(tx: Tx, task: TaskRow, urgency: Urgency, clock: ClockState): Promise<number> {
    return tx.execute(
      `UPDATE referral_task SET urgency = $3, card = card || jsonb_build_object('urgency', $3::text), clock_kind = $4,
         clock_started_at = $5, due_at = coalesce($6::timestamptz, 'infinity'), clock_paused_at = $7,
         clock_remaining_days = $8, clock_remaining_minutes = $9, version = version + 1, updated_at = now()
       WHERE id = $1 AND version = $2`,
      [
        task.id,
        task.version,
        urgency,
        clock.clockKind,
        clock.clockStartedAt,
        clock.dueAt,
        clock.clockPausedAt,
        clock.clockRemainingDays,
        clock.clockRemainingMinutes,
      ],
    );
  }

  narrowFields(tx: Tx, task: TaskRow, fields: ShareableField[]): Promise<number> {
    return this.keep(tx, task, { fields });
  }

  /** The person of the ask and where they live; a group has no person. */
  async person(tx: Tx, requestId: string): Promise<{ id: string | null; areaCode: string | null }> {
    const [row] = await tx.query<{ id: string | null; areaCode: string | null }>(
      `SELECT r.person_id AS id, coalesce(p.area_code, r.area_code) AS "areaCode" FROM service_request r
       LEFT JOIN person_basic p ON p.organization_id = r.organization_id AND p.id = r.person_id WHERE r.id = $1`,
      [requestId],
    );
    return row;
  }

  consents(tx: Tx, requestId: string): Promise<RecordedConsent[]> {
    return tx.query(
      `SELECT ${consentColumns}, c.recorded_at AS "recordedAt" FROM referral_consent c
       WHERE c.request_id = $1 ORDER BY c.recorded_at DESC, c.id DESC`,
      [requestId],
    );
  }

  async lockRequest(tx: Tx, requestId: string): Promise<void> {
    await tx.query('SELECT 1 FROM service_request WHERE id = $1 FOR UPDATE', [requestId]);
  }

  /**
   * What the guards of sending ask, in one question that needs no answer before it: the consent that fits best, an open double,
   * the preview, the person, whether the recipient can be asked at all. Undefined for a task that is not there.
   */
  async sendFacts(tx: Tx, actor: Actor, taskId: string): Promise<SendFacts | undefined> {
    const rows = await tx.query<SendFacts>(sendFactsSql, [taskId, actor.accountId, addressedKinds]);
    return rows[0];
  }
}

const purposeSql = `CASE t.mode ${modes.map((mode) => `WHEN '${mode}' THEN '${purposeOf(mode)}'`).join(' ')} END`;

// Advice that grew into a referral is no double of it.
const sendFactsSql = `SELECT r.person_id AS "personId",
    (SELECT to_jsonb(chosen) FROM (SELECT ${consentColumns} FROM referral_consent c WHERE c.request_id = r.id
       ORDER BY (c.recipient_organization_id = t.target_organization_id) DESC NULLS LAST, (c.purpose = ${purposeSql}) DESC,
         (c.status IN ('active', 'inactive')) DESC, c.recorded_at DESC LIMIT 1 FOR SHARE) chosen) AS consent,
    EXISTS (SELECT 1 FROM referral_task open
       WHERE open.organization_id = t.organization_id AND open.target_organization_id = t.target_organization_id
         AND open.person_code = t.person_code AND open.id <> t.id AND open.id IS DISTINCT FROM t.parent_task_id
         AND open.status IN ('requested', 'received', 'accepted', 'in-progress', 'on-hold')) AS "openDuplicate",
    EXISTS (SELECT 1 FROM referral_view v WHERE v.task_id = t.id AND v.seen = 'preview' AND v.task_version = t.version
       AND v.viewer_account_id = $2) AS "previewSeen",
    EXISTS (SELECT 1 FROM organization o WHERE o.id = t.target_organization_id AND o.kind = ANY($3::text[])) AS "targetActive"
  FROM referral_task t JOIN service_request r ON r.organization_id = t.organization_id AND r.id = t.request_id WHERE t.id = $1`;

export interface SendFacts {
  /** Null for a need that names nobody. */
  personId: string | null;
  consent: (Consent & { id: string }) | null;
  openDuplicate: boolean;
  /** By this very person, of this very version. */
  previewSeen: boolean;
  /** The recipient has people here, or is asked by a link. */
  targetActive: boolean;
}

const personColumns = (card: Card): Omit<PersonBasics, 'areaCode'> => ({
  code: card.personCode,
  clientGroup: card.group,
  sex: card.sex,
  ageBand: card.ageBand,
  household: card.household,
  language: card.language,
  areaName: card.community,
});

const askColumns = (card: Card): Record<string, unknown> => ({
  reasonCodes: card.reasonCodes,
  serviceCodes: card.serviceCodes,
  riskCodes: card.riskCodes,
});

const cardColumns = (card: Card): Record<string, unknown> => ({
  card,
  needCode: card.needCode,
  mode: card.mode,
  urgency: card.urgency,
});
