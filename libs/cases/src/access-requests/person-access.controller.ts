import { CurrentActor, OwnHand, RequiresRole, type Actor } from '@app/access';
import { Answers, ApiTags, Idempotent, IdParam, PageQuery } from '@app/http';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApproveMinorDto, CommunityPersonPageDto, MinorApprovalDto, PersonReadingsDto } from './access-requests.dto';
import { CommunityPeopleService } from './community-people.service';
import { MinorApprovalsService } from './minor-approvals.service';
import { PersonReadingsService } from './person-readings.service';
import { minorApproval, reading } from './present';

@ApiTags('access-requests')
@Controller('api')
export class PersonAccessController {
  constructor(
    private readonly approvals: MinorApprovalsService,
    private readonly readings: PersonReadingsService,
    private readonly community: CommunityPeopleService,
  ) {}

  /** Who has seen the data of a service user, latest first. */
  @Get('service-users/:id/readings')
  @RequiresRole('worker', 'supervisor')
  @Answers(PersonReadingsDto)
  async readingsOf(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Query() { after, limit }: PageQuery,
  ): Promise<PersonReadingsDto> {
    const found = await this.readings.of(actor, id, after, limit);
    return { ...found, items: found.items.map(reading) };
  }

  /** Children whose worker waits for an approval, then who is approved. */
  @Get('minor-approvals')
  @RequiresRole('supervisor')
  @Answers([MinorApprovalDto])
  async minors(@CurrentActor() actor: Actor): Promise<MinorApprovalDto[]> {
    return (await this.approvals.list(actor)).map(minorApproval);
  }

  @Post('minor-approvals')
  @RequiresRole('supervisor')
  @OwnHand()
  @Idempotent()
  @Answers([MinorApprovalDto])
  async approveMinor(@CurrentActor() actor: Actor, @Body() body: ApproveMinorDto): Promise<MinorApprovalDto[]> {
    return (await this.approvals.approve(actor, body)).map(minorApproval);
  }

  @Post('minor-approvals/:id/end')
  @RequiresRole('supervisor')
  @Idempotent()
  @Answers([MinorApprovalDto])
  async endMinor(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<MinorApprovalDto[]> {
    return (await this.approvals.end(actor, id)).map(minorApproval);
  }

  /** L1 of the community's own service users. */
  @Get('community-people')
  @RequiresRole('community-staff')
  @Answers(CommunityPersonPageDto)
  communityPeople(@CurrentActor() actor: Actor, @Query() { after, limit }: PageQuery): Promise<CommunityPersonPageDto> {
    return this.community.list(actor, after, limit);
  }
}
