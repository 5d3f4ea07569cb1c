import { Actor } from '@app/access';
import { InjectTransactions, Transactions, type Tx } from '@app/database';
import { completeState, emptyLane, type LaneId, type LaneState, type WireEvent } from '@app/live-protocol';
import { Injectable } from '@nestjs/common';
import { LiveOwners } from './fleet/live-owners';

/** A lane as its owner holds it. `fence` is what its writes are checked against. */
export interface OpenLane {
  id: LaneId;
  epoch: number;
  head: number;
  fence: number;
  state: LaneState;
  /** The number `state` stands at; later events of `tail` are not in it yet. */
  stateSeq: number;
  tail: WireEvent[];
}

export interface SessionFacts {
  id: string;
  organizationId: string;
  grantId: string | null;
  template: string;
  invitedOrganizationIds: string[];
}

export interface OpenedSession {
  facts: SessionFacts;
  lanes: OpenLane[];
  /** Command id → number, for answering repeats. */
  commands: Map<string, number>;
  /** Account id → member id. */
  accounts: Map<string, string>;
  guests: Set<string>;
  rounds: WireEvent[];
}

export interface LaneHead {
  lane: LaneId;
  epoch: number;
  head: number;
  count: number;
  fence: number;
}

/** Everything one room writes at once; `eventsJson` is a list of event objects without its brackets. */
export interface RoomWrite {
  sessionId: string;
  heads: LaneHead[];
  eventsJson: string;
}

export const tailLength = 500;
const requestId = 'live';

/** The lanes in PostgreSQL, as role `live` bound to one session at a time. */
@Injectable()
export class LiveLog {
  constructor(
    @InjectTransactions('live') private readonly transactions: Transactions,
    private readonly owners: LiveOwners,
  ) {}

  run<Result>(sessionId: string, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.transactions.run(Actor.live(sessionId, requestId), work);
  }

  /** Takes the session over unless another process has it (OwnedElsewhere): raises the fence of its lanes, so that a former owner's writes fail, and reads what it needs. */
  open(sessionId: string): Promise<OpenedSession | null> {
    return this.run(sessionId, async (tx) => {
      if (!(await this.owners.claim(tx, sessionId))) return null;
      const rows = await tx.query<{ lane: string; epoch: number; head: number; fence: number }>(
        `UPDATE lane SET owner_fence = owner_fence + 1 WHERE session_id = $1
         RETURNING lane, epoch, head, owner_fence AS fence`,
        [sessionId],
      );
      if (rows.length === 0) return null;
      const snapshots = await this.snapshots(tx, sessionId);
      const tails = await this.tails(tx, sessionId);
      const lanes = rows.map(({ lane, epoch, head, fence }): OpenLane => {
        const kept = snapshots.get(lane);
        const tail = tails.get(lane) ?? [];
        return {
          id: lane,
          epoch,
          head,
          fence,
          state: kept ? completeState(lane, kept.state) : emptyLane(lane),
          stateSeq: kept?.seq ?? 0,
          tail,
        };
      });
      return {
        facts: await this.facts(tx, sessionId),
        lanes,
        commands: await this.commands(tx, sessionId),
        ...(await this.people(tx, sessionId)),
        rounds: await this.rounds(tx, sessionId),
      };
    });
  }

  async addLane(sessionId: string, lane: LaneId): Promise<OpenLane> {
    const [row] = await this.run(sessionId, (tx) =>
      tx.query<{ epoch: number; head: number; fence: number }>(
        // The owner's row is held while the lane is made: whoever takes the session over finds it, and raises its fence.
        `WITH mine AS (SELECT 1 FROM live_owner WHERE session_id = $1 AND process_id = $3 FOR SHARE)
         INSERT INTO lane (session_id, lane) SELECT $1, $2 FROM mine RETURNING epoch, head, owner_fence AS fence`,
        [sessionId, lane, this.owners.processId],
      ),
    );
    if (!row) throw new Error('the session was taken over by another process');
    return { id: lane, ...row, state: emptyLane(lane), stateSeq: 0, tail: [] };
  }

  /** Events after `seq`, for a gap older than the tail in memory. */
  since(sessionId: string, lane: LaneId, seq: number, limit: number): Promise<WireEvent[]> {
    return this.run(sessionId, (tx) =>
      tx.query<WireEvent>(
        `SELECT seq AS s, kind AS k, data AS d FROM lane_event
         WHERE session_id = $1 AND lane = $2 AND seq > $3 ORDER BY seq LIMIT $4`,
        [sessionId, lane, seq, limit],
      ),
    );
  }

  /** Stages that move on by themselves and whose time is up. */
  async due(): Promise<{ sessionId: string; stageId: string; version: number }[]> {
    return this.transactions.read(Actor.nobody(requestId), (tx) =>
      tx.query(
        `SELECT session_id AS "sessionId", stage_id AS "stageId", stage_version AS version FROM rls.live_sessions_due()`,
      ),
    );
  }

