import { bindTo, type Bind, type Tx } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { BusinessStatus, NeedCode, Status, Urgency } from '../domain/referral-codes';
import type { TaskRow } from '../referral-rows';
import { taskColumns } from '../referral-sql';
import { byDueTime, listedSql, newestFirst, type Listed, type ListedColumns } from './listed-tasks';

export interface WorklistFilter {
  box: 'in' | 'out';
  ended: boolean;
  status?: Status;
  states?: readonly (Status | BusinessStatus)[];
  urgency?: Urgency;
  need?: NeedCode;
  partnerId?: string;
  overdue?: boolean;
  waiting?: boolean;
  mine?: boolean;
  from?: string;
  until?: string;
}

export interface ListReader {
  organizationId: string;
  accountId: string;
}

/** Sort values of the last row of the page before. */
export type Seen = (string | number | null)[] | undefined;

const startOf = (day: string): string => `(${day}::date::timestamp AT TIME ZONE 'Asia/Shanghai')`;

/** Inbox and outbox. Each filter asks a plain column, so that row-level security leaves the index to the planner. */
@Injectable()
export class WorklistRepository {
  /** Open ones by due date, ended ones newest first. */
  list(tx: Tx, ...asked: Asked): Promise<ListedColumns[]> {
    const { own, parameters, ...question } = questionOf(...asked);
    return tx.query(listedSql(own, question), parameters);
  }

  /** The same with every column. */
  wholeList(tx: Tx, ...asked: Asked): Promise<TaskRow[]> {
    const { where, order, limit, parameters } = questionOf(...asked);
    return tx.query(
      `SELECT ${taskColumns} FROM referral_task t WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT ${limit}`,
      parameters,
    );
  }
}

type Asked = [reader: ListReader, filter: WorklistFilter, seen: Seen, now: Date, limit: number];

function questionOf(...[reader, filter, seen, now, limit]: Asked): Listed & { own: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const bind = bindTo(parameters);
  const own = bind(reader.organizationId);
  const where = [...conditionsOf(own, reader, filter, now, bind), ...afterSeen(filter, seen, bind)];
  return { own, where, order: filter.ended ? newestFirst : byDueTime, limit: bind(limit), parameters };
}

function conditionsOf(own: string, reader: ListReader, filter: WorklistFilter, now: Date, bind: Bind): string[] {
  const isIn = filter.box === 'in';
  const [organization, other, holder, side] = isIn
    ? ['t.target_organization_id', 't.organization_id', 't.target_holder_account_id', 'target']
    : ['t.organization_id', 't.target_organization_id', 't.holder_account_id', 'source'];
  const conditions = [`${organization} = ${own}`];
  if (isIn) conditions.push(`t.status <> 'draft'`);
  conditions.push(filter.ended ? `t.hands = 'nobody'` : `t.hands <> 'nobody'`);
  if (filter.status) conditions.push(`t.status = ${bind(filter.status)}`);
  if (filter.states) conditions.push(`coalesce(t.business_status, t.status) = ANY(${bind(filter.states)}::text[])`);
  if (filter.urgency) conditions.push(`t.urgency = ${bind(filter.urgency)}`);
  if (filter.need) conditions.push(`t.need_code = ${bind(filter.need)}`);
  if (filter.partnerId) conditions.push(`${other} = ${bind(filter.partnerId)}`);
  if (filter.overdue) conditions.push(`t.due_at < ${bind(now)}`);
  if (filter.waiting) conditions.push(`t.hands IN ('${side}', 'both')`);
  if (filter.mine) conditions.push(`${holder} = ${bind(reader.accountId)}`);
  if (filter.from) conditions.push(`t.created_at >= ${startOf(bind(filter.from))}`);
  if (filter.until) conditions.push(`t.created_at < ${startOf(bind(filter.until))} + interval '1 day'`);
  return conditions;
}

function afterSeen({ ended }: WorklistFilter, seen: Seen, bind: Bind): string[] {
  if (!seen) return [];
  if (ended) return [`t.id < ${bind(seen[1])}::uuid`];
  return [`(t.due_at, t.id) > (coalesce(${bind(seen[0])}::timestamptz, 'infinity'), ${bind(seen[1])}::uuid)`];
}
