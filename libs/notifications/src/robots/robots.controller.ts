import { type Actor, CurrentActor, RequiresRole } from '@app/access';
import {
  Answers,
  AnswersCreated,
  ApiNoContentResponse,
  ApiTags,
  ExpectedVersion,
  Idempotent,
  IdParam,
  NeedsVersion,
  Versioned,
} from '@app/http';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { AddRobotDto, ChangeRobotDto, RobotDto, RobotListDto } from '../dto/robots.dto';
import { RobotsService, type OpenRobot } from './robots.service';

@ApiTags('notifications')
@Controller('api/robots')
export class RobotsController {
  constructor(private readonly robots: RobotsService) {}

  @Get()
  @RequiresRole('organization-admin')
  @Answers(RobotListDto)
  async list(@CurrentActor() actor: Actor): Promise<RobotListDto> {
    return { items: (await this.robots.list(actor)).map(shown) };
  }

  @Post()
  @RequiresRole('organization-admin')
  @Idempotent()
  @AnswersCreated(RobotDto)
  @Versioned()
  async add(@CurrentActor() actor: Actor, @Body() body: AddRobotDto): Promise<RobotDto> {
    return shown(await this.robots.add(actor, body));
  }

  @Patch(':id')
  @RequiresRole('organization-admin')
  @Answers(RobotDto)
  @NeedsVersion()
  @Versioned()
  async change(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: ChangeRobotDto,
  ): Promise<RobotDto> {
    return shown(await this.robots.change(actor, id, version, body));
  }

  /** The answer of the provider stands in `test` of the robot a moment later. */
  @Post(':id/test')
  @RequiresRole('organization-admin')
  @Idempotent()
  @Answers(RobotDto)
  @Versioned()
  async test(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<RobotDto> {
    return shown(await this.robots.test(actor, id));
  }

  @Post(':id/pause')
  @RequiresRole('organization-admin')
  @Idempotent()
  @Answers(RobotDto)
  @NeedsVersion()
  @Versioned()
  async pause(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
  ): Promise<RobotDto> {
    return shown(await this.robots.pause(actor, id, version));
  }

  @Post(':id/resume')
  @RequiresRole('organization-admin')
  @Idempotent()
  @Answers(RobotDto)
  @NeedsVersion()
  @Versioned()
  async resume(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
  ): Promise<RobotDto> {
    return shown(await this.robots.resume(actor, id, version));
  }

  @Delete(':id')
  @RequiresRole('organization-admin')
  @HttpCode(204)
  @ApiNoContentResponse()
  @NeedsVersion()
  remove(@CurrentActor() actor: Actor, @Param() { id }: IdParam, @ExpectedVersion() version: number): Promise<void> {
    return this.robots.remove(actor, id, version);
  }
}

function shown(robot: OpenRobot): RobotDto {
  const { organizationId: _, testAskedAt, testAnsweredAt, testAnswer, ...rest } = robot;
  const test = testAskedAt && { askedAt: testAskedAt, answeredAt: testAnsweredAt, answer: testAnswer };
  return { ...rest, test };
}
