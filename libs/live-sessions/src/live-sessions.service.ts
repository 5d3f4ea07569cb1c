import { createHash, randomBytes } from 'node:crypto';
import { type Actor, audit, requireAllowed } from '@app/access';
import { CONFIG, type Config } from '@app/config';
import { type Page, Transactions, type Tx } from '@app/database';
import { conflict, DomainError, type Language, newId, notFound, ruleBroken, stale, systemClock } from '@app/kernel';
import { type CommandKind, decide, type LiveEvent, memberOf, type Stage } from '@app/live-protocol';
import type { Mark, WantedWords } from '@app/organizations';
import { Sealer } from '@app/vault';
import { appendEvent } from '@app/events';
import { Inject, Injectable } from '@nestjs/common';
import { allowedActions, facilitatorActions, type LiveSessionAction } from './domain/live-session.policy';
import type {
  ChangeLiveSessionDto,
  CreateLiveSessionDto,
  JoinLinkDto,
  LiveSessionDto,
  LiveSessionsQuery,
  StageDto,
} from './dto/live-session.dto';
import { aMember } from './live-member-facts';
import { plannedMinutes } from './live-projections';
import {
  type CommitmentRow,
  type LiveSessionDetail,
  type LiveSessionRow,
  LiveSessionsRepository,
  type SeriesRow,
  type TitledSession,
} from './live-sessions.repository';
import { LiveTemplates } from './live-templates';
import { SessionActors } from './session-actors';

export interface LiveSessionHit extends TitledSession {
  marks: Mark[];
}

/** A word of letters is looked for in as many titles as this. */
const mostTitlesRead = 500;
const mostSeries = 50;

