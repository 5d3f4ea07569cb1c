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
import { applyDecorators, Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CaseFilesService } from './case-files.service';
import {
  AssignCaseFileDto,
  BeginCaseFileDto,
  CaseColleagueDto,
  CaseFileDto,
  CaseFilePageDto,
  CaseFilesQuery,
  CloseCaseFileDto,
  DuplicatesQuery,
  MarkCaseReadDto,
  PossibleDuplicateDto,
  PossibleDuplicatePageDto,
  WriteCaseStepDto,
} from './dto/case-file.dto';
import { caseFile, caseItem, possibleDuplicate } from './dto/present';
import { DuplicatesService } from './duplicates/duplicates.service';

/** A POST that changes one case file whose version the caller has read; done once however often it is sent. */
const Changes = (path: string): MethodDecorator =>
  applyDecorators(
    Post(`:id/${path}`),
    RequiresRole('worker', 'supervisor'),
    Idempotent(),
    NeedsVersion(),
    Versioned(),
    Answers(CaseFileDto),
  );

@ApiTags('case-files')
@Controller('api/case-files')
export class CaseFilesController {
  constructor(private readonly caseFiles: CaseFilesService) {}

  @Get()
  @RequiresRole('worker', 'supervisor')
  @Answers(CaseFilePageDto)
  async list(@CurrentActor() actor: Actor, @Query() query: CaseFilesQuery): Promise<CaseFilePageDto> {
    const { status, mine, unread, personId, code, after, limit } = query;
    const me = actor.accountId ?? undefined;
    const filter = { status, personId, code, ofAccount: mine ? me : undefined, unreadBy: unread ? me : undefined };
    const page = await this.caseFiles.list(actor, filter, after, limit);
    return { items: page.items.map(caseItem), next: page.next };
  }

  @Get('team')
  @RequiresRole('worker', 'supervisor')
  @Answers([CaseColleagueDto])
  team(@CurrentActor() actor: Actor): Promise<CaseColleagueDto[]> {
    return this.caseFiles.team(actor);
  }

  @Post()
  @RequiresRole('worker', 'supervisor')
  @Idempotent()
  @Versioned()
  @AnswersCreated(CaseFileDto)
  async begin(@CurrentActor() actor: Actor, @Body() body: BeginCaseFileDto): Promise<CaseFileDto> {
    return caseFile(await this.caseFiles.begin(actor, body), actor);
  }

  @Get(':id')
  @RequiresRole('worker', 'supervisor')
  @Versioned()
  @Answers(CaseFileDto)
  async open(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<CaseFileDto> {
    return caseFile(await this.caseFiles.open(actor, id), actor);
  }

  @Changes('steps')
  async writeStep(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: WriteCaseStepDto,
  ): Promise<CaseFileDto> {
    return caseFile(await this.caseFiles.writeStep(actor, id, version, body), actor);
  }

  @Changes('close')
  async close(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: CloseCaseFileDto,
  ): Promise<CaseFileDto> {
    return caseFile(await this.caseFiles.close(actor, id, version, body), actor);
  }

  @Changes('assign')
  async assign(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: AssignCaseFileDto,
  ): Promise<CaseFileDto> {
    return caseFile(await this.caseFiles.assign(actor, id, version, body), actor);
  }

  @Post(':id/read')
  @RequiresRole('supervisor')
  @Idempotent()
  @Versioned()
  @Answers(CaseFileDto)
  async markRead(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Body() { stepIds }: MarkCaseReadDto,
  ): Promise<CaseFileDto> {
    return caseFile(await this.caseFiles.markRead(actor, id, stepIds), actor);
  }
}

const Answer = (path: string): MethodDecorator =>
  applyDecorators(
    Post(`:id/${path}`),
    RequiresRole('worker', 'supervisor'),
    Idempotent(),
    Answers(PossibleDuplicateDto),
  );

@ApiTags('duplicates')
@Controller('api/duplicates')
export class DuplicatesController {
  constructor(private readonly duplicates: DuplicatesService) {}

  @Get()
  @RequiresRole('worker', 'supervisor')
  @Answers(PossibleDuplicatePageDto)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { personId, all, after, limit }: DuplicatesQuery,
  ): Promise<PossibleDuplicatePageDto> {
    const page = await this.duplicates.list(actor, { personId, open: !all }, after, limit);
    return { items: page.items.map(possibleDuplicate), next: page.next };
  }

  @Answer('ask')
  async ask(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<PossibleDuplicateDto> {
    return possibleDuplicate(await this.duplicates.ask(actor, id));
  }

  @Answer('agree')
  async agree(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<PossibleDuplicateDto> {
    return possibleDuplicate(await this.duplicates.agree(actor, id));
  }

  @Answer('refuse')
  async refuse(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<PossibleDuplicateDto> {
    return possibleDuplicate(await this.duplicates.refuse(actor, id));
  }

  @Answer('undo')
  async undo(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<PossibleDuplicateDto> {
    return possibleDuplicate(await this.duplicates.undo(actor, id));
  }

  @Answer('dismiss')
  async dismiss(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<PossibleDuplicateDto> {
    return possibleDuplicate(await this.duplicates.dismiss(actor, id));
  }
}
