import { Public } from '@app/access';
import { DatabasePools } from '@app/database';
import { Answers, ApiTags, Out } from '@app/http';
import { DomainError } from '@app/kernel';
import { Controller, Get } from '@nestjs/common';

class HealthDto {
  @Out({ enum: ['live', 'ready'] }) status: string;
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly pools: DatabasePools) {}

  @Get('live')
  @Public()
  @Answers(HealthDto)
  live(): HealthDto {
    return { status: 'live' };
  }

  /** 200 once the database answers and its schema is there; 503 until then. */
  @Get('ready')
  @Public()
  @Answers(HealthDto)
  async ready(): Promise<HealthDto> {
    try {
      await this.pools.pool('app').query('SELECT 1 FROM network');
      return { status: 'ready' };
    } catch {
      throw new DomainError('unavailable', 'database-away');
    }
  }
}