/** Preparing, opening, closing and reading live sessions over HTTP; what happens inside one goes through its actor. */
@Injectable()
export class LiveSessionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: LiveSessionsRepository,
    private readonly actors: SessionActors,
    private readonly templates: LiveTemplates,
    private readonly sealer: Sealer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  list(actor: Actor, wanted: LiveSessionsQuery): Promise<Page<LiveSessionRow>> {
    return this.transactions.read(actor, (tx) => this.repository.list(tx, accountOf(actor), wanted));
  }

  series(actor: Actor): Promise<SeriesRow[]> {
    return this.transactions.read(actor, (tx) => this.repository.series(tx, mostSeries));
  }

  /** Visible sessions by title or series: what is to come first, then the latest. */
  async find(tx: Tx, wanted: WantedWords, limit: number): Promise<LiveSessionHit[]> {
    if (wanted.isEmpty) return [];
    const candidates = await this.repository.titled(tx, wanted.written, mostTitlesRead);
    return candidates
      .flatMap((session) => {
        const { marks, missing } = wanted.look(session.title);
        return wanted.look(session.series, missing).missing.length === 0 ? [{ ...session, marks }] : [];
      })
      .slice(0, limit);
  }

  async get(actor: Actor, id: string): Promise<LiveSessionDto> {
    const session = await this.transactions.read(actor, (tx) => this.visible(tx, actor, id));
    return this.shown(session);
  }

  /** A new session of the caller's organisation, with the agenda of a template worded in the caller's language. */
  create(actor: Actor, wanted: CreateLiveSessionDto, language: Language): Promise<LiveSessionDto> {
    return this.begin(actor, wanted, this.templates.agendaOf(wanted.template, language));
  }

  /** With the caller as its facilitator; whoever is invited is told. */
  async begin(actor: Actor, wanted: CreateLiveSessionDto, agenda: Stage[]): Promise<LiveSessionDto> {
    const { accountId, organizationId } = actor;
    if (!accountId || !organizationId) throw notFound();
    const id = newId();
    const invited = (wanted.invitedOrganizationIds ?? []).filter((other) => other !== organizationId);
    const secret = randomBytes(16).toString('base64url');
    const session = await this.transactions.run(actor, async (tx) => {
      if ((await this.repository.knownOrganizations(tx, invited)) !== invited.length)
        throw ruleBroken('invited-organization-not-known');
      const row = {
        id,
        organizationId,
        grantId: wanted.grantId ?? null,
        template: wanted.template,
        title: wanted.title,
        series: wanted.series?.trim() ?? '',
        seriesId: await this.repository.seriesNamed(tx, organizationId, wanted.series?.trim() ?? ''),
        place: wanted.place ?? '',
        startsAt: new Date(wanted.startsAt),
        joinCode: await this.repository.freeJoinCode(tx),
        joinSecretHash: createHash('sha256').update(secret).digest(),
        joinSecretSealed: this.sealer.seal(secret, linkPlace(id)),
        plannedMinutes: plannedMinutes(agenda),
        createdBy: accountId,
      };
      await this.repository.insert(tx, row, invited);
      const organizationName = (await this.repository.organizationName(tx, organizationId)) ?? '';
      const chair = aMember(actor, organizationName, 'facilitator', Date.now());
      await this.repository.insertFacilitator(tx, chair.id, id, accountId, organizationId);
      const { title, series, place, startsAt } = row;
      const described = { id, title, series, place, startsAt: startsAt.getTime() };
      const events: LiveEvent[] = [
        { k: 'session.prepared', d: { session: described, agenda } },
        { k: 'member.joined', d: { member: chair } },
      ];
      await this.repository.beginLanes(tx, id, events, chair.id);
      await audit(tx, actor, { action: 'live-session.created', subjectType: 'live-session', subjectId: id });
      if (invited.length > 0) await tellInvited(tx, actor, { id, organizationId, grantId: row.grantId }, invited);
      return this.visible(tx, actor, id);
    });
    return dtoOf(session, agenda);
  }

  /** Changes what is planned while nobody has begun; those who wait in the room see it at once. */
  async change(actor: Actor, id: string, version: number, change: ChangeLiveSessionDto): Promise<LiveSessionDto> {
    const session = await this.allowed(actor, id, 'edit');
    if (session.version !== version) throw stale();
    const agenda = change.agenda && this.templates.fitting(session.template, stagesOf(change.agenda));
    const room = await this.actorOf(id);
    const title = change.title ?? session.title;
    const described = {
      title,
      series: change.series ?? session.series,
      place: change.place ?? session.place,
      startsAt: new Date(change.startsAt ?? session.startsAt).getTime(),
    };
    const events: LiveEvent[] = [{ k: 'session.described', d: described }];
    if (agenda) events.push({ k: 'agenda.set', d: { agenda } });
    const answer = await room.perform(
      ({ session: { status } }) => (status === 'prepared' ? { ok: true, events } : { ok: false, code: 'conflict' }),
      async (tx) => {
        if ((await tx.update('live_session', { id, version }, { title })) !== 1) throw stale();
        if (isMoved(session, described)) await this.tellMoved(tx, session);
      },
    );
    if (!answer.ok) throw refusedAs(answer.code);
    return this.get(actor, id);
  }

  /** Calendars of the invited take the new time, place or name. */
  private async tellMoved(tx: Tx, { id, organization, invitedOrganizations }: LiveSessionDetail): Promise<void> {
    await tx.execute('UPDATE live_session SET calendar_sequence = calendar_sequence + 1 WHERE id = $1', [id]);
    if (invitedOrganizations.length === 0) return;
    await appendEvent(
      tx,
      { organizationId: null },
      {
        type: 'live-session.changed',
        subjectId: id,
        organizationIds: [organization.id, ...invitedOrganizations.map((invited) => invited.id)],
      },
    );
  }

  open(actor: Actor, id: string): Promise<LiveSessionDto> {
    return this.asFacilitator(actor, id, 'open', 'session.open');
  }

  close(actor: Actor, id: string): Promise<LiveSessionDto> {
    return this.asFacilitator(actor, id, 'close', 'session.close');
  }

  async joinLink(actor: Actor, id: string): Promise<JoinLinkDto> {
    await this.allowed(actor, id, 'show-link');
    const { code, sealed } = await this.transactions.read(actor, (tx) => this.repository.sealedLink(tx, id));
    const secret = this.sealer.open(sealed, linkPlace(id));
    // Behind the # it stays out of logs and of what pages tell one another.
    const path = `/live/join/${code}#${secret}`;
    return { code, secret, path, url: this.config.publicUrl ? this.config.publicUrl + path : null };
  }

  async commitments(actor: Actor, id: string): Promise<CommitmentRow[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.visible(tx, actor, id);
      return this.repository.commitments(tx, id);
    });
  }

  /** 404 what is not visible, 403 what is another's to do, 409 what its state no longer allows. */
  async allowed(actor: Actor, id: string, action: LiveSessionAction): Promise<LiveSessionDetail> {
    const session = await this.transactions.read(actor, (tx) => this.visible(tx, actor, id));
    if (facilitatorActions.includes(action) && session.part !== 'facilitator') requireAllowed([], action);
    if (!allowedActions(session, systemClock.now()).includes(action))
      throw conflict('live-session-state', { status: session.status });
    return session;
  }

  async actorOf(id: string) {
    const room = await this.actors.of(id);
    if (!room) throw notFound();
    return room;
  }

  private async asFacilitator(
    actor: Actor,
    id: string,
    action: LiveSessionAction,
    kind: CommandKind,
  ): Promise<LiveSessionDto> {
    const session = await this.allowed(actor, id, action);
    const room = await this.actorOf(id);
    const answer = await room.perform((state) => {
      const sender = memberOf(state, session.memberId ?? '');
      if (!sender) return { ok: false, code: 'forbidden' };
      return decide(state, { id: newId(), lane: 'all', kind, data: {} }, sender, Date.now());
    });
    if (!answer.ok) throw refusedAs(answer.code);
    return this.get(actor, id);
  }

  async visible(tx: Tx, actor: Actor, id: string): Promise<LiveSessionDetail> {
    const session = await this.repository.getVisible(tx, accountOf(actor), id);
    if (!session) throw notFound();
    return session;
  }

  private async shown(session: LiveSessionDetail): Promise<LiveSessionDto> {
    return dtoOf(session, (await this.actorOf(session.id)).room.agenda);
  }
}

