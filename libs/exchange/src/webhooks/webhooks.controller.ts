import { type Actor, CurrentActor, RequiresRole } from '@app/access';
import type { Page } from '@app/database';
import {
  Answers,
  AnswersCreated,
  AnswersNothing,
  ApiTags,
  ExpectedVersion,
  Idempotent,
  IdParam,
  NeedsVersion,
  PageQuery,
  Versioned,
} from '@app/http';
import { applyDecorators, Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import {
  AddWebhookDto,
  ChangeWebhookDto,
  RotateWebhookSecretDto,
  WebhookDeliveryDto,
  WebhookDeliveryPageDto,
  WebhookDeliveryParam,
  WebhookDto,
  WebhookListDto,
} from '../dto/webhooks.dto';
import { WebhooksService, type OpenWebhook } from './webhooks.service';

/** A POST that moves a webhook whose version the caller has read. */
const Moves = (path: string): MethodDecorator =>
  applyDecorators(
    Post(`:id/${path}`),
    RequiresRole('organization-admin'),
    Idempotent(),
    NeedsVersion(),
    Versioned(),
    Answers(WebhookDto),
  );

@ApiTags('exchange')
@Controller('api/webhooks')
export class WebhooksController {
  constructor(private readonly webhooks: WebhooksService) {}

  @Get()
  @RequiresRole('organization-admin')
  @Answers(WebhookListDto)
  async list(@CurrentActor() actor: Actor): Promise<WebhookListDto> {
    return { items: (await this.webhooks.list(actor)).map(shown) };
  }

  @Post()
  @RequiresRole('organization-admin')
  @Idempotent()
  @AnswersCreated(WebhookDto)
  @Versioned()
  async add(@CurrentActor() actor: Actor, @Body() body: AddWebhookDto): Promise<WebhookDto> {
    return shown(await this.webhooks.add(actor, body));
  }

  @Patch(':id')
  @RequiresRole('organization-admin')
  @Answers(WebhookDto)
  @NeedsVersion()
  @Versioned()
  async change(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: ChangeWebhookDto,
  ): Promise<WebhookDto> {
    return shown(await this.webhooks.change(actor, id, version, body));
  }

  /** Both secrets sign until the overlap is over. */
  @Moves('rotate-secret')
  async rotateSecret(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() { secret, overlapHours }: RotateWebhookSecretDto,
  ): Promise<WebhookDto> {
    return shown(await this.webhooks.rotateSecret(actor, id, version, secret, overlapHours));
  }

  @Moves('pause')
  async pause(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
  ): Promise<WebhookDto> {
    return shown(await this.webhooks.pause(actor, id, version));
  }

  @Moves('resume')
  async resume(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
  ): Promise<WebhookDto> {
    return shown(await this.webhooks.resume(actor, id, version));
  }

  /** What the receiver answered stands first among the deliveries a moment later. */
  @Post(':id/test')
  @RequiresRole('organization-admin')
  @Idempotent()
  @Answers(WebhookDto)
  @Versioned()
  async test(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<WebhookDto> {
    return shown(await this.webhooks.test(actor, id));
  }

  @Delete(':id')
  @RequiresRole('organization-admin')
  @NeedsVersion()
  @AnswersNothing()
  remove(@CurrentActor() actor: Actor, @Param() { id }: IdParam, @ExpectedVersion() version: number): Promise<void> {
    return this.webhooks.remove(actor, id, version);
  }

  /** Latest first. */
  @Get(':id/deliveries')
  @RequiresRole('organization-admin')
  @Answers(WebhookDeliveryPageDto)
  deliveries(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Query() { after, limit }: PageQuery,
  ): Promise<Page<WebhookDeliveryDto>> {
    return this.webhooks.deliveries(actor, id, after, limit);
  }

  /** One that has ended, taken or not, goes once more under the same id. */
  @Post(':id/deliveries/:deliveryId/send-again')
  @RequiresRole('organization-admin')
  @Idempotent()
  @Answers(WebhookDeliveryDto)
  sendAgain(
    @CurrentActor() actor: Actor,
    @Param() { id, deliveryId }: WebhookDeliveryParam,
  ): Promise<WebhookDeliveryDto> {
    return this.webhooks.sendAgain(actor, id, deliveryId);
  }
}

function shown({ organizationId: _, ...webhook }: OpenWebhook): WebhookDto {
  return webhook;
}
