import { type Actor, audit } from '@app/access';
import { CONFIG, type Config } from '@app/config';
import { Transactions } from '@app/database';
import { calendarFile } from '@app/documents';
import { appendEvent } from '@app/events';
import { newId, notFound, ruleBroken, systemClock } from '@app/kernel';
import { WantedWords } from '@app/organizations';
import { Inject, Injectable } from '@nestjs/common';
import type { LiveSessionDto } from '../dto/live-session.dto';
import { LiveSessionsRepository } from '../live-sessions.repository';
import { accountOf, LiveSessionsService, refusedAs, tellInvited } from '../live-sessions.service';
import { InvitationsRepository, type KnownPerson } from './invitations.repository';
import type { InviteDto, NextSessionDto, RsvpDto, RsvpsDto } from './invitations.dto';
import { SessionCalendar } from './session-calendar';

const mostPeopleOffered = 20;
/** A word of letters is looked for in as many names as this. */
const mostPeopleRead = 500;

/** Asking people to a session, hearing whether they come, calling it off, and preparing the next of its series. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: LiveSessionsService,
    private readonly sessionRows: LiveSessionsRepository,
    private readonly repository: InvitationsRepository,
    private readonly calendar: SessionCalendar,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  knownPeople(actor: Actor, words: string): Promise<KnownPerson[]> {
    const { organizationId } = actor;
    if (!organizationId) throw notFound();
    const wanted = new WantedWords(words);
    if (wanted.isEmpty) return Promise.resolve([]);
    return this.transactions.read(actor, async (tx) => {
      const candidates = await this.repository.knownPeople(tx, organizationId, wanted.written, mostPeopleRead);
      return candidates
        .filter(({ name, organization }) => wanted.find(`${name} ${organization.name}`))
        .slice(0, mostPeopleOffered);
    });
  }

  /** Whoever was invited before is not told again. @throws invited-organization-not-known, invited-person-not-known */
  async invite(
    actor: Actor,
    id: string,
    { organizationIds = [], accountIds = [] }: InviteDto,
  ): Promise<LiveSessionDto> {
    const session = await this.sessions.allowed(actor, id, 'invite');
    const of = { id, organizationId: session.organization.id };
    const invited = organizationIds.filter((other) => other !== of.organizationId);
    await this.transactions.run(actor, async (tx) => {
      if ((await this.sessionRows.knownOrganizations(tx, invited)) !== new Set(invited).size)
        throw ruleBroken('invited-organization-not-known');
      const people = await this.repository.known(tx, of.organizationId, accountIds);
      if (people.length !== new Set(accountIds).size) throw ruleBroken('invited-person-not-known');
      const added = await this.repository.inviteOrganizations(tx, of, invited);
      if (added.length > 0) await tellInvited(tx, actor, { ...of, grantId: session.grantId }, added);
      const theirs = people.map((person) => person.organizationId).filter((other) => other !== of.organizationId);
      const withThem = await this.repository.inviteOrganizations(tx, of, theirs);
      const named = new Set(await this.repository.invitePeople(tx, of, people));
      const told = people.filter(({ accountId }) => named.has(accountId));
      if (told.length > 0)
        await appendEvent(tx, actor, {
          type: 'live-session.invited',
          subjectId: id,
          organizationIds: [of.organizationId, ...told.map((person) => person.organizationId)],
          data: { people: told.map((person) => `${person.organizationId}/${person.accountId}`).join(' ') },
        });
      await audit(tx, actor, { action: 'live-session.invited', subjectType: 'live-session', subjectId: id });
      (await this.sessions.actorOf(id)).facts.invitedOrganizationIds.push(...added, ...withThem);
    });
    return this.sessions.get(actor, id);
  }

  /** Facilitators read everybody's answer, others their own. */
  async rsvps(actor: Actor, id: string): Promise<RsvpsDto> {
    return this.transactions.read(actor, async (tx) => {
      await this.sessions.visible(tx, actor, id);
      return { items: await this.repository.rsvps(tx, id), invitedPeople: await this.repository.invitedPeople(tx, id) };
    });
  }

  async rsvp(actor: Actor, id: string, { answer, note = '' }: RsvpDto): Promise<LiveSessionDto> {
    const session = await this.sessions.allowed(actor, id, 'rsvp');
    const { organizationId } = actor;
    if (!organizationId) throw notFound();
    await this.transactions.run(actor, async (tx) => {
      await this.repository.answer(
        tx,
        {
          sessionId: id,
          accountId: accountOf(actor),
          organizationId: session.organization.id,
          personOrganizationId: organizationId,
          answer,
          note: note.trim(),
        },
        systemClock.now(),
      );
      const people = await this.repository.facilitators(tx, id);
      await appendEvent(tx, actor, {
        type: 'live-session.rsvped',
        subjectId: id,
        organizationIds: [organizationId, session.organization.id, ...people.map((person) => person.split('/')[0])],
        data: { answer, fromOrganizationId: organizationId, people: people.join(' ') },
      });
    });
    return this.sessions.get(actor, id);
  }

  /** The entry as a file; of a session called off, the one that takes it away. */
  async file(actor: Actor, id: string): Promise<string> {
    const row = await this.transactions.read(actor, async (tx) => {
      await this.sessions.visible(tx, actor, id);
      return this.repository.calendarRow(tx, id);
    });
    if (!row) throw notFound();
    const organizer = { name: row.organizationName, address: addressIn(this.config.mailFrom) };
    return calendarFile(this.calendar.entry(row, row.cancelledAt ? 'cancel' : 'publish', organizer, null));
  }

  /** Before it has begun; calendars of the invited take the entry away. */
  async cancel(actor: Actor, id: string): Promise<LiveSessionDto> {
    await this.sessions.allowed(actor, id, 'cancel');
    const room = await this.sessions.actorOf(id);
    const at = systemClock.now().getTime();
    const answer = await room.perform(({ session: { status } }) =>
      status === 'prepared'
        ? { ok: true, events: [{ k: 'session.cancelled', d: { at } }] }
        : { ok: false, code: 'conflict' },
    );
    if (!answer.ok) throw refusedAs(answer.code);
    return this.sessions.get(actor, id);
  }

  /** The next of the series: the same agenda, the same people, another day. */
  async prepareNext(actor: Actor, id: string, wanted: NextSessionDto): Promise<LiveSessionDto> {
    const before = await this.sessions.allowed(actor, id, 'prepare-next');
    const { agenda } = (await this.sessions.actorOf(id)).room;
    const people = await this.transactions.read(actor, (tx) => this.repository.invitedPeople(tx, id));
    const next = await this.sessions.begin(
      actor,
      {
        template: before.template,
        title: wanted.title,
        series: before.series || before.title,
        place: wanted.place ?? before.place,
        startsAt: wanted.startsAt,
        ...(before.grantId && before.organization.id === actor.organizationId && { grantId: before.grantId }),
        invitedOrganizationIds: before.invitedOrganizations.map((invited) => invited.id),
      },
      agenda.map((stage) => ({ ...stage, id: newId() })),
    );
    await this.transactions.run(actor, async (tx) => {
      // A session that stood alone begins the series it is followed in, so that what it left open comes along.
      if (!before.seriesId && next.seriesId && before.organization.id === next.organization.id)
        await this.repository.beginSeries(tx, id, next.seriesId);
      await this.repository.invitePeople(
        tx,
        { id: next.id, organizationId: next.organization.id },
        people.map(({ accountId, organization }) => ({ accountId, organizationId: organization.id })),
      );
    });
    return next;
  }
}

/** Of `Tongxing <noreply@example.org>`, what stands in the brackets. */
const addressIn = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from;
