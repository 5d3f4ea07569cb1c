import { createHash, randomBytes } from 'node:crypto';
import { Actor, type SessionResolver, type SignedInSession } from '@app/access';
import { Transactions } from '@app/database';
import { DomainError, newId, notFound, ruleBroken } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { guessLimits, isPasswordLongEnough, sessionIdleMs, sessionLifeMs } from './domain/password';
import type { Presentation } from './domain/presentation';
import { readSignInName } from './domain/sign-in-name';
import { IdentityRepository, type KnownAccount, type MembershipRow } from './identity.repository';
import { Passwords } from './passwords';

export interface NewSession {
  /** The cookie's value; only its hash is stored. */
  secret: string;
  account: { id: string; displayName: string };
  presentation: Presentation;
  memberships: MembershipRow[];
  active: MembershipRow | null;
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

@Injectable()
export class IdentityService implements SessionResolver {
  private readonly passwords = new Passwords();

  constructor(
    private readonly transactions: Transactions,
    private readonly repository: IdentityRepository,
  ) {}

  /** Wrong name and wrong password look and last the same. Limits are checked before anything is hashed. */
  async signIn(typedName: string, password: string, address: string, requestId: string): Promise<NewSession> {
    const nobody = Actor.nobody(requestId);
    const name = readSignInName(typedName);
    const subjects = { account: sha256(`account:${name?.value ?? typedName}`), address: sha256(`address:${address}`) };
    const account = await this.transactions.run(nobody, async (tx) => {
      const tooMany =
        (await this.repository.failuresOf(tx, subjects.account)) >= guessLimits.perAccount ||
        (await this.repository.failuresOf(tx, subjects.address)) >= guessLimits.perAddress;
      if (tooMany) throw new DomainError('too-many', 'too-many-attempts', { minutes: guessLimits.windowMinutes });
      return name ? this.repository.findAccount(tx, name) : undefined;
    });
    const matched = await this.passwords.matches(account?.passwordHash ?? null, password);
    if (!matched || !account) {
      await this.transactions.run(nobody, (tx) => this.repository.addFailure(tx, [subjects.account, subjects.address]));
      throw new DomainError('unauthenticated', 'name-or-password-wrong');
    }
    return this.openSession(account, subjects.account, nobody);
  }

  private async openSession(account: KnownAccount, subject: Buffer, nobody: Actor): Promise<NewSession> {
    const secret = randomBytes(32).toString('base64url');
    return this.transactions.run(nobody, async (tx) => {
      await this.repository.clearFailures(tx, subject);
      const memberships = await this.repository.memberships(tx, account.id);
      const active = memberships[0] ?? null;
      await this.repository.insertSession(tx, {
        id: newId(),
        tokenHash: sha256(secret),
        accountId: account.id,
        organizationId: active?.organizationId ?? null,
        expiresAt: new Date(Date.now() + sessionLifeMs),
      });
      return {
        secret,
        account: { id: account.id, displayName: account.displayName },
        presentation: await this.repository.presentation(tx, account.id),
        memberships,
        active,
      };
    });
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

  async me(actor: Actor): Promise<Pick<NewSession, 'memberships' | 'presentation'>> {
    const accountId = this.accountId(actor);
    return this.transactions.read(Actor.nobody(actor.requestId), async (tx) => ({
      memberships: await this.repository.memberships(tx, accountId),
      presentation: await this.repository.presentation(tx, accountId),
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

  async network(requestId: string): Promise<{ name: string; demo: boolean }> {
    const known = await this.transactions.read(Actor.nobody(requestId), (tx) => this.repository.network(tx));
    return known ?? { name: '', demo: false };
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
