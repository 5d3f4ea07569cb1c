import { Public } from '@app/access';
import { Answers, AnswersNothing, ApiTags } from '@app/http';
import { Body, Controller, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SignInLinkDto, SignInLinkTokenDto, UseSignInLinkDto } from './dto/sign-in-link.dto';
import { SignInLinksService } from './sign-in-links.service';

@ApiTags('identity')
@Controller('api/sign-in-links')
export class SignInLinksController {
  constructor(private readonly links: SignInLinksService) {}

  /** A POST, since the token must not stand in an address that is logged. */
  @Post('open')
  @Public()
  @Answers(SignInLinkDto)
  async open(@Body() { token }: SignInLinkTokenDto, @Req() { id }: FastifyRequest): Promise<SignInLinkDto> {
    const { purpose, displayName, signInName, organizations, expiresAt } = await this.links.open(token, id);
    return { purpose, displayName, signInName, organizations, expiresAt: expiresAt.toISOString() };
  }

  @Post('use')
  @Public()
  @AnswersNothing()
  use(@Body() { token, password }: UseSignInLinkDto, @Req() { id }: FastifyRequest): Promise<void> {
    return this.links.use(token, password, id);
  }
}
