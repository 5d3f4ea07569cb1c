import { Id, Out, PageOf, Text, Whole } from '@app/http';

const name = { max: 40 } as const;
const address = { max: 500 } as const;
const secret = { max: 200, pattern: /^[\x21-\x7e]*$/ } as const;

export class AddWebhookDto {
  /** What the organisation calls the receiving program. Never sent. */
  @Text(name)
  name: string;

  /** https, on the open internet; kept sealed and never shown again. */
  @Text(address)
  address: string;

  /** `whsec_` and 24 to 64 bytes in base64, made by the receiver or the page; kept sealed and never shown again. */
  @Text(secret)
  secret: string;
}

export class ChangeWebhookDto {
  @Text({ ...name, optional: true, min: 1 })
  name?: string;

  @Text({ ...address, optional: true, min: 1 })
  address?: string;
}

export class RotateWebhookSecretDto {
  @Text(secret)
  secret: string;

  /** How long the former secret signs as well; 0 ends it at once. */
  @Whole({ min: 0, max: 168 })
  overlapHours: number;
}

export class WebhookDeliveryParam {
  @Id()
  id: string;

  @Id()
  deliveryId: string;
}

export class WebhookDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() name: string;
  @Out() host: string;
  @Out({ format: 'date-time' }) secretSetAt: Date;
  /** Until when the secret before this one signs too. */
  @Out({ type: String, format: 'date-time', nullable: true }) formerSecretEndsAt: Date | null;
  @Out({ enum: ['active', 'paused'] }) state: string;
  /** Why it is told nothing; null when a person paused it. */
  @Out({ type: String, nullable: true }) pauseReason: string | null;
  @Out({ type: String, format: 'date-time', nullable: true }) pausedAt: Date | null;
  @Out({ type: String, format: 'date-time', nullable: true }) lastDeliveredAt: Date | null;
  /** Deliveries that wait for it. */
  @Out({ type: 'integer' }) waiting: number;
  @Out({ enum: ['change', 'rotate-secret', 'test', 'pause', 'resume', 'remove'], isArray: true })
  allowedActions: string[];
  @Out({ type: 'integer' }) version: number;
}

export class WebhookListDto {
  @Out({ type: [WebhookDto] }) items: WebhookDto[];
}

export class WebhookDeliveryDto {
  @Out({ format: 'uuid', description: 'Sent as webhook-id, the same at every try' }) id: string;
  @Out() type: string;
  @Out({ type: String, format: 'uuid', nullable: true }) referralId: string | null;
  @Out({ type: String, nullable: true }) number: string | null;
  @Out({ enum: ['waiting', 'delivered', 'failed', 'expired'] }) state: string;
  @Out({ type: 'integer' }) tries: number;
  @Out({ type: String, format: 'date-time', nullable: true }) lastTriedAt: Date | null;
  @Out({ type: 'integer', nullable: true, description: 'HTTP status of the last answer' }) lastStatus: number | null;
  @Out({ type: String, nullable: true }) lastRefusal: string | null;
  @Out({ format: 'date-time' }) createdAt: Date;
  @Out({ format: 'date-time', description: 'When the next try is made, while it waits' }) dueAt: Date;
}

export class WebhookDeliveryPageDto extends PageOf(WebhookDeliveryDto) {}
