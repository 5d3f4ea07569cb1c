import { type Actor, audit, requireAllowed } from '@app/access';
import { decodeKey, keysetPage, type Page, Transactions, type Tx } from '@app/database';
import { appendEvent } from '@app/events';
import { conflict, newId, notFound, ruleBroken, stale } from '@app/kernel';
import { sealSizes } from '@app/live-protocol';
import { Injectable } from '@nestjs/common';
import {
  allowedOpeningActions,
  type OpeningAction,
  type OpeningStatus,
  placeOf,
  statusAfter,
  statusBefore,
} from '../domain/sealed-round.policy';
import { LiveSessionsService } from '../live-sessions.service';
import { hashOf } from '../safe/author-seal';
import { codeOf } from '../safe/safe-rounds';
import { requireHolderKind } from './safe-keeping.service';
import { SealedNotes } from './sealed-notes';
import type {
  AskOpeningDto,
  OpeningRecordDto,
  SafeOpeningDetailDto,
  SafeOpeningDto,
  SealedRoundDto,
} from './sealed-rounds.dto';
import { type OpeningRow, SealedRoundsRepository } from './sealed-rounds.repository';

type Step = Exclude<OpeningAction, 'read-author'>;

/** What everybody who was in the session hears, by where an opening came to. */
const told: Readonly<Partial<Record<OpeningStatus, string>>> = {
  asked: 'live-session.note-opening-asked',
  agreed: 'live-session.note-opening-agreed',
  refused: 'live-session.note-opening-refused',
  opened: 'live-session.note-opened',
};

/**
 * Opening the author of one note of a sealed round: asked by one holder with a reason, agreed to by the other, each layer taken
 * off in the browser of whoever holds its key. Here pass ciphertexts only.
 */
