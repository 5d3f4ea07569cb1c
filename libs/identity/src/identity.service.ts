import { createHash, randomBytes } from 'node:crypto';
import { Actor, type SessionResolver, type SignedInSession } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { DomainError, newId, notFound, ruleBroken } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { guessLimits, isPasswordLongEnough, sessionIdleMs } from './domain/password';
import type { Presentation } from './domain/presentation';
import { sessionLife } from './domain/session-life';
import { readSignInName } from './domain/sign-in-name';
import { IdentityRepository, type Assistance, type MembershipRow } from './identity.repository';
import { Passwords } from './passwords';

export interface NewSession {
  /** The cookie's value; only its hash is stored. */
  secret: string;
  lifeMs: number;
  assistance: null;
  account: { id: string; displayName: string };
  presentation: Presentation;
  memberships: MembershipRow[];
  active: MembershipRow | null;
}

interface SignInAttempt {
  signInName: string;
  password: string;
  ownDevice?: boolean;
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
const ofAddress = (address: string): Buffer => sha256(`address:${address}`);

@Injectable()
export class IdentityService implements SessionResolver {
  private readonly passwords = new Passwords();

  constructor(
    private readonly transactions: Transactions,
    private readonly repository: IdentityRepository,
  ) {}

  async signIn(
    { signInName, password, ownDevice }: SignInAttempt,
    address: string,
    requestId: string,
  ): Promise<NewSession> {
    const account = await this.authenticate(signInName, password, address, requestId);
    return this.transactions.run(Actor.nobody(requestId), (tx) => this.enter(tx, account, { ownDevice }));
  }

  /** Whose name and password these are. Wrong name and wrong password look and last the same; limits come before hashing. */
  async authenticate(
    typedName: string,
    password: string,
    address: string,
    requestId: string,
  ): Promise<{ id: string; displayName: string }> {
    const nobody = Actor.nobody(requestId);
    const name = readSignInName(typedName);
    const subject = `account:${name?.value ?? typedName}`;
    await this.assertFewGuesses(subject, address, requestId);
    const account = name && (await this.transactions.read(nobody, (tx) => this.repository.findAccount(tx, name)));
    const matched = await this.passwords.matches(account?.passwordHash ?? null, password);
    if (!matched || !account) {
      await this.noteGuess(subject, address, requestId);
      throw new DomainError('unauthenticated', 'name-or-password-wrong');
    }
    await this.transactions.run(nobody, (tx) => this.repository.clearFailures(tx, sha256(subject)));
    return { id: account.id, displayName: account.displayName };
  }

  /** @throws too-many `too-many-attempts` after too many wrong guesses at the subject, or from the address */
  async assertFewGuesses(subject: string, address: string, requestId: string): Promise<void> {
    await this.transactions.read(Actor.nobody(requestId), async (tx) => {
      const tooMany =
        (await this.repository.failuresOf(tx, sha256(subject))) >= guessLimits.perAccount ||
        (await this.repository.failuresOf(tx, ofAddress(address))) >= guessLimits.perAddress;
      if (tooMany) throw new DomainError('too-many', 'too-many-attempts', { minutes: guessLimits.windowMinutes });
    });
  }

  async noteGuess(subject: string, address: string, requestId: string): Promise<void> {
    await this.transactions.run(Actor.nobody(requestId), (tx) =>
      this.repository.addFailure(tx, [sha256(subject), ofAddress(address)]),
    );
  }

