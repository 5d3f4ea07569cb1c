import { Body, Controller, Param, Patch, Post, Put } from '@nestjs/common';
import { type Actor, CurrentActor, RequiresRole } from '@app/access';
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
import { AreaNames } from './area-names';
import type { OfferedService } from './directory.service';
import { OfferedServiceDto } from './dto/directory.dto';
import { AddServiceDto, ChangeServiceDto, StateCapacityDto } from './dto/organization.dto';
import { ServiceCatalogue } from './service-catalogue';

@ApiTags('organizations')
@Controller('api')
export class ServicesController {
  constructor(
    private readonly catalogue: ServiceCatalogue,
    private readonly areaNames: AreaNames,
  ) {}

  @Post('organizations/:id/services')
  @RequiresRole('organization-admin', 'network-steward')
  @AnswersCreated(OfferedServiceDto)
  @Idempotent()
  @Versioned()
  async add(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Body() body: AddServiceDto,
  ): Promise<OfferedServiceDto> {
    return this.shown(actor, await this.catalogue.add(actor, id, body));
  }

  @Patch('services/:id')
  @RequiresRole('organization-admin', 'network-steward')
  @Answers(OfferedServiceDto)
  @NeedsVersion()
  @Versioned()
  async change(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: ChangeServiceDto,
  ): Promise<OfferedServiceDto> {
    return this.shown(actor, await this.catalogue.change(actor, id, version, body));
  }

  /** States how many places are free today; the newest statement holds. */
  @Put('services/:id/capacity')
  @RequiresRole('organization-admin', 'network-steward', 'supervisor', 'worker')
  @Answers(OfferedServiceDto)
  @Versioned()
  async stateCapacity(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Body() body: StateCapacityDto,
  ): Promise<OfferedServiceDto> {
    return this.shown(actor, await this.catalogue.stateCapacity(actor, id, body.freePlaces));
  }

  private async shown(actor: Actor, service: OfferedService): Promise<OfferedServiceDto> {
    return (await this.areaNames.services(actor, [service]))[0];
  }
}
