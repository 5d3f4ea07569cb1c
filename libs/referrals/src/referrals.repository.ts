import { auditParameters, auditSql, type Actor } from '@app/access';
import { bindTo, takenAlong, type Bind, type Tx, type Write } from '@app/database';
import { newId } from '@app/kernel';
import { holdsWords, type WorkOf } from '@app/organizations';
import { Sealer } from '@app/vault';
import { Injectable } from '@nestjs/common';
import { ended, type ShareableField } from './domain/disclosure';
import type { BusinessStatus, Status } from './domain/referral-codes';
import type { HistoryEntry, RelatedRow, TaskRow, ViewEntry } from './referral-rows';
import { changedColumns, settledRequestSql, taskColumns } from './referral-sql';
import type { TaskChange } from './task-change';
import { byDueTime, listedSql, type ListedColumns } from './worklist/listed-tasks';

export { taskColumns } from './referral-sql';

export interface NewHistory {
  step: string;
  reason?: string;
  reasonBy?: string;
  detail?: Record<string, unknown>;
  /** In the clear; sealed on its way into the row. */
  note?: string;
  id: string;
}

export interface Sharing {
  begin?: { recipientOrganizationId: string; endsAt: Date };
  endBy?: Date;
}

/** The task both sides work on and its records. Row-level security decides which rows exist for the caller. */
@Injectable()
export class ReferralsRepository {
  constructor(private readonly sealer: Sealer) {}

