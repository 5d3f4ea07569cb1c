import { Module } from '@nestjs/common';
import { LadderSweep } from './clocks/ladder.sweep';
import { NoResponseHandler } from './clocks/no-response.handler';
import { RemindersRepository } from './clocks/reminders.repository';
import { RemindersSweep } from './clocks/reminders.sweep';
import { RungsRepository } from './clocks/rungs.repository';
import { LinkAnswerHandler } from './links/link-answer.handler';
import { ConsentEndingsSweep } from './consents/consent-endings.sweep';
import { ReferralsModule } from './referrals.module';

/** What happens to referrals without anybody asking: ladders, reminders, the end of those nobody answers. */
@Module({
  imports: [ReferralsModule],
  providers: [
    RungsRepository,
    LadderSweep,
    RemindersRepository,
    RemindersSweep,
    NoResponseHandler,
    LinkAnswerHandler,
    ConsentEndingsSweep,
  ],
})
export class ReferralsWorkerModule {}
