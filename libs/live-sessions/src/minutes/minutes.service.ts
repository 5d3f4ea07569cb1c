import { type Actor, audit, requireAllowed } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { docxOf } from '@app/documents';
import { appendEvent } from '@app/events';
import { conflict, type Language, newId, notFound, ruleBroken, stale, systemClock } from '@app/kernel';
import { type Minutes, sentenceAt, withSentence } from '@app/live-protocol';
import { Injectable } from '@nestjs/common';
import type { LiveSessionDetail } from '../live-sessions.repository';
import { accountOf, LiveSessionsService } from '../live-sessions.service';
import { markdownOf, minutesDocument } from './minutes-document';
import { allowedOfMinutes, endOfObjections, type MinutesAction, usualObjectionDays } from './minutes.policy';
import type {
  MinutesAmendmentsDto,
  AmendMinutesDto,
  AnswerAmendmentDto,
  MinutesFileFormat,
  PreparedMinutesDto,
  PrepareMinutesDto,
  SendRoundDto,
  MinutesVersionsDto,
} from './minutes.dto';
import { MinutesRepository, type MinutesRow } from './minutes.repository';

interface Loaded {
  session: LiveSessionDetail;
  minutes: MinutesRow;
  allowed: MinutesAction[];
}

/** Minutes from their draft to the version nobody changes any more (live sessions 4.8). */
@Injectable()
export class MinutesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: MinutesRepository,
    private readonly sessions: LiveSessionsService,
  ) {}

  async read(actor: Actor, id: string): Promise<PreparedMinutesDto> {
    await this.sessions.allowed(actor, id, 'read-minutes');
    return this.transactions.read(actor, async (tx) => shown(id, await this.load(tx, actor, id)));
  }

  /** Other words for sentences, or sentences added, before everybody reads them. */
  prepare(actor: Actor, id: string, version: number, { changes }: PrepareMinutesDto): Promise<PreparedMinutesDto> {
    return this.transactions.run(actor, async (tx) => {
      const loaded = await this.permitted(tx, actor, id, 'prepare');
      if (loaded.minutes.version !== version) throw stale();
      const content = changes.reduce<Minutes>(
        (before, { path, text }) => worded(before, path, text),
        loaded.minutes.content,
      );
      const by = { accountId: accountOf(actor), because: 'prepared' as const };
      if ((await this.repository.replace(tx, id, loaded.minutes, content, by)) !== 1) throw stale();
      await audit(tx, actor, { action: 'minutes.prepared', subjectType: 'live-session', subjectId: id });
      return shown(id, await this.load(tx, actor, id));
    });
  }

  /** From here on the sentences change by agreed amendments only. */
  sendRound(
    actor: Actor,
    id: string,
    version: number,
    { workingDays = usualObjectionDays }: SendRoundDto,
  ): Promise<PreparedMinutesDto> {
    return this.transactions.run(actor, async (tx) => {
      const { minutes } = await this.permitted(tx, actor, id, 'send-round');
      if (minutes.version !== version) throw stale();
      const objectionsUntil = endOfObjections(systemClock.now(), workingDays, await this.repository.calendar(tx));
      const change = { phase: 'objection', objectionsUntil };
      if ((await this.repository.move(tx, id, version, change)) !== 1) throw stale();
      await this.tell(tx, actor, id, minutes, 'live-session.minutes-amended', false);
      return shown(id, await this.load(tx, actor, id));
    });
  }

  async amendments(actor: Actor, id: string): Promise<MinutesAmendmentsDto> {
    await this.sessions.allowed(actor, id, 'read-minutes');
    return { items: await this.transactions.read(actor, (tx) => this.repository.amendments(tx, id)) };
  }

  async versions(actor: Actor, id: string): Promise<MinutesVersionsDto> {
    await this.sessions.allowed(actor, id, 'read-minutes');
    return { items: await this.transactions.read(actor, (tx) => this.repository.versions(tx, id)) };
  }

  amend(actor: Actor, id: string, { path, text, reason = '' }: AmendMinutesDto): Promise<MinutesAmendmentsDto> {
    return this.transactions.run(actor, async (tx) => {
      const { minutes } = await this.permitted(tx, actor, id, 'amend');
      const before = sentenceAt(minutes.content, path);
      if (before === undefined) throw ruleBroken('sentence-not-there');
      await this.repository.propose(tx, {
        id: newId(),
        sessionId: id,
        organizationId: minutes.organizationId,
        path,
        sentenceBefore: before,
        sentenceAfter: text,
        reason,
        proposedBy: accountOf(actor),
        proposedAt: systemClock.now(),
      });
      await this.tell(tx, actor, id, minutes, 'live-session.minutes-objected', true);
      return { items: await this.repository.amendments(tx, id) };
    });
  }

  /** The sentence as proposed becomes the sentence of the minutes. */
  accept(actor: Actor, id: string, amendmentId: string): Promise<MinutesAmendmentsDto> {
    return this.decide(actor, id, amendmentId, { status: 'accepted', answer: '' });
  }

  answer(actor: Actor, id: string, amendmentId: string, { answer }: AnswerAmendmentDto): Promise<MinutesAmendmentsDto> {
    return this.decide(actor, id, amendmentId, { status: 'answered', answer });
  }

  lock(actor: Actor, id: string): Promise<PreparedMinutesDto> {
    return this.transactions.run(actor, async (tx) => {
      const { minutes } = await this.permitted(tx, actor, id, 'lock');
      const change = { phase: 'locked', lockedAt: systemClock.now() };
      if ((await this.repository.move(tx, id, minutes.version, change)) !== 1) throw stale();
      await audit(tx, actor, { action: 'minutes.locked', subjectType: 'live-session', subjectId: id });
      await this.tell(tx, actor, id, minutes, 'live-session.minutes-locked', false);
      return shown(id, await this.load(tx, actor, id));
    });
  }

  /** `json` is the very text the hash is taken over. */
  async file(actor: Actor, id: string, format: MinutesFileFormat, language: Language): Promise<Buffer> {
    await this.sessions.allowed(actor, id, 'read-minutes');
    const { minutes } = await this.transactions.read(actor, (tx) => this.load(tx, actor, id));
    if (format === 'json') return Buffer.from(minutes.text);
    const document = minutesDocument(minutes.content, minutes, language);
    return format === 'md' ? Buffer.from(markdownOf(document)) : docxOf(document);
  }

  private decide(
    actor: Actor,
    id: string,
    amendmentId: string,
    { status, answer }: { status: 'accepted' | 'answered'; answer: string },
  ): Promise<MinutesAmendmentsDto> {
    return this.transactions.run(actor, async (tx) => {
      const { minutes, session, allowed } = await this.load(tx, actor, id);
      if (session.part !== 'facilitator') requireAllowed([], 'decide');
      const amendment = (await this.repository.amendments(tx, id)).find((one) => one.id === amendmentId);
      if (!amendment) throw notFound();
      if (!allowed.includes('decide') || amendment.status !== 'open') throw conflict('amendment-state');
      const accountId = accountOf(actor);
      if (status === 'accepted') {
        // Worded otherwise meanwhile: the facilitator reads both and decides again.
        if (sentenceAt(minutes.content, amendment.path) !== amendment.before) throw conflict('sentence-changed');
        const content = worded(minutes.content, amendment.path, amendment.after);
        const by = { accountId, because: 'amended' as const };
        if ((await this.repository.replace(tx, id, minutes, content, by)) !== 1) throw stale();
      }
      const decision = { status, answer, decidedBy: accountId, decidedAt: systemClock.now() };
      if ((await this.repository.decide(tx, amendmentId, decision)) !== 1) throw stale();
      await audit(tx, actor, { action: `minutes.amendment-${status}`, subjectType: 'live-session', subjectId: id });
      return { items: await this.repository.amendments(tx, id) };
    });
  }

  private async permitted(tx: Tx, actor: Actor, id: string, action: MinutesAction): Promise<Loaded> {
    const loaded = await this.load(tx, actor, id);
    if (loaded.allowed.includes(action)) return loaded;
    const mayEver = action === 'amend' ? loaded.session.part !== null : loaded.session.part === 'facilitator';
    if (!mayEver) requireAllowed([], action);
    throw conflict('minutes-state', { phase: loaded.minutes.phase });
  }

  private async load(tx: Tx, actor: Actor, id: string): Promise<Loaded> {
    const session = await this.sessions.visible(tx, actor, id);
    const minutes = await this.repository.find(tx, id);
    if (!minutes) throw conflict('live-session-state', { status: session.status });
    const isFacilitator = session.part === 'facilitator';
    const standing = { ...minutes, isFacilitator, isParticipant: session.part !== null };
    return { session, minutes, allowed: allowedOfMinutes(standing, systemClock.now()) };
  }

  private async tell(
    tx: Tx,
    actor: Actor,
    id: string,
    { organizationId }: MinutesRow,
    type: string,
    facilitatorsOnly: boolean,
  ): Promise<void> {
    const people = await this.repository.people(tx, id, facilitatorsOnly);
    const others = people.filter((person) => !person.endsWith(`/${actor.accountId}`));
    await appendEvent(tx, actor, {
      type,
      subjectId: id,
      organizationIds: [
        ...(actor.organizationId ? [actor.organizationId] : []),
        organizationId,
        ...others.map((person) => person.split('/')[0]),
      ],
      data: { people: others.join(' ') },
    });
  }
}

function worded(minutes: Minutes, path: string, text: string): Minutes {
  const after = withSentence(minutes, path, text);
  if (!after) throw ruleBroken('sentence-not-there');
  return after;
}

function shown(sessionId: string, { minutes, allowed }: Loaded): PreparedMinutesDto {
  const { contentHash, phase, number, objectionsUntil, lockedAt, version, openAmendments } = minutes;
  const standing = { contentHash, phase, number, objectionsUntil, lockedAt, version, openAmendments };
  return { ...minutes.content, sessionId, ...standing, allowedActions: allowed };
}
