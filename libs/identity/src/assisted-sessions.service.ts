import { createHash, randomBytes } from 'node:crypto';
import { Actor, audit, SESSION_RESOLVER, type SessionResolver } from '@app/access';
import { decodeKey, keysetPage, Transactions, type Page } from '@app/database';
import { appendEvent } from '@app/events';
import { badShape, forbidden, isId, newId, notFound } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import {
  AssistedSessionsRepository,
  type AssistedSessionRow,
  type CallRow,
  type ResidentRow,
} from './assisted-sessions.repository';
import { assertMayAssist, assistedUntil, mayAssist, type WayOfAsking } from './domain/assisting';

export interface BegunAssistedSession {
  /** The cookie's value; only its hash is stored. */
  secret: string;
  id: string;
  residentName: string;
  endsAt: Date;
}

interface PageAsked {
  after?: string;
  limit: number;
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

const helperOf = ({ accountId, role, organizationKind, assistedBy }: Actor) => ({
  accountId,
  role,
  organizationKind,
  isAssisted: assistedBy !== null,
});

/** R-UI-01: every task of a resident has a way over paper or telephone, with the resident named and the helper logged. */
@Injectable()
export class AssistedSessionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: AssistedSessionsRepository,
    @Inject(SESSION_RESOLVER) private readonly sessions: SessionResolver,
  ) {}

  /** @throws not-found, forbidden `role-not-allowed`, rule `only-residents-are-assisted` */
  async begin(actor: Actor, residentAccountId: string, asked: WayOfAsking): Promise<BegunAssistedSession> {
    const { accountId, organizationId, sessionId } = actor;
    if (!accountId || !organizationId || !sessionId) throw forbidden('role-not-allowed');
    const secret = randomBytes(32).toString('base64url');
    const id = newId();
    return this.transactions.run(Actor.nobody(actor.requestId), async (tx) => {
      const found = await this.repository.beginning(tx, {
        accountId: residentAccountId,
        organizationId,
        helperSessionId: sessionId,
      });
      if (!found) throw notFound();
      assertMayAssist(helperOf(actor), found);
      const endsAt = assistedUntil(new Date(), found.helperExpiresAt);
      await this.repository.begin(tx, {
        id,
        tokenHash: sha256(secret),
        organizationId,
        residentAccountId,
        helperAccountId: accountId,
        helperSessionId: sessionId,
        asked,
        expiresAt: endsAt,
      });
      audit(tx, actor, {
        action: 'assisted-session.begun',
        subjectType: 'account',
        subjectId: residentAccountId,
        purpose: asked,
      });
      await appendEvent(tx, actor, {
        type: 'assisted-session.begun',
        subjectId: id,
        organizationIds: [organizationId],
        data: { residentAccountId },
      });
      return { secret, id, residentName: found.displayName, endsAt };
    });
  }

  /**
   * Ends the assisted session behind this secret, if there is one, and answers whether the helper's own session still
   * stands, so that its cookie can be put back.
   */
  async leave(
    assistedSecret: string | undefined,
    helperSecret: string | undefined,
    requestId: string,
  ): Promise<boolean> {
    const session = assistedSecret ? await this.sessions.resolve(assistedSecret) : null;
    if (assistedSecret && session?.assistedBy) await this.end(Actor.signedIn(session, assistedSecret, requestId));
    if (!assistedSecret || !helperSecret) return false;
    // Somebody else may have signed in here since: the waiting session goes back to its own helper only.
    const belongsTogether = await this.transactions.read(Actor.nobody(requestId), (tx) =>
      this.repository.isHelperOf(tx, sha256(assistedSecret), sha256(helperSecret)),
    );
    return belongsTogether && (await this.sessions.resolve(helperSecret)) !== null;
  }

  /** With the session's context, so that the audit row carries both names, and as the bare login, which alone ends sessions. */
  private async end(actor: Actor): Promise<void> {
    await this.transactions.run({ context: actor.context, databaseRole: null }, async (tx) => {
      await this.repository.end(tx, actor.sessionId ?? '');
      audit(tx, actor, {
        action: 'assisted-session.ended',
        subjectType: 'account',
        subjectId: actor.accountId ?? '',
      });
    });
  }

  /** Who filled in for me. */
  received(actor: Actor, asked: PageAsked): Promise<Page<AssistedSessionRow>> {
    return this.page(actor, 'resident', asked);
  }

  /** Whom I filled in for. */
  given(actor: Actor, asked: PageAsked): Promise<Page<AssistedSessionRow>> {
    return this.page(actor, 'helper', asked);
  }

  residents(actor: Actor, { named, ...asked }: PageAsked & { named?: string }): Promise<Page<ResidentRow>> {
    const organizationId = this.helpingOrganization(actor);
    return this.transactions.read(actor, async (tx) => {
      const rows = await this.repository.residents(tx, organizationId, {
        after: readKey(asked.after),
        limit: asked.limit + 1,
        named: named?.trim() || undefined,
      });
      return keysetPage(rows, asked.limit, ({ id }) => [id]);
    });
  }

  /** A resident without phone and mail: a name is enough to be helped. */
  addResident(actor: Actor, displayName: string): Promise<ResidentRow> {
    const organizationId = this.helpingOrganization(actor);
    const resident = { id: newId(), membershipId: newId(), organizationId, displayName };
    return this.transactions.run(actor, async (tx) => {
      await this.repository.addResident(tx, resident);
      audit(tx, actor, { action: 'resident.added', subjectType: 'account', subjectId: resident.id });
      return { id: resident.id, displayName, assistedOnly: true };
    });
  }

  /** Whom the call button rings; undefined where nobody has left a number. */
  call(actor: Actor): Promise<CallRow | undefined> {
    return this.transactions.read(Actor.nobody(actor.requestId), (tx) =>
      this.repository.call(tx, actor.organizationId),
    );
  }

  private page(actor: Actor, side: 'resident' | 'helper', { after, limit }: PageAsked) {
    return this.transactions.read(actor, async (tx) => {
      const asked = { after: readKey(after), limit: limit + 1 };
      const rows = await this.repository.page(tx, side, actor.accountId ?? '', asked);
      return keysetPage(rows, limit, ({ id }) => [id]);
    });
  }

  private helpingOrganization(actor: Actor): string {
    if (!mayAssist(helperOf(actor)) || !actor.organizationId) throw forbidden('role-not-allowed');
    return actor.organizationId;
  }
}

function readKey(after: string | undefined): string | undefined {
  const [id] = decodeKey(after, 1) ?? [];
  if (id !== undefined && !isId(id)) throw badShape('page-key-not-readable');
  return id;
}
