import { type Actor, CurrentActor, OwnHand, SignedIn } from '@app/access';
import { CONFIG, type Config } from '@app/config';
import { Answers, ApiTags, ExpectedVersion, NeedsVersion, Versioned } from '@app/http';
import { badShape } from '@app/kernel';
import { Body, Controller, Get, Inject, Put, Query } from '@nestjs/common';
import type { Preference } from './domain/delivery';
import {
  MessagePreviewDto,
  NotificationChoicesDto,
  NotificationChoicesInput,
  PreviewQuery,
} from './dto/preferences.dto';
import { PreferencesService, type Choices } from './preferences.service';
import { productAddress } from './product-address';
import { messagePreview } from './texts/message-preview';

@ApiTags('notifications')
@Controller('api')
export class PreferencesController {
  constructor(
    private readonly preferences: PreferencesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('me/notification-choices')
  @SignedIn()
  @Answers(NotificationChoicesDto)
  @Versioned()
  async open(@CurrentActor() actor: Actor): Promise<NotificationChoicesDto> {
    return shown(await this.preferences.open(actor));
  }

  @Put('me/notification-choices')
  @SignedIn()
  @OwnHand()
  @Answers(NotificationChoicesDto)
  @NeedsVersion()
  @Versioned()
  async choose(
    @CurrentActor() actor: Actor,
    @ExpectedVersion() version: number,
    @Body() body: NotificationChoicesInput,
  ): Promise<NotificationChoicesDto> {
    return shown(await this.preferences.choose(actor, version, chosen(body)));
  }

  @Get('notifications/preview')
  @SignedIn()
  @Answers(MessagePreviewDto)
  preview(@Query() { language }: PreviewQuery): MessagePreviewDto {
    return messagePreview(language, productAddress(this.config));
  }
}

function chosen({ mail, digest, digestHour, nightFrom, nightUntil, ...rest }: NotificationChoicesInput): Preference {
  if ((nightFrom === undefined) !== (nightUntil === undefined)) throw badShape('quiet-night-half-given');
  const night = nightFrom === undefined || nightUntil === undefined ? null : { from: nightFrom, until: nightUntil };
  return {
    mail,
    digest,
    digestHour: digestHour ?? null,
    quiet: { night, daysOff: rest.quietDaysOff },
    urgentPasses: rest.urgentPasses,
  };
}

function shown({ preference, ...rest }: Choices): NotificationChoicesDto {
  const { mail, digest, digestHour, quiet, urgentPasses } = preference;
  return {
    mail: [...mail],
    digest: [...digest],
    digestHour,
    nightFrom: quiet.night?.from ?? null,
    nightUntil: quiet.night?.until ?? null,
    quietDaysOff: quiet.daysOff,
    urgentPasses,
    ...rest,
  };
}
