import { type Actor, CurrentActor, SignedIn } from '@app/access';
import { Answers, ApiTags, PageQuery } from '@app/http';
import { Controller, Get, Query } from '@nestjs/common';
import { HandedOverPageDto } from './dto/member.dto';
import { LeavingService } from './leaving.service';

@ApiTags('network')
@Controller('api/handed-over')
export class HandedOverController {
  constructor(private readonly leaving: LeavingService) {}

  /** What came to the reader from colleagues who left the organisation they act for, newest first. */
  @Get()
  @SignedIn()
  @Answers(HandedOverPageDto)
  list(@CurrentActor() actor: Actor, @Query() { after, limit }: PageQuery): Promise<HandedOverPageDto> {
    return this.leaving.handedOver(actor, { after, limit });
  }
}