/** The organisations newly invited hear of it. */
export async function tellInvited(
  tx: Tx,
  actor: Actor,
  { id, organizationId, grantId }: { id: string; organizationId: string; grantId: string | null },
  invited: readonly string[],
): Promise<void> {
  await appendEvent(tx, actor, {
    type: 'live-session.invited',
    subjectId: id,
    organizationIds: [organizationId, ...invited],
    data: { grantId },
  });
}

const isMoved = (
  before: Pick<LiveSessionDetail, 'title' | 'place' | 'startsAt'>,
  after: { title: string; place: string; startsAt: number },
): boolean =>
  before.title !== after.title || before.place !== after.place || before.startsAt.getTime() !== after.startsAt;

/** Where the sealed join secret lives; it opens nowhere else. */
export const linkPlace = (id: string): string => `live_session|join_secret|${id}`;

export const accountOf = (actor: Actor): string => {
  if (!actor.accountId) throw new DomainError('unauthenticated', 'sign-in-needed');
  return actor.accountId;
};

export function refusedAs(code: string): DomainError {
  if (code === 'retry' || code === 'busy') return new DomainError('unavailable', 'live-session-not-saved');
  return code === 'forbidden' ? new DomainError('forbidden', 'action-not-allowed') : conflict('live-session-state');
}

function dtoOf({ memberId, ...session }: LiveSessionDetail, agenda: Stage[]): LiveSessionDto {
  const me = memberId && session.part ? { memberId, role: session.part } : null;
  return { ...session, me, agenda, allowedActions: allowedActions(session, systemClock.now()) };
}

/** The stages of an agenda somebody wrote, with what they left out. */
export function stagesOf(wanted: StageDto[]): Stage[] {
  if (wanted.length === 0) throw ruleBroken('agenda-empty');
  const stages = wanted.map(
    ({ id, title, kind, minutes, prompt, tools, board, round, hints, advance, ...rest }): Stage => ({
      id: id ?? newId(),
      title,
      kind,
      minutes,
      prompt,
      output: rest.output ?? '',
      fixed: rest.fixed ?? false,
      grouping: rest.grouping
        ? {
            size: rest.grouping.size,
            mix: rest.grouping.mix,
            newFaces: rest.grouping.newFaces,
            mostFunders: rest.grouping.mostFunders,
          }
        : null,
      tools,
      board: board ? { columns: board.columns, signing: board.signing, votes: board.votes } : null,
      round: round ? { softSeconds: round.softSeconds, order: round.order } : null,
      hints,
      advance,
    }),
  );
  if (new Set(stages.map((stage) => stage.id)).size !== stages.length) throw ruleBroken('stage-twice');
  if (stages.some((stage) => stage.tools.includes('board') !== (stage.board !== null)))
    throw ruleBroken('board-settings');
  return stages;
}
