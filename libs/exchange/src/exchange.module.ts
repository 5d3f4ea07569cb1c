import { OrganizationsModule } from '@app/organizations';
import { ReferralsModule } from '@app/referrals';
import { Module } from '@nestjs/common';
import { WebhookHandlers } from './webhooks/webhook.handlers';
import { WebhookQueueRepository } from './webhooks/webhook-queue.repository';
import { WebhookSending } from './webhooks/webhook-sending';
import { WebhooksController } from './webhooks/webhooks.controller';
import { WebhooksRepository } from './webhooks/webhooks.repository';
import { WebhooksService } from './webhooks/webhooks.service';

@Module({
  imports: [OrganizationsModule, ReferralsModule],
  providers: [WebhooksService, WebhooksRepository],
  controllers: [WebhooksController],
})
export class ExchangeApiModule {}

@Module({ providers: [WebhookHandlers, WebhookQueueRepository, WebhookSending] })
export class ExchangeWorkerModule {}
