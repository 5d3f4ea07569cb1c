import { CONFIG, type Config } from '@app/config';
import type { Tx } from '@app/database';
import type { WorkingCalendar } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { defaultPreference, planFor, robotPlan } from './domain/delivery';
import { factsOf, type Happened } from './domain/message-facts';
import { DigestsRepository } from './digests.repository';
import { MailsRepository } from './mails.repository';
import type { NewNotification } from './notifications.repository';
import { preferenceOf, PreferencesRepository } from './preferences.repository';
import { RobotQueueRepository } from './robots/robot-queue.repository';

export interface Moment {
  now: Date;
  calendar: WorkingCalendar;
}

/** Queues what leaves the product because of one message: mails, digests, chat groups, each at its time. */
@Injectable()
export class OutsideMessages {
  constructor(
    private readonly preferences: PreferencesRepository,
    private readonly mails: MailsRepository,
    private readonly digests: DigestsRepository,
    private readonly robots: RobotQueueRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  calendar(tx: Tx): Promise<WorkingCalendar> {
    return this.preferences.calendar(tx);
  }

  async toPeople(
    tx: Tx,
    accountIds: readonly string[],
    notification: NewNotification,
    happened: Happened,
    { now, calendar }: Moment,
  ): Promise<void> {
    const state = await this.mails.newMailState(tx, this.config);
    if (!state) return;
    const message = { kind: happened.kind, urgency: factsOf(happened).urgency };
    const chosen = new Map(
      (await this.preferences.of(tx, accountIds)).map((row) => [row.accountId, preferenceOf(row)]),
    );
    const plans = accountIds.map((accountId) => ({
      accountId,
      ...planFor(message, chosen.get(accountId) ?? defaultPreference, now, calendar),
    }));
    const mails = plans.flatMap(({ accountId, mailAt }) => (mailAt ? [{ accountId, at: mailAt }] : []));
    const digests = plans.flatMap(({ accountId, digestAt }) => (digestAt ? [{ accountId, at: digestAt }] : []));
    if (mails.length > 0) await this.mails.add(tx, mails, notification, state);
    if (digests.length > 0) await this.digests.add(tx, notification.organizationId, digests);
  }

  async toGroups(
    tx: Tx,
    { eventId, kind, subjectType, subjectId, organizationId }: NewNotification,
    happened: Happened,
    { now, calendar }: Moment,
  ): Promise<void> {
    const facts = factsOf(happened);
    const message = { kind: happened.kind, urgency: facts.urgency };
    for (const robot of await this.robots.listening(tx, [organizationId])) {
      const at = robotPlan(message, robot, now, calendar);
      if (at) await this.robots.add(tx, robot, { eventId, kind, subjectType, subjectId, ...facts }, at);
    }
  }
}
