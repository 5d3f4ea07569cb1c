import { type Actor, CurrentActor, RequiresRole, SignedIn } from '@app/access';
import { Answers, AnswersCreated, AnswersNothing, ApiTags, IdParam, Idempotent } from '@app/http';
import type { OpenWork } from '@app/organizations';
import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import {
  ChangeRoleDto,
  MemberDto,
  MemberParams,
  MoveMemberDto,
  OpenWorkDto,
  RemoveMemberDto,
  ResetLinkDto,
} from './dto/member.dto';
import { LeavingService } from './leaving.service';
import { MembersService } from './members.service';

@ApiTags('network')
@Controller('api/organizations/:id/members')
export class MembersController {
  constructor(
    private readonly members: MembersService,
    private readonly leaving: LeavingService,
  ) {}

  /** Names and roles of one's own colleagues, and what may be done with each. */
  @Get()
  @SignedIn()
  @Answers([MemberDto])
  list(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<MemberDto[]> {
    return this.members.list(actor, id);
  }

  @Patch(':accountId')
  @RequiresRole('organization-admin', 'network-steward')
  @AnswersNothing()
  changeRole(
    @CurrentActor() actor: Actor,
    @Param() { id, accountId }: MemberParams,
    @Body() { role }: ChangeRoleDto,
  ): Promise<void> {
    return this.members.changeRole(actor, id, accountId, role);
  }

  /** What this person holds and would leave behind, by kind. */
  @Get(':accountId/open-work')
  @RequiresRole('organization-admin', 'network-steward')
  @Answers([OpenWorkDto])
  async openWork(@CurrentActor() actor: Actor, @Param() { id, accountId }: MemberParams): Promise<OpenWorkDto[]> {
    return shown(await this.leaving.openWork(actor, id, accountId));
  }

  /** Answers what came to the successor. */
  @Post(':accountId/remove')
  @RequiresRole('organization-admin', 'network-steward')
  @Idempotent()
  @Answers([OpenWorkDto])
  async remove(
    @CurrentActor() actor: Actor,
    @Param() { id, accountId }: MemberParams,
    @Body() { successorAccountId }: RemoveMemberDto,
  ): Promise<OpenWorkDto[]> {
    return shown(await this.leaving.remove(actor, id, accountId, successorAccountId));
  }

  @Post(':accountId/move')
  @RequiresRole('network-steward')
  @Idempotent()
  @AnswersNothing()
  move(
    @CurrentActor() actor: Actor,
    @Param() { id, accountId }: MemberParams,
    @Body() to: MoveMemberDto,
  ): Promise<void> {
    return this.members.move(actor, id, accountId, to);
  }

  /** A one-time link with which the person chooses a new password; it is in this answer and nowhere else. */
  @Post(':accountId/reset')
  @RequiresRole('organization-admin', 'network-steward')
  @Idempotent()
  @AnswersCreated(ResetLinkDto)
  reset(@CurrentActor() actor: Actor, @Param() { id, accountId }: MemberParams): Promise<ResetLinkDto> {
    return this.members.offerReset(actor, id, accountId);
  }
}

const mostShown = 20;
const shown = (work: readonly OpenWork[]): OpenWorkDto[] =>
  work.map(({ kind, items }) => ({ kind, count: items.length, items: items.slice(0, mostShown) }));
