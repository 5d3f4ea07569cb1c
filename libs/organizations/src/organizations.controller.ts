import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { type Actor, CurrentActor, RequiresRole, SignedIn } from '@app/access';
import { Answers, ApiTags, ExpectedVersion, IdParam, NeedsVersion, Versioned } from '@app/http';
import { AreaNames } from './area-names';
import { Directory } from './directory.service';
import { acceptedAreaCode } from './domain/profile-change';
import { DirectoryPageDto, DirectoryQueryDto } from './dto/directory.dto';
import { ChangeProfileDto, OrganizationDto } from './dto/organization.dto';
import { OrganizationsService, type OrganizationPage } from './organizations.service';

@ApiTags('organizations')
@Controller('api/organizations')
export class OrganizationsController {
  constructor(
    private readonly directory: Directory,
    private readonly organizations: OrganizationsService,
    private readonly areaNames: AreaNames,
  ) {}

  /** The directory: by pinyin; with a need, by how many of its criteria are met, then by pinyin. Never a rating. */
  @Get()
  @SignedIn()
  @Answers(DirectoryPageDto)
  async list(@CurrentActor() actor: Actor, @Query() query: DirectoryQueryDto): Promise<DirectoryPageDto> {
    const { q, kind, expertise, area, age, hasCapacity, canReceive, after, limit } = query;
    const page = await this.directory.search(actor, {
      q,
      kinds: kind && [kind],
      canReceive,
      after,
      limit,
      need: { expertise: expertise?.split(','), areaCode: area && acceptedAreaCode(area), age, hasCapacity },
    });
    return { items: await this.areaNames.entries(actor, page.items), next: page.next };
  }

  @Get('mine')
  @SignedIn()
  @Answers(OrganizationDto)
  @Versioned()
  async mine(@CurrentActor() actor: Actor): Promise<OrganizationDto> {
    return this.shown(actor, await this.organizations.openOwn(actor));
  }

  @Get(':id')
  @SignedIn()
  @Answers(OrganizationDto)
  @Versioned()
  async open(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<OrganizationDto> {
    return this.shown(actor, await this.organizations.open(actor, id));
  }

  @Patch(':id')
  @RequiresRole('organization-admin', 'network-steward')
  @Answers(OrganizationDto)
  @NeedsVersion()
  @Versioned()
  async change(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: ChangeProfileDto,
  ): Promise<OrganizationDto> {
    return this.shown(actor, await this.organizations.changeProfile(actor, id, version, body));
  }

  private async shown(actor: Actor, page: OrganizationPage): Promise<OrganizationDto> {
    return { ...page, services: await this.areaNames.services(actor, page.services) };
  }
}