  async saveSnapshot(sessionId: string, lane: LaneId, epoch: number, seq: number, state: LaneState): Promise<void> {
    await this.run(sessionId, (tx) =>
      tx.execute(
        `INSERT INTO lane_snapshot (session_id, lane, epoch, seq, state) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (session_id, lane) DO UPDATE SET epoch = excluded.epoch, seq = excluded.seq, state = excluded.state, at = now()
         WHERE lane_snapshot.seq < excluded.seq`,
        [sessionId, lane, epoch, seq, JSON.stringify(state)],
      ),
    );
  }

  private async facts(tx: Tx, sessionId: string): Promise<SessionFacts> {
    const [facts] = await tx.query<SessionFacts>(
      `SELECT s.id, s.organization_id AS "organizationId", s.grant_id AS "grantId", s.template,
         ARRAY(SELECT i.invited_organization_id FROM live_invitation i WHERE i.session_id = s.id) AS "invitedOrganizationIds"
       FROM live_session s WHERE s.id = $1`,
      [sessionId],
    );
    return facts;
  }

  private async snapshots(tx: Tx, sessionId: string): Promise<Map<string, { seq: number; state: LaneState }>> {
    const rows = await tx.query<{ lane: string; seq: number; state: LaneState }>(
      `SELECT p.lane, p.seq, p.state FROM lane_snapshot p JOIN lane l USING (session_id, lane)
       WHERE p.session_id = $1 AND p.epoch = l.epoch AND p.seq <= l.head`,
      [sessionId],
    );
    return new Map(rows.map(({ lane, seq, state }) => [lane, { seq, state }]));
  }

  /** What is younger than the snapshot, and enough before it for those who come back after a short absence. */
  private async tails(tx: Tx, sessionId: string): Promise<Map<string, WireEvent[]>> {
    const rows = await tx.query<WireEvent & { lane: string }>(
      `SELECT e.lane, e.seq AS s, e.kind AS k, e.data AS d FROM lane l
       LEFT JOIN lane_snapshot p ON p.session_id = l.session_id AND p.lane = l.lane AND p.epoch = l.epoch
       JOIN lane_event e ON e.session_id = l.session_id AND e.lane = l.lane
         AND e.seq > least(coalesce(p.seq, 0), l.head - $2)
       WHERE l.session_id = $1 ORDER BY e.lane, e.seq`,
      [sessionId, tailLength],
    );
    const tails = new Map<string, WireEvent[]>();
    for (const { lane, s, k, d } of rows) {
      const tail = tails.get(lane);
      if (tail) tail.push({ s, k, d });
      else tails.set(lane, [{ s, k, d }]);
    }
    return tails;
  }

  private async commands(tx: Tx, sessionId: string): Promise<Map<string, number>> {
    const rows = await tx.query<{ id: string; seq: number }>(
      'SELECT cmd_id AS id, seq FROM lane_event WHERE session_id = $1 AND cmd_id IS NOT NULL',
      [sessionId],
    );
    return new Map(rows.map(({ id, seq }) => [id, seq]));
  }

  private async people(tx: Tx, sessionId: string): Promise<{ accounts: Map<string, string>; guests: Set<string> }> {
    const rows = await tx.query<{ id: string; accountId: string | null }>(
      'SELECT id, account_id AS "accountId" FROM live_member WHERE session_id = $1',
      [sessionId],
    );
    const accounts = new Map<string, string>();
    const guests = new Set<string>();
    for (const { id, accountId } of rows) {
      if (accountId) accounts.set(accountId, id);
      else guests.add(id);
    }
    return { accounts, guests };
  }

  private rounds(tx: Tx, sessionId: string): Promise<WireEvent[]> {
    return tx.query<WireEvent>(
      `SELECT seq AS s, kind AS k, data AS d FROM lane_event
       WHERE session_id = $1 AND lane = 'all' AND (kind LIKE 'round.%' OR kind LIKE 'queue.%') ORDER BY seq`,
      [sessionId],
    );
  }
}

/** Runs `write` in a transaction the caller has open; throws with code LV409 when this process no longer owns a lane. */
export const appendSql = 'SELECT live_append($1, $2, $3)';

export function appendParameters(writes: readonly RoomWrite[]): [string, string, string] {
  const heads = writes.flatMap(({ sessionId, heads: all }) =>
    all.map(({ lane, epoch, head, count, fence }) => ({
      s: sessionId,
      l: lane,
      e: epoch,
      h: head,
      n: count,
      f: fence,
    })),
  );
  return [
    writes.map(({ sessionId }) => sessionId).join(','),
    JSON.stringify(heads),
    `[${writes.map(({ eventsJson }) => eventsJson).join(',')}]`,
  ];
}
