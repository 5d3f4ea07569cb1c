import type { Actor } from '@app/access';
import type { OrganizationName } from '@app/organizations';
import type { Card } from '../domain/disclosure';
import type { Side } from '../domain/referral';
import { mayReceive } from '../domain/may-receive';
import type { TaskRow } from '../referral-rows';

/** What a list shows of a task: a page of a hundred reads no more than that. */
export type ListedTask = Pick<
  TaskRow,
  | 'id'
  | 'sourceId'
  | 'targetId'
  | 'number'
  | 'version'
  | 'status'
  | 'businessStatus'
  | 'hands'
  | 'urgency'
  | 'mode'
  | 'needCode'
  | 'clockKind'
  | 'clockStartedAt'
  | 'dueAt'
  | 'deletionAskedAt'
  | 'deletionDueAt'
  | 'deletionAttestedAt'
  | 'updatedAt'
> & { card: Pick<Card, 'serviceCodes' | 'personCode'> };

/** A row of a list, from where the reader stands. */
export interface ListedRow {
  task: ListedTask;
  side: Side;
  counterpart: OrganizationName | null;
  mayReceive: boolean;
}

/** As PostgreSQL gives it. */
export type ListedColumns = Omit<ListedTask, 'card' | 'dueAt'> & {
  due_at: Date | number;
  serviceCodes: Card['serviceCodes'];
  personCode: string;
  party: string | null;
  partyKind: OrganizationName['kind'];
  partyName: string;
  partyShortName: string | null;
  partyPhone: string | null;
};

export const byDueTime = 't.due_at, t.id';
export const newestFirst = 't.id DESC';

export interface Listed {
  where: readonly string[];
  order: typeof byDueTime | typeof newestFirst;
  /** The parameter. */
  limit: string;
  withTotal?: boolean;
}

/**
 * Tasks `t` in an order, so many of them, each with the other side's name; `own` is the parameter of the reader's organisation.
 * Names are looked up for the rows of the page only, whatever the planner thinks of the limit.
 */
export const listedSql = (own: string, { where, order, limit, withTotal }: Listed): string => `
  SELECT t.*, o.kind AS "partyKind", o.name AS "partyName", o.short_name AS "partyShortName", o.phone AS "partyPhone"
  FROM (SELECT t.id, t.organization_id AS "sourceId", t.target_organization_id AS "targetId", t.number, t.version, t.status,
      t.business_status AS "businessStatus", t.hands, t.urgency, t.mode, t.need_code AS "needCode", t.clock_kind AS "clockKind",
      t.clock_started_at AS "clockStartedAt", t.due_at,
      t.deletion_asked_at AS "deletionAskedAt", t.deletion_due_at AS "deletionDueAt",
      t.deletion_attested_at AS "deletionAttestedAt", t.updated_at AS "updatedAt",
      t.card -> 'serviceCodes' AS "serviceCodes", t.person_code AS "personCode",
      CASE WHEN t.organization_id = ${own} THEN t.target_organization_id ELSE t.organization_id END AS party${withTotal ? ', count(*) OVER ()::int AS total' : ''}
    FROM referral_task t WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT ${limit}) t
  LEFT JOIN organization o ON o.id = t.party ORDER BY ${order}`;

export function listedRow(actor: Actor, row: ListedColumns): ListedRow {
  const {
    serviceCodes,
    personCode,
    due_at: due,
    party,
    partyKind,
    partyName,
    partyShortName,
    partyPhone,
    ...task
  } = row;
  return {
    task: { ...task, dueAt: due instanceof Date ? due : null, card: { serviceCodes, personCode } },
    side: row.sourceId === actor.organizationId ? 'source' : 'target',
    counterpart:
      party === null
        ? null
        : { id: party, kind: partyKind, name: partyName, shortName: partyShortName, phone: partyPhone },
    mayReceive: mayReceive(actor, row),
  };
}
