import { CONFIG, type Config } from '@app/config';
import type { Tx } from '@app/database';
import { Sweep } from '@app/events';
import { Inject, Injectable } from '@nestjs/common';
import { defaultPreference } from './domain/delivery';
import { isKind, kindRules } from './domain/kinds';
import { DigestsRepository, type DueDigest, type UnreadCount } from './digests.repository';
import { MailsRepository, type NewSummary } from './mails.repository';
import { preferenceOf } from './preferences.repository';

const batch = 500;

/** Turns digests whose hour has come into mails: numbers by group and a link. What was read meanwhile is not counted. */
@Injectable()
export class DigestWriting {
  constructor(
    private readonly digests: DigestsRepository,
    private readonly mails: MailsRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Sweep('notifications.digest', { everyMs: 15_000 })
  async write(tx: Tx): Promise<void> {
    const due = await this.digests.due(tx, batch);
    if (due.length === 0) return;
    const state = await this.mails.newMailState(tx, this.config);
    const unread = await this.digests.unread(tx, due);
    const summaries = due.flatMap((one) => summaryOf(one, unread));
    if (state && summaries.length > 0) await this.mails.addSummaries(tx, summaries, state);
    await this.digests.end(tx, due);
  }
}

function summaryOf(due: DueDigest, unread: readonly UnreadCount[]): NewSummary[] {
  const { digestAccountId: accountId, organizationId } = due;
  const { digest, digestHour } = due.preference ? preferenceOf(due.preference) : defaultPreference;
  if (digestHour === null) return [];
  const counts: Record<string, number> = {};
  for (const { kind, count, ...of } of unread) {
    if (of.accountId !== accountId || of.organizationId !== organizationId || !isKind(kind)) continue;
    const { group } = kindRules[kind];
    if (digest.includes(group)) counts[group] = (counts[group] ?? 0) + count;
  }
  return Object.keys(counts).length > 0 ? [{ accountId, organizationId, counts }] : [];
}
