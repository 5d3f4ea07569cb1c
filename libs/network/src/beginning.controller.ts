import { Public } from '@app/access';
import { CONFIG, type Config } from '@app/config';
import { Answers, ApiTags } from '@app/http';
import { MeDto, sessionCookie } from '@app/identity';
import { Body, Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BeginningService } from './beginning.service';
import { BeginNetworkDto } from './dto/beginning.dto';

@ApiTags('network')
@Controller('api/network')
export class BeginningController {
  constructor(
    private readonly beginning: BeginningService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The first run: names the network and its steward, who is signed in. The token is the one the start printed. */
  @Post('begin')
  @Public()
  @Answers(MeDto)
  async begin(
    @Body() body: BeginNetworkDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeDto> {
    const { secret, lifeMs, ...me } = await this.beginning.begin(body, request.id);
    void reply.header('set-cookie', sessionCookie(this.config.publicUrl, secret, lifeMs));
    return me;
  }
}
