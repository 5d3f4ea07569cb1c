import { type Actor, audit, requireAllowed } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { conflict, newId, ruleBroken, stale } from '@app/kernel';
import {
  applyToRoom,
  completeMinutes,
  type Decision,
  decidePaper,
  type Minutes,
  minutesWithPaper,
  type ReadLane,
  type RoomEvent,
  type RoomState,
} from '@app/live-protocol';
import { Injectable } from '@nestjs/common';
import { MinutesRepository, type MinutesRow } from '../minutes/minutes.repository';
import type { Work } from '../batch-draft';
import type { LiveSessionDetail } from '../live-sessions.repository';
import { accountOf, LiveSessionsService, refusedAs } from '../live-sessions.service';
import { paperEntryOf } from './paper-entry';
import type { PaperPlacesDto, TypeInDto } from './paper.dto';

type Standing = Pick<MinutesRow, 'organizationId' | 'number' | 'version' | 'phase' | 'content'>;

/** What was written on paper, typed in by a facilitator while the session runs, or afterwards while its minutes are a draft. */
@Injectable()
export class PaperService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: LiveSessionsService,
    private readonly minutes: MinutesRepository,
  ) {}

  async places(actor: Actor, id: string): Promise<PaperPlacesDto> {
    await this.facilitated(actor, id);
    const { room } = await this.sessions.actorOf(id);
    return {
      stages: room.agenda.flatMap(({ id: stageId, title, board }) =>
        board ? [{ id: stageId, title, columns: board.columns, signing: board.signing }] : [],
      ),
      members: room.members.map((member) => ({
        id: member.id,
        name: member.displayName,
        organization: member.organization.name,
        signed: room.attendance.some(({ memberId }) => memberId === member.id),
        hasWord: room.words.some(({ memberId }) => memberId === member.id),
      })),
    };
  }

  /** The lines are events of the log like any other; after closing the minutes get a version of their own with them. */
  async typeIn(actor: Actor, id: string, { entries }: TypeInDto): Promise<void> {
    const { memberId: typedBy } = await this.facilitated(actor, id);
    if (entries.length === 0) throw ruleBroken('paper-empty');
    const lines = entries.map(paperEntryOf);
    const room = await this.sessions.actorOf(id);
    const typed: { before: RoomState; events: RoomEvent[] } = { before: room.room, events: [] };
    const choose = (state: RoomState, readLane: ReadLane): Decision => {
      if (state.session.status === 'prepared') return { ok: false, code: 'stage_closed' };
      const decision = decidePaper(state, lines, { typedBy: typedBy ?? '', now: Date.now(), readLane, newId });
      if (decision.ok) Object.assign(typed, { before: state, events: decision.events as RoomEvent[] });
      return decision;
    };
    const answer = await room.perform(choose, this.intoMinutes(id, accountOf(actor), typed));
    if (!answer.ok) throw refusalOf(answer);
    await this.transactions.run(actor, async (tx) => {
      await audit(tx, actor, { action: 'live-session.paper-typed-in', subjectType: 'live-session', subjectId: id });
    });
  }

  private async facilitated(actor: Actor, id: string): Promise<LiveSessionDetail> {
    const session = await this.transactions.read(actor, (tx) => this.sessions.visible(tx, actor, id));
    if (session.part !== 'facilitator') requireAllowed([], 'type-in');
    if (session.status === 'prepared' || session.cancelledAt)
      throw conflict('live-session-state', { status: session.status });
    return session;
  }

  /** In the transaction of the events: the log and the minutes get the lines, or neither does. */
  private intoMinutes(sessionId: string, accountId: string, typed: { before: RoomState; events: RoomEvent[] }): Work {
    return async (tx) => {
      if (typed.before.session.status !== 'closed') return;
      const standing = await this.lock(tx, sessionId);
      if (standing?.phase !== 'draft') throw conflict('minutes-state', { phase: standing?.phase ?? null });
      const after = typed.events.reduce(applyToRoom, typed.before);
      const content = minutesWithPaper(standing.content, after, typed.events);
      const by = { accountId, because: 'paper' as const };
      if ((await this.minutes.replace(tx, sessionId, standing, content, by)) !== 1) throw stale();
    };
  }

  private async lock(tx: Tx, sessionId: string): Promise<Standing | undefined> {
    const [row] = await tx.query<Omit<Standing, 'content'>>(
      `SELECT organization_id AS "organizationId", number, version, phase FROM live_minutes WHERE session_id = $1 FOR UPDATE`,
      [sessionId],
    );
    if (!row) return undefined;
    const [kept] = await tx.query<{ content: Minutes }>(
      'SELECT content FROM minutes_version WHERE session_id = $1 AND number = $2',
      [sessionId, row.number],
    );
    return { ...row, content: completeMinutes(kept.content) };
  }
}

function refusalOf({ code, at }: { code: string; at?: string }): Error {
  if (code === 'stage_closed') return conflict('live-session-state');
  // Which line, so that it can be put right and everything typed sent again.
  return at === undefined ? refusedAs(code) : ruleBroken('paper-line-not-taken', { line: Number(at), reason: code });
}
