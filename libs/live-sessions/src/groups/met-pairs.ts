import type { GroupRun, LiveEvent, RoomState } from '@app/live-protocol';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Work } from '../batch-draft';
import { LiveLog, type SessionFacts } from '../live-log';
import { LiveProjections } from '../live-projections';
import type { SessionActor } from '../session-actor';

type Pair = [string, string];

/**
 * Who met whom in small groups of one programme (grant or series), kept from session to session so that nobody is put
 * together twice (live sessions 4.3). Guests are nobody from one session to the next and are not in it.
 */
@Injectable()
export class MetPairs implements OnModuleInit {
  private readonly logger = new Logger('LiveSessions');

  constructor(
    private readonly log: LiveLog,
    private readonly projections: LiveProjections,
  ) {}

  onModuleInit(): void {
    this.projections.register((facts, event, after) => worksFor(facts, event, after));
  }

  /** Lets the facilitators' lane know whom this person has met before; without it grouping only knows less. */
  async tell(room: SessionActor, memberId: string): Promise<void> {
    try {
      const pairs = await this.metBy(room.id, memberId);
      if (pairs.length === 0) return;
      await room.perform(() => ({
        ok: true,
        events: [],
        elsewhere: [{ lane: 'staff', events: [{ k: 'grouping.met', d: { pairs } }] }],
      }));
    } catch {
      this.logger.warn('earlier groups of somebody who joined were not read');
    }
  }

  private metBy(sessionId: string, memberId: string): Promise<Pair[]> {
    return this.log.run(sessionId, async (tx) => {
      const rows = await tx.query<{ a: string; b: string }>(
        `SELECT DISTINCT least(one.id, other.id) AS a, greatest(one.id, other.id) AS b
         FROM live_session s
         JOIN live_member one ON one.session_id = s.id AND one.id = $2
         JOIN met_pair p ON p.organization_id = s.organization_id AND p.session_id <> s.id
           AND one.account_id IN (p.account_low, p.account_high)
           AND (p.grant_id = s.grant_id OR (s.series <> '' AND p.series = s.series))
         JOIN live_member other ON other.session_id = s.id AND other.id <> one.id
           AND other.account_id IN (p.account_low, p.account_high)
         WHERE s.id = $1`,
        [sessionId, memberId],
      );
      return rows.map(({ a, b }): Pair => [a, b]);
    });
  }
}

function worksFor(facts: SessionFacts, event: LiveEvent, after: RoomState): Work[] {
  if (event.k === 'groups.formed') return [keep(facts.id, pairsOf(event.d))];
  if (event.k !== 'groups.moved' || event.d.to === null) return [];
  const { memberId, to } = event.d;
  const group = after.groups?.groups.find(({ n }) => n === to)?.memberIds ?? [];
  return [
    keep(
      facts.id,
      group.filter((id) => id !== memberId).map((id): Pair => [memberId, id]),
    ),
  ];
}

const pairsOf = ({ groups }: GroupRun): Pair[] =>
  groups.flatMap(({ memberIds }) => memberIds.flatMap((a, at) => memberIds.slice(at + 1).map((b): Pair => [a, b])));

const keep =
  (sessionId: string, pairs: Pair[]): Work =>
  async (tx) => {
    await tx.query(
      `INSERT INTO met_pair (session_id, organization_id, grant_id, series, account_low, account_high)
       SELECT DISTINCT s.id, s.organization_id, s.grant_id, s.series,
         least(a.account_id, b.account_id), greatest(a.account_id, b.account_id)
       FROM unnest($2::uuid[], $3::uuid[]) AS pair (one, other)
       JOIN live_session s ON s.id = $1
       JOIN live_member a ON a.session_id = s.id AND a.id = pair.one AND a.account_id IS NOT NULL
       JOIN live_member b ON b.session_id = s.id AND b.id = pair.other AND b.account_id IS NOT NULL
       ON CONFLICT DO NOTHING`,
      [sessionId, pairs.map(([a]) => a), pairs.map(([, b]) => b)],
    );
  };