@Injectable()
export class OpeningsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: SealedRoundsRepository,
    private readonly notes: SealedNotes,
    private readonly sessions: LiveSessionsService,
  ) {}

  rounds(actor: Actor): Promise<SealedRoundDto[]> {
    requireHolderKind(actor);
    return this.transactions.read(actor, (tx) => this.repository.rounds(tx));
  }

  async list(actor: Actor, { after, limit }: { after?: string; limit: number }): Promise<Page<SafeOpeningDto>> {
    requireHolderKind(actor);
    return this.transactions.read(actor, async (tx) => {
      const seen = (decodeKey(after, 2) as [string, string] | undefined) ?? null;
      const rows = await this.repository.openings(tx, seen, limit + 1);
      const page = keysetPage(rows, limit, (row) => [row.askedAt.toISOString(), row.id]);
      return { items: page.items.map((row) => shown(actor, row)), next: page.next };
    });
  }

  async get(actor: Actor, id: string): Promise<SafeOpeningDetailDto> {
    requireHolderKind(actor);
    const row = await this.transactions.read(actor, (tx) => this.visible(tx, id));
    return this.inDetail(actor, row);
  }

  /** For whoever was in the session; the people of a funder are in no such round. */
  async records(actor: Actor, sessionId: string): Promise<OpeningRecordDto[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.sessions.visible(tx, actor, sessionId);
      return actor.organizationKind === 'foundation' ? [] : this.repository.records(tx, sessionId);
    });
  }

  /** Answers of commands are stored with their keys, so neither note nor seal is in them. @throws safe-note-not-found, safe-opening-under-way */
  async ask(actor: Actor, { sessionId, promptId, code, reason }: AskOpeningDto): Promise<SafeOpeningDto> {
    requireHolderKind(actor);
    const parties = await this.transactions.read(actor, (tx) => this.repository.partiesOf(tx, sessionId, promptId));
    const place = parties && placeOf(actor, parties);
    if (!parties || !place) throw notFound();
    const note = await this.notes.byCode(sessionId, promptId, code);
    if (!note) throw ruleBroken('safe-note-not-found');
    const id = newId();
    const people = await this.notes.peopleOf(sessionId);
    const row = await this.transactions.run(actor, async (tx) => {
      const added = await tx.execute(
        `INSERT INTO safe_opening (id, session_id, prompt_id, note_id, agency_organization_id, member_organization_id,
           asked_by_place, asked_by, asked_by_name, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (note_id) WHERE status IN ('asked', 'agreed', 'halfway', 'opened') DO NOTHING`,
        [
          id,
          sessionId,
          promptId,
          note.id,
          parties.agencyOrganizationId,
          parties.memberOrganizationId,
          place,
          actor.accountId,
          actor.displayName ?? '',
          reason,
        ],
      );
      if (added !== 1) throw conflict('safe-opening-under-way');
      const made = await this.visible(tx, id);
      await this.tell(tx, actor, made, people);
      return made;
    });
    return shown(actor, row);
  }

  agree(actor: Actor, id: string, version: number): Promise<SafeOpeningDto> {
    return this.step(actor, id, version, 'agree', answeredBy(actor));
  }

  refuse(actor: Actor, id: string, version: number, reason: string): Promise<SafeOpeningDto> {
    return this.step(actor, id, version, 'refuse', { ...answeredBy(actor), refusalReason: reason });
  }

  /** What the support agency's browser found under the outer layer. @throws safe-layer-wrong, safe-note-gone */
  takeOuter(actor: Actor, id: string, version: number, inner: string): Promise<SafeOpeningDto> {
    const innerSeal = Buffer.from(inner, 'base64');
    return this.step(actor, id, version, 'take-outer-layer', { innerSeal }, ({ innerHash, authorHash }) => {
      if (innerSeal.length !== sealSizes.once || !hashOf(innerSeal).equals(innerHash))
        throw ruleBroken('safe-layer-wrong');
      return { authorHash };
    });
  }

  /** The author as the member organisation's browser sealed it to the support agency. */
  takeInner(actor: Actor, id: string, version: number, author: string): Promise<SafeOpeningDto> {
    const authorSeal = Buffer.from(author, 'base64');
    return this.step(actor, id, version, 'take-inner-layer', { authorSeal, openedAt: new Date() }, () => {
      if (authorSeal.length !== sealSizes.once) throw ruleBroken('safe-layer-wrong');
      return {};
    });
  }

  /** 404 what is not held, 403 what is the other's, 409 what it no longer is, 412 what changed, 422 a layer that is false. */
  private async step(
    actor: Actor,
    id: string,
    version: number,
    action: Step,
    change: Record<string, unknown>,
    check: (note: { innerHash: Buffer; authorHash: Buffer }) => Record<string, unknown> = () => ({}),
  ): Promise<SafeOpeningDto> {
    requireHolderKind(actor);
    const row = await this.transactions.read(actor, (tx) => this.visible(tx, id));
    if (row.status !== statusBefore[action] && placeOf(actor, row))
      throw conflict('safe-opening-state', { status: row.status });
    requireAllowed(allowedOpeningActions(actor, row), action);
    if (row.version !== version) throw stale();
    const note = await this.notes.byId(row.sessionId, row.noteId);
    if (!note) throw conflict('safe-note-gone');
    const checked = check(note);
    const people = await this.notes.peopleOf(row.sessionId);
    const after = await this.transactions.run(actor, async (tx) => {
      const status = statusAfter[action];
      if ((await tx.update('safe_opening', { id, version }, { ...change, ...checked, status })) !== 1) throw stale();
      const now = await this.visible(tx, id);
      await this.tell(tx, actor, now, people);
      return now;
    });
    return shown(actor, after);
  }

  /** The two holders hear each step, those who were in the session each that means something to them: never whose note it is. */
  private async tell(tx: Tx, actor: Actor, row: OpeningRow, people: string): Promise<void> {
    const { id, sessionId, status, agencyOrganizationId, memberOrganizationId } = row;
    const [mine, other] =
      actor.organizationId === agencyOrganizationId
        ? [agencyOrganizationId, memberOrganizationId]
        : [memberOrganizationId, agencyOrganizationId];
    audit(tx, actor, {
      action: `safe-opening.${status}`,
      subjectType: 'safe-opening',
      subjectId: id,
      organizationIds: [other],
    });
    const type = status === 'asked' ? 'safe-opening.asked' : 'safe-opening.moved';
    await appendEvent(tx, actor, { type, subjectId: id, organizationIds: [mine, other], data: { status } });
    const kind = told[status];
    if (!kind || people === '') return;
    const organizations = new Set(people.split(' ').map((person) => person.split('/')[0]));
    await appendEvent(tx, actor, {
      type: kind,
      subjectId: sessionId,
      organizationIds: [mine, ...[...organizations].filter((organization) => organization !== mine)],
      data: { people, fromOrganizationId: mine },
    });
  }

  private async visible(tx: Tx, id: string): Promise<OpeningRow> {
    const row = await this.repository.opening(tx, id);
    if (!row) throw notFound();
    return row;
  }

  private async inDetail(actor: Actor, row: OpeningRow): Promise<SafeOpeningDetailDto> {
    const note = await this.notes.byId(row.sessionId, row.noteId);
    const place = placeOf(actor, row);
    return {
      ...shown(actor, row),
      noteId: row.noteId,
      note: note?.body ?? null,
      seal: sealFor(row, place === 'member', note?.seal ?? null)?.toString('base64') ?? null,
      authorHash: row.authorHash?.toString('hex') ?? null,
      ownKey: place === 'member' ? row.memberKey : row.agencyKey,
      agencyKey: row.agencyKey,
    };
  }
}

/** What the reader's own key opens at this point, and nothing before it is their turn. */
function sealFor(row: OpeningRow, isMember: boolean, seal: Buffer | null): Buffer | null {
  if (isMember) return row.status === 'halfway' || row.status === 'opened' ? row.innerSeal : null;
  if (row.status === 'agreed') return seal;
  return row.status === 'opened' ? row.authorSeal : null;
}

const answeredBy = ({ displayName }: Actor) => ({ answeredByName: displayName ?? '', answeredAt: new Date() });

function shown(actor: Actor, row: OpeningRow): SafeOpeningDto {
  const { id, sessionId, sessionTitle, roundTitle, askedByPlace, agencyName, memberName, askedByName, askedAt } = row;
  const { reason, status, answeredByName, answeredAt, refusalReason, openedAt, version } = row;
  return {
    ...{ id, sessionId, sessionTitle, roundTitle, askedByPlace, agencyName, memberName, askedByName, askedAt },
    ...{ reason, status, answeredByName, answeredAt, refusalReason, openedAt, version },
    code: codeOf(row.noteId),
    allowedActions: allowedOpeningActions(actor, row),
  };
}