  /** Opens a session for somebody who has shown who they are; it acts for `organizationId`, or for where they joined first. */
  async enter(
    tx: Tx,
    account: { id: string; displayName: string },
    { ownDevice = false, organizationId }: { ownDevice?: boolean; organizationId?: string } = {},
  ): Promise<NewSession> {
    const secret = randomBytes(32).toString('base64url');
    const memberships = await this.repository.memberships(tx, account.id);
    const active = memberships.find((each) => each.organizationId === organizationId) ?? memberships[0] ?? null;
    const { lifeMs, idleMs } = sessionLife({ ownDevice, roles: memberships.map(({ role }) => role) });
    await this.repository.insertSession(tx, {
      id: newId(),
      tokenHash: sha256(secret),
      accountId: account.id,
      organizationId: active?.organizationId ?? null,
      expiresAt: new Date(Date.now() + lifeMs),
      ownDevice: idleMs === null,
    });
    return {
      secret,
      lifeMs,
      assistance: null,
      account: { id: account.id, displayName: account.displayName },
      presentation: await this.repository.presentation(tx, account.id),
      memberships,
      active,
    };
  }

  async resolve(secret: string, { touch = true } = {}): Promise<SignedInSession | null> {
    const found = await this.repository.resolve(this.transactions, sha256(secret), sessionIdleMs / 1000, touch);
    return found ?? null;
  }

  async signOut(actor: Actor): Promise<void> {
    await this.transactions.run(Actor.nobody(actor.requestId), (tx) =>
      this.repository.endSession(tx, this.tokenHash(actor)),
    );
  }

  async me(
    actor: Actor,
  ): Promise<Pick<NewSession, 'memberships' | 'presentation'> & { assistance: Assistance | null }> {
    const accountId = this.accountId(actor);
    return this.transactions.read(Actor.nobody(actor.requestId), async (tx) => ({
      memberships: await this.repository.memberships(tx, accountId),
      presentation: await this.repository.presentation(tx, accountId),
      assistance: actor.assistedBy ? await this.repository.assistance(tx, actor.sessionId ?? '') : null,
    }));
  }

  changePresentation(actor: Actor, change: Partial<Presentation>): Promise<Presentation> {
    const accountId = this.accountId(actor);
    return this.transactions.run(Actor.nobody(actor.requestId), (tx) =>
      this.repository.changePresentation(tx, accountId, change),
    );
  }

  async changePassword(actor: Actor, current: string, next: string): Promise<void> {
    if (!isPasswordLongEnough(next)) throw ruleBroken('password-too-short');
    const nobody = Actor.nobody(actor.requestId);
    const known = await this.transactions.read(nobody, (tx) => this.repository.passwordHash(tx, this.accountId(actor)));
    if (!(await this.passwords.matches(known, current))) throw ruleBroken('current-password-wrong');
    const hashed = await this.passwords.hash(next);
    await this.transactions.run(nobody, (tx) =>
      this.repository.changePassword(tx, this.accountId(actor), hashed, this.tokenHash(actor)),
    );
  }

  /** Acts for another of one's organisations from now on. */
  async chooseOrganization(actor: Actor, organizationId: string): Promise<MembershipRow> {
    return this.transactions.run(Actor.nobody(actor.requestId), async (tx) => {
      const memberships = await this.repository.memberships(tx, this.accountId(actor));
      const chosen = memberships.find((membership) => membership.organizationId === organizationId);
      if (!chosen) throw notFound();
      await this.repository.chooseOrganization(tx, this.tokenHash(actor), organizationId);
      return chosen;
    });
  }

  /** What is known of the network before anybody signs in; without a name while it has not begun. */
  async network(requestId: string): Promise<{ name: string; demo: boolean; begun: boolean }> {
    const known = await this.transactions.read(Actor.nobody(requestId), (tx) => this.repository.network(tx));
    return known ? { ...known, begun: true } : { name: '', demo: false, begun: false };
  }

  hashPassword(password: string): Promise<string> {
    return this.passwords.hash(password);
  }

  private tokenHash(actor: Actor): Buffer {
    if (actor.context.kind !== 'session') throw new DomainError('unauthenticated', 'sign-in-needed');
    return sha256(actor.context.secret);
  }

  private accountId(actor: Actor): string {
    if (!actor.accountId) throw new DomainError('unauthenticated', 'sign-in-needed');
    return actor.accountId;
  }
}
