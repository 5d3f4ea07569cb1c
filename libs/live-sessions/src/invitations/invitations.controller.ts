import { type Actor, CurrentActor, RequiresRole, SignedIn } from '@app/access';
import { calendarType } from '@app/documents';
import { Answers, AnswersCreated, ApiOkResponse, ApiTags, IdParam, Idempotent, Versioned } from '@app/http';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { LiveSessionDto } from '../dto/live-session.dto';
import { InviteDto, KnownPeopleDto, KnownPeopleQuery, NextSessionDto, RsvpDto, RsvpsDto } from './invitations.dto';
import { InvitationsService } from './invitations.service';

@ApiTags('live sessions')
@Controller('api/live-sessions')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Get('known-people')
  @RequiresRole('facilitator', 'organization-admin')
  @Answers(KnownPeopleDto)
  async knownPeople(@CurrentActor() actor: Actor, @Query() { words }: KnownPeopleQuery): Promise<KnownPeopleDto> {
    return { items: await this.invitations.knownPeople(actor, words) };
  }

  @Post(':id/invitations')
  @SignedIn()
  @Idempotent()
  @Versioned()
  @Answers(LiveSessionDto)
  invite(@CurrentActor() actor: Actor, @Param() { id }: IdParam, @Body() body: InviteDto): Promise<LiveSessionDto> {
    return this.invitations.invite(actor, id, body);
  }

  /** The last answer counts. */
  @Put(':id/rsvp')
  @SignedIn()
  @Versioned()
  @Answers(LiveSessionDto)
  rsvp(@CurrentActor() actor: Actor, @Param() { id }: IdParam, @Body() body: RsvpDto): Promise<LiveSessionDto> {
    return this.invitations.rsvp(actor, id, body);
  }

  @Get(':id/rsvps')
  @SignedIn()
  @Answers(RsvpsDto)
  rsvps(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<RsvpsDto> {
    return this.invitations.rsvps(actor, id);
  }

  /** An iCalendar file with the link back and the network's time zone. */
  @Get(':id/calendar')
  @SignedIn()
  @HttpCode(200)
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string', format: 'binary' } } } })
  async calendar(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<StreamableFile> {
    const file = Buffer.from(await this.invitations.file(actor, id));
    return new StreamableFile(file, { type: calendarType, disposition: 'attachment; filename="session.ics"' });
  }

  @Post(':id/cancel')
  @SignedIn()
  @Idempotent()
  @Versioned()
  @Answers(LiveSessionDto)
  cancel(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<LiveSessionDto> {
    return this.invitations.cancel(actor, id);
  }

  @Post(':id/next')
  @SignedIn()
  @Idempotent()
  @Versioned()
  @AnswersCreated(LiveSessionDto)
  next(@CurrentActor() actor: Actor, @Param() { id }: IdParam, @Body() body: NextSessionDto): Promise<LiveSessionDto> {
    return this.invitations.prepareNext(actor, id, body);
  }
}
