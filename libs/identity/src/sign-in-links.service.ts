import { Actor, audit } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { DomainError, ruleBroken } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { isPasswordLongEnough } from './domain/password';
import { hashLinkToken } from './link-token';
import { Passwords } from './passwords';
import { SignInLinksRepository, type OpenLink } from './sign-in-links.repository';

/** What the holder of a one-time link may do: see whom it is for, and choose that person's password. */
@Injectable()
export class SignInLinksService {
  private readonly passwords = new Passwords();

  constructor(
    private readonly transactions: Transactions,
    private readonly repository: SignInLinksRepository,
  ) {}

  /** @throws not-found `link-not-valid`, the same for unknown, used and expired links */
  open(token: string, requestId: string): Promise<OpenLink> {
    return this.transactions.run(Actor.nobody(requestId), (tx) => this.load(tx, token));
  }

  /** @throws not-found `link-not-valid`, rule `password-too-short` */
  async use(token: string, password: string, requestId: string): Promise<void> {
    if (!isPasswordLongEnough(password)) throw ruleBroken('password-too-short');
    // Asked first: hashing is dear, and nothing slow happens inside the transaction that uses the link.
    await this.open(token, requestId);
    const hashed = await this.passwords.hash(password);
    const nobody = Actor.nobody(requestId);
    await this.transactions.run(nobody, async (tx) => {
      const { accountId, purpose } = await this.load(tx, token);
      await this.repository.use(tx, accountId, hashed);
      audit(tx, nobody, { action: `account.${purpose}-used`, subjectType: 'account', subjectId: accountId });
    });
  }

  private async load(tx: Tx, token: string): Promise<OpenLink> {
    const link = await this.repository.findOpen(tx, hashLinkToken(token));
    if (!link) throw new DomainError('not-found', 'link-not-valid');
    return link;
  }
}
