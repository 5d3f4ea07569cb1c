import { CasesModule } from '@app/cases';
import { ReferralsModule } from '@app/referrals';
import { Module } from '@nestjs/common';
import { ExchangeRepository } from './fhir/exchange.repository';
import { FhirController } from './fhir/fhir.controller';
import { FhirExportService } from './fhir/fhir-export.service';
import { FhirImportService } from './fhir/fhir-import.service';
import { HsdsController } from './hsds/hsds.controller';
import { HsdsRepository } from './hsds/hsds.repository';
import { HsdsService } from './hsds/hsds.service';
import { WebhookHandlers } from './webhooks/webhook.handlers';
import { WebhookQueueRepository } from './webhooks/webhook-queue.repository';
import { WebhookSending } from './webhooks/webhook-sending';
import { WebhooksController } from './webhooks/webhooks.controller';
import { WebhooksRepository } from './webhooks/webhooks.repository';
import { WebhooksService } from './webhooks/webhooks.service';

@Module({
  imports: [CasesModule, ReferralsModule],
  providers: [
    FhirExportService,
    FhirImportService,
    ExchangeRepository,
    HsdsService,
    HsdsRepository,
    WebhooksService,
    WebhooksRepository,
  ],
  controllers: [FhirController, HsdsController, WebhooksController],
})
export class ExchangeApiModule {}

@Module({ providers: [WebhookHandlers, WebhookQueueRepository, WebhookSending] })
export class ExchangeWorkerModule {}