  /** The task, if this caller may know of it. `lock` holds it until the transaction ends, so that of two only one wins. */
  async getVisible(tx: Tx, id: string, lock = false): Promise<TaskRow | undefined> {
    const rows = await tx.query<TaskRow>(
      `SELECT ${taskColumns} FROM referral_task t WHERE t.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
      [id],
    );
    return rows[0];
  }

  /**
   * The organisation's referrals whose number holds the typed one, or of which every word stands in what its lists show: the
   * source's code for the person (where a list would show it), the other side's name, the need. Never who the person is.
   */
  holding(
    tx: Tx,
    organizationId: string,
    typed: { number: string | null; words: readonly string[] },
    limit: number,
  ): Promise<TaskRow[]> {
    const shown = `concat_ws(' ', CASE WHEN t.status <> ALL($4::text[]) OR (t.organization_id = $1 AND t.status <> 'entered-in-error') THEN t.person_code END,
      o.name, o.short_name, e.label_zh, e.label_en, array_to_string(e.aliases, ' '))`;
    return tx.query(
      `SELECT ${taskColumns} FROM referral_task t
       LEFT JOIN organization o ON o.id = CASE WHEN t.organization_id = $1 THEN t.target_organization_id ELSE t.organization_id END
       LEFT JOIN expertise_tag e ON e.code = t.need_code
       WHERE (t.organization_id = $1 OR (t.target_organization_id = $1 AND t.status <> 'draft'))
         AND (position($2 in replace(lower(t.number), '-', '')) > 0 OR ${holdsWords(shown, '$3')})
       ORDER BY right(replace(t.number, '-', ''), length($2)) = $2 DESC NULLS LAST, t.hands = 'nobody', t.id DESC LIMIT $5`,
      [organizationId, typed.number, typed.words, ended, limit],
    );
  }

  /** What somebody wrote and what is not over, drafts too; and what they took on for the recipient. */
  heldBy(tx: Tx, of: WorkOf): Promise<TaskRow[]> {
    return tx.query(
      `SELECT ${taskColumns} FROM referral_task t
       WHERE t.organization_id = $1 AND t.holder_account_id = $2 AND t.hands <> 'nobody'
       UNION ALL SELECT ${taskColumns} FROM referral_task t
       WHERE t.target_organization_id = $1 AND t.target_holder_account_id = $2 AND t.hands <> 'nobody'
       ORDER BY "dueAt" NULLS LAST, id`,
      [of.organizationId, of.accountId],
    );
  }

  /** The same, with another holder from now on. */
  async handOver(tx: Tx, of: WorkOf, to: { accountId: string; displayName: string }): Promise<TaskRow[]> {
    const written = await tx.query<TaskRow>(
      `UPDATE referral_task t SET holder_account_id = $3, holder_name = $4, version = version + 1, updated_at = now()
       WHERE t.organization_id = $1 AND t.holder_account_id = $2 AND t.hands <> 'nobody' RETURNING ${taskColumns}`,
      [of.organizationId, of.accountId, to.accountId, to.displayName],
    );
    const takenOn = await tx.query<TaskRow>(
      `UPDATE referral_task t SET target_holder_account_id = $3, version = version + 1, updated_at = now()
       WHERE t.target_organization_id = $1 AND t.target_holder_account_id = $2 AND t.hands <> 'nobody'
       RETURNING ${taskColumns}`,
      [of.organizationId, of.accountId, to.accountId],
    );
    return [...written, ...takenOn];
  }

  /** What waits on one side: the organisation's own steps, or those of the other side. Drafts belong to who wrote them. */
  inHands(
    tx: Tx,
    organizationId: string,
    whose: 'mine' | 'theirs',
    draftsOf: string | null,
    limit: number,
  ): Promise<(ListedColumns & { total: number })[]> {
    const [asSource, asTarget] =
      whose === 'mine'
        ? [
            ['source', 'both'],
            ['target', 'both'],
          ]
        : [['target'], ['source']];
    const where = [
      `((t.organization_id = $1 AND t.hands = ANY($2::text[])) OR
        (t.target_organization_id = $1 AND t.status <> 'draft' AND t.hands = ANY($3::text[])))`,
      `(t.status <> 'draft' OR $4::uuid IS NULL OR t.holder_account_id = $4)`,
    ];
    return tx.query(listedSql('$1', { where, order: byDueTime, limit: '$5', withTotal: true }), [
      organizationId,
      asSource,
      asTarget,
      draftsOf,
      limit,
    ]);
  }

  /**
   * One transition as one statement: the guarded change of the task, its history row, the share, the request, the audit row
   * and what it takes along. Returns how many tasks were changed: 0 means that somebody else was faster, and the rest must
   * not be committed.
   */
  async apply(
    tx: Tx,
    actor: Actor,
    task: TaskRow,
    change: TaskChange,
    history: NewHistory,
    also: Sharing & { requestStatus?: 'active' | 'settled' },
    along: readonly Write[],
  ): Promise<number> {
    const auditEntry = {
      action: `referral.${history.step}`,
      subjectType: 'referral',
      subjectId: task.id,
      organizationIds: partiesOf(task),
    };
    const parameters = auditParameters(actor, auditEntry);
    const bind = bindTo(parameters);
    const id = bind(task.id);
    const sets = [
      `due_at = coalesce(${bind(change.dueAt)}::timestamptz, 'infinity')`,
      'version = version + 1',
      'updated_at = now()',
      ...changedColumns.flatMap(([key, column]) =>
        change[key] === undefined ? [] : `${column} = ${bind(change[key])}`,
      ),
    ];
    const parts = [
      `changed AS (UPDATE referral_task SET ${sets.join(', ')} WHERE id = ${id} AND version = ${bind(task.version)} RETURNING id)`,
      `told AS (${this.historySql(actor, task, change, history, bind)})`,
      `audited AS (${auditSql})`,
    ];
    if (also.begin)
      parts.push(`shared AS (INSERT INTO referral_share (task_id, organization_id, recipient_organization_id, ends_at)
        VALUES (${id}, ${bind(task.sourceId)}, ${bind(also.begin.recipientOrganizationId)}, ${bind(also.begin.endsAt)}))`);
    if (also.endBy)
      parts.push(
        `ended AS (UPDATE referral_share SET ends_at = least(ends_at, ${bind(also.endBy)}) WHERE task_id = ${id})`,
      );
    if (also.requestStatus === 'active')
      parts.push(`request AS (UPDATE service_request SET status = 'active' WHERE id = ${bind(task.requestId)})`);
    if (also.requestStatus === 'settled')
      parts.push(
        `request AS (${settledRequestSql(bind(task.requestId), id, bind(change.businessStatus ?? change.status))})`,
      );
    const taken = takenAlong(along, bind);
    const [{ tasks }] = await tx.query<{ tasks: number }>(
      `WITH ${[...parts, ...taken.parts].join(', ')}
       SELECT ${['(SELECT count(*)::int FROM changed) AS tasks', ...taken.told].join(', ')}`,
      parameters,
    );
    return tasks;
  }

  async addHistory(tx: Tx, actor: Actor, task: TaskRow, history: NewHistory): Promise<void> {
    const parameters: unknown[] = [];
    await tx.query(this.historySql(actor, task, task, history, bindTo(parameters)), parameters);
  }

  async history(tx: Tx, taskId: string): Promise<HistoryEntry[]> {
    const rows = await tx.query<Omit<HistoryEntry, 'note'> & { note: Buffer | null; sourceId: string }>(
      `SELECT id, organization_id AS "sourceId", step, from_status AS "fromStatus", to_status AS "toStatus",
         business_status AS "businessStatus", coalesce(actor_name, '') AS "actorName", actor_organization_id AS "actorOrganizationId",
         actor_role AS "actorRole", reason, reason_by AS "reasonBy", detail, note, occurred_at AS "occurredAt"
       FROM referral_history WHERE task_id = $1 ORDER BY occurred_at, id`,
      [taskId],
    );
    return rows.map(({ note, sourceId, ...row }) => ({
      ...row,
      note: note && this.sealer.open(note, notePlace(row.id, sourceId)),
    }));
  }

  /** The whole tree, as far as row-level security lets this reader see it; a draft is the source's alone. */
  related(tx: Tx, task: TaskRow, organizationId: string): Promise<RelatedRow[]> {
    return tx.query(
      `SELECT t.id, t.number, t.request_id AS "requestId", t.parent_task_id AS "parentId", t.replaces_task_id AS "replacesId",
         t.target_organization_id AS "targetId", t.status, t.business_status AS "businessStatus", t.need_code AS "needCode",
         t.person_code AS "personCode"
       FROM referral_task t WHERE (t.request_id = $1 OR t.batch_id = $2) AND t.id <> $3
         AND (t.organization_id = $4 OR t.status <> 'draft') ORDER BY t.id LIMIT 100`,
      [task.requestId, task.batchId, task.id, organizationId],
    );
  }

  views(tx: Tx, taskId: string, limit: number): Promise<ViewEntry[]> {
    return tx.query(
      `SELECT id, viewer_name AS "viewerName", viewer_organization_id AS "viewerOrganizationId", seen, fields, viewed_at AS "viewedAt"
       FROM referral_view WHERE task_id = $1 ORDER BY viewed_at DESC, id LIMIT $2`,
      [taskId, limit],
    );
  }

  /** Remembers a look; the same look again within ten minutes is the same look. */
  async addView(
    tx: Tx,
    actor: Actor,
    task: TaskRow,
    seen: ViewEntry['seen'],
    fields: readonly ShareableField[],
  ): Promise<void> {
    // Two reads at once (a command's answer and a hint) would both find nothing yet.
    tx.queue(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`view:${task.id}:${actor.accountId}`]);
    tx.queue(
      `INSERT INTO referral_view (id, organization_id, task_id, viewer_account_id, viewer_name, viewer_organization_id, seen, fields, task_version)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9
       WHERE NOT EXISTS (SELECT 1 FROM referral_view WHERE task_id = $3 AND viewer_account_id = $4 AND seen = $7 AND fields = $8::text[]
         AND (seen <> 'preview' OR task_version = $9) AND viewed_at > now() - interval '10 minutes')`,
      [
        newId(),
        task.sourceId,
        task.id,
        actor.accountId,
        actor.displayName,
        actor.organizationId,
        seen,
        fields,
        task.version,
      ],
    );
  }

  async outcomeRead(tx: Tx, task: TaskRow): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM referral_view WHERE task_id = $1 AND seen = 'outcome' AND viewer_organization_id = $2 LIMIT 1`,
      [task.id, task.sourceId],
    );
    return rows.length > 0;
  }

  private historySql(
    actor: Actor,
    task: TaskRow,
    after: { status: Status; businessStatus: BusinessStatus | null },
    history: NewHistory,
    bind: Bind,
  ): string {
    const values = [
      history.id,
      task.sourceId,
      task.id,
      history.step,
      task.status,
      after.status,
      after.businessStatus,
      actor.accountId,
      actor.displayName,
      actor.organizationId,
      actor.role,
      history.reason ?? null,
      history.reasonBy ?? null,
      history.detail ?? {},
      history.note ? this.sealer.seal(history.note, notePlace(history.id, task.sourceId)) : null,
    ];
    return `INSERT INTO referral_history (id, organization_id, task_id, step, from_status, to_status, business_status,
        actor_account_id, actor_name, actor_organization_id, actor_role, reason, reason_by, detail, note)
      VALUES (${values.map(bind).join(', ')})`;
  }
}

export const partiesOf = (task: { sourceId: string; targetId: string | null }): string[] =>
  task.targetId ? [task.sourceId, task.targetId] : [task.sourceId];

/** Where a sealed note lives; it opens nowhere else. */
export const notePlace = (historyId: string, sourceId: string): string =>
  `referral_history|note|${historyId}|${sourceId}`;
