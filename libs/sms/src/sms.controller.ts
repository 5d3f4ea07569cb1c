import { CurrentActor, SignedIn, type Actor } from '@app/access';
import type { Page } from '@app/database';
import { Answers, ApiTags, Out, PageOf, PageQuery } from '@app/http';
import { Controller, Get, Query } from '@nestjs/common';
import { LocalSmsOutbox } from './local-sms-outbox';

export class ShortMessageDto {
  @Out({ format: 'uuid' }) id: string;
  @Out() phone: string;
  @Out() words: string;
  @Out({ format: 'date-time' }) createdAt: Date;
}

export class ShortMessagePage extends PageOf(ShortMessageDto) {}

@ApiTags('sms')
@Controller('api/demo/sms-outbox')
export class SmsController {
  constructor(private readonly outbox: LocalSmsOutbox) {}

  /** Short messages this person caused; 404 outside the demo. */
  @Get()
  @SignedIn()
  @Answers(ShortMessagePage)
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<ShortMessageDto>> {
    return this.outbox.kept(actor, query);
  }
}
