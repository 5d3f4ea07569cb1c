import { Actor } from '@app/access';
import { CONFIG, type Config } from '@app/config';
import { Transactions } from '@app/database';
import type { Language } from '@app/identity';
import { stale, systemClock } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { assertNight, defaultPreference, nextDigest, type Preference } from './domain/delivery';
import { DigestsRepository } from './digests.repository';
import { MailsRepository } from './mails.repository';
import { preferenceOf, PreferencesRepository } from './preferences.repository';

export interface Choices {
  preference: Preference;
  /** 0 until something was chosen. */
  version: number;
  hasMailAddress: boolean;
  /** Whether mails leave this installation, are kept for a page of the demo, or do not exist. */
  mails: 'sent' | 'kept' | 'none';
}

/** What a person is told where and when. It belongs to the person, whichever organisation they act for. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: PreferencesRepository,
    private readonly digests: DigestsRepository,
    private readonly mails: MailsRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async open(actor: Actor): Promise<Choices> {
    const { hasMailAddress } = await this.ownAccount(actor);
    return this.transactions.read(actor, async (tx) => {
      const [row] = await this.repository.of(tx, [actor.accountId!]);
      const state = await this.mails.newMailState(tx, this.config);
      return {
        preference: row ? preferenceOf(row) : defaultPreference,
        version: row?.version ?? 0,
        hasMailAddress,
        mails: state === 'waiting' ? 'sent' : (state ?? 'none'),
      };
    });
  }

  /** @throws quiet-night-empty · changed-meanwhile */
  async choose(actor: Actor, version: number, preference: Preference): Promise<Choices> {
    assertNight(preference.quiet.night);
    await this.transactions.run(actor, async (tx) => {
      if (!(await this.repository.write(tx, actor.accountId!, version, preference))) throw stale();
      const next = nextDigest(preference, systemClock.now(), await this.repository.calendar(tx));
      await this.digests.moveOwn(tx, actor.accountId!, next);
    });
    return this.open(actor);
  }

  /** A person's language and whether they have an address, asked as sign-in asks: other roles may not read addresses. */
  async ownAccount({ accountId, requestId }: Actor): Promise<{ language: Language | null; hasMailAddress: boolean }> {
    const [own] = await this.transactions.read(Actor.nobody(requestId), (tx) =>
      this.repository.ownAccount(tx, accountId!),
    );
    return own;
  }
}
