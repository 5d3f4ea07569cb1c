import {
  type Actor,
  CurrentActor,
  guestCookieName,
  GuestOf,
  isSessionSecret,
  parseCookies,
  Public,
  SignedIn,
} from '@app/access';
import { Answers, ApiTags, IdParam } from '@app/http';
import { Body, Controller, Get, Header, Param, Put, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SignedInDto, ScannedCodeDto, SignInCodeDto, WallCodeDto } from './sign-in.dto';
import { SignInService } from './sign-in.service';

@ApiTags('live sessions')
@Controller('api/live-sessions')
export class AttendanceController {
  constructor(private readonly signIn: SignInService) {}

  /** What the wall shows now; for facilitators, who show it. */
  @Get(':id/sign-in-code')
  @SignedIn()
  @Header('Cache-Control', 'private, no-store')
  @Answers(SignInCodeDto)
  code(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<SignInCodeDto> {
    return this.signIn.code(actor, id);
  }

  /** The code from the wall, typed in by whoever is in the room. Twice is once. */
  @Put(':id/attendance/mine')
  @GuestOf('id')
  @Answers(SignedInDto)
  byCode(
    @CurrentActor() actor: Actor,
    @Req() { guestSecret }: { guestSecret?: string },
    @Param() { id }: IdParam,
    @Body() { code }: WallCodeDto,
  ): Promise<SignedInDto> {
    return this.signIn.byCode(actor, guestSecret, id, code);
  }

  /** The QR code from the wall, scanned; 403 `not-in-live-session` for whoever has to come in by the door first. */
  @Put('attendance/scanned')
  @Public()
  @Answers(SignedInDto)
  byLink(
    @CurrentActor() actor: Actor,
    @Body() body: ScannedCodeDto,
    @Req() request: FastifyRequest,
  ): Promise<SignedInDto> {
    const cookie = parseCookies(request.headers.cookie)[guestCookieName];
    return this.signIn.byLink(actor, isSessionSecret(cookie) ? cookie : undefined, body, request.ip, request.id);
  }
}
