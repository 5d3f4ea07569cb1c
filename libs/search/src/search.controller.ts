import { type Actor, CurrentActor, SignedIn } from '@app/access';
import { Answers, ApiTags } from '@app/http';
import { Controller, Get, Query } from '@nestjs/common';
import { FoundDto, SearchQueryDto } from './dto/search.dto';
import { shown } from './dto/shown';
import { SearchService } from './search.service';

@ApiTags('search')
@Controller('api/search')
export class SearchController {
  constructor(private readonly search: SearchService) {}

  /** At most five of each kind, of what the caller may read anyway. No totals: a count would tell of what is hidden. */
  @Get()
  @SignedIn()
  @Answers(FoundDto)
  async find(@CurrentActor() actor: Actor, @Query() { q }: SearchQueryDto): Promise<FoundDto> {
    return shown(await this.search.find(actor, q));
  }
}
