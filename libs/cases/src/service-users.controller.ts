import { CurrentActor, RequiresRole, type Actor } from '@app/access';
import {
  Answers,
  AnswersCreated,
  ApiTags,
  ExpectedVersion,
  Idempotent,
  IdParam,
  NeedsVersion,
  Versioned,
} from '@app/http';
import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { household, personItem, serviceUser, serviceUserKept } from './dto/present';
import {
  CreateHouseholdDto,
  CreateServiceUserDto,
  EditServiceUserDto,
  EraseDto,
  HouseholdDto,
  HouseholdMembersDto,
  HouseholdPageDto,
  HouseholdsQuery,
  RevealDto,
  RevealedDto,
  ServiceUserDto,
  ServiceUserKeptDto,
  ServiceUserPageDto,
  ServiceUsersQuery,
} from './dto/service-user.dto';
import { HouseholdsService } from './households.service';
import { ServiceUsersService } from './service-users.service';

@ApiTags('service-users')
@Controller('api/service-users')
export class ServiceUsersController {
  constructor(private readonly serviceUsers: ServiceUsersService) {}

  /** By code, never by a name; nothing that tells who somebody is. */
  @Get()
  @RequiresRole('worker', 'supervisor')
  @Answers(ServiceUserPageDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { code, mine, after, limit }: ServiceUsersQuery,
  ): Promise<ServiceUserPageDto> {
    const page = await this.serviceUsers.list(actor, { code, mine }, after, limit);
    return { items: page.items.map((row) => personItem(row, actor)), next: page.next };
  }

  @Post()
  @RequiresRole('worker', 'supervisor')
  @Idempotent()
  @Versioned()
  @AnswersCreated(ServiceUserKeptDto)
  async create(@CurrentActor() actor: Actor, @Body() body: CreateServiceUserDto): Promise<ServiceUserKeptDto> {
    return serviceUserKept(await this.serviceUsers.create(actor, body));
  }

  @Get(':id')
  @RequiresRole('worker', 'supervisor')
  @Versioned()
  @Answers(ServiceUserDto)
  async open(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<ServiceUserDto> {
    return serviceUser(await this.serviceUsers.open(actor, id));
  }

  @Patch(':id')
  @RequiresRole('worker', 'supervisor')
  @NeedsVersion()
  @Versioned()
  @Answers(ServiceUserKeptDto)
  async edit(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: EditServiceUserDto,
  ): Promise<ServiceUserKeptDto> {
    return serviceUserKept(await this.serviceUsers.edit(actor, id, version, body));
  }

  /** Opens one field; the reading stands in the person's record. */
  @Post(':id/reveal')
  @RequiresRole('worker', 'supervisor')
  @Idempotent()
  @Answers(RevealedDto)
  async reveal(@CurrentActor() actor: Actor, @Param() { id }: IdParam, @Body() body: RevealDto): Promise<RevealedDto> {
    return { field: body.field, value: await this.serviceUsers.reveal(actor, id, body.field, body.purpose) };
  }

  /** Destroys the person's key, once the time of the file is over. */
  @Post(':id/erase')
  @RequiresRole('supervisor')
  @Idempotent()
  @NeedsVersion()
  @Versioned()
  @Answers(ServiceUserDto)
  async erase(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() { reason }: EraseDto,
  ): Promise<ServiceUserDto> {
    return serviceUser(await this.serviceUsers.erase(actor, id, version, reason));
  }
}

@ApiTags('service-users')
@Controller('api/households')
export class HouseholdsController {
  constructor(private readonly households: HouseholdsService) {}

  @Get()
  @RequiresRole('worker', 'supervisor')
  @Answers(HouseholdPageDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { kind, personId, after, limit }: HouseholdsQuery,
  ): Promise<HouseholdPageDto> {
    const page = await this.households.list(actor, { kind, personId }, after, limit);
    return { items: page.items.map(household), next: page.next };
  }

  @Post()
  @RequiresRole('worker', 'supervisor')
  @Idempotent()
  @Versioned()
  @AnswersCreated(HouseholdDto)
  async create(@CurrentActor() actor: Actor, @Body() body: CreateHouseholdDto): Promise<HouseholdDto> {
    return household(await this.households.create(actor, body));
  }

  @Get(':id')
  @RequiresRole('worker', 'supervisor')
  @Versioned()
  @Answers(HouseholdDto)
  async open(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<HouseholdDto> {
    return household(await this.households.open(actor, id));
  }

  @Put(':id/members')
  @RequiresRole('worker', 'supervisor')
  @NeedsVersion()
  @Versioned()
  @Answers(HouseholdDto)
  async setMembers(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() { members }: HouseholdMembersDto,
  ): Promise<HouseholdDto> {
    return household(await this.households.setMembers(actor, id, version, members));
  }
}
