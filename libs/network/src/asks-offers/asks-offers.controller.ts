import { type Actor, CurrentActor, RequiresRole } from '@app/access';
import {
  Answers,
  AnswersCreated,
  AnswersNothing,
  ApiTags,
  ExpectedVersion,
  Idempotent,
  IdParam,
  NeedsVersion,
  Versioned,
} from '@app/http';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { askOfferRoles } from '../domain/ask-offer';
import {
  AskOfferDto,
  AskOfferPageDto,
  AsksOffersQuery,
  ChangeAskOfferDto,
  ConfirmStrengthDto,
  CreateAskOfferDto,
  ProposedLinesDto,
  StrengthDto,
} from '../dto/ask-offer.dto';
import { AsksOffersService } from './asks-offers.service';
import { StrengthsService } from './strengths.service';

@ApiTags('network')
@Controller('api')
export class AsksOffersController {
  constructor(
    private readonly asksOffers: AsksOffersService,
    private readonly strengths: StrengthsService,
  ) {}

  /** What organisations of the network look for and can give, newest first. */
  @Get('asks-offers')
  @RequiresRole(...askOfferRoles)
  @Answers(AskOfferPageDto)
  list(@CurrentActor() actor: Actor, @Query() query: AsksOffersQuery): Promise<AskOfferPageDto> {
    return this.asksOffers.list(actor, query);
  }

  @Post('asks-offers')
  @RequiresRole(...askOfferRoles)
  @Idempotent()
  @AnswersCreated(AskOfferDto)
  create(@CurrentActor() actor: Actor, @Body() body: CreateAskOfferDto): Promise<AskOfferDto> {
    return this.asksOffers.create(actor, body);
  }

  @Get('asks-offers/:id')
  @RequiresRole(...askOfferRoles)
  @Answers(AskOfferDto)
  @Versioned()
  open(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<AskOfferDto> {
    return this.asksOffers.open(actor, id);
  }

  @Patch('asks-offers/:id')
  @RequiresRole(...askOfferRoles)
  @Answers(AskOfferDto)
  @NeedsVersion()
  @Versioned()
  change(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @Body() body: ChangeAskOfferDto,
  ): Promise<AskOfferDto> {
    return this.asksOffers.change(actor, id, version, body);
  }

  @Post('asks-offers/:id/close')
  @RequiresRole(...askOfferRoles)
  @Idempotent()
  @Answers(AskOfferDto)
  close(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<AskOfferDto> {
    return this.asksOffers.close(actor, id);
  }

  @Post('asks-offers/:id/reopen')
  @RequiresRole(...askOfferRoles)
  @Idempotent()
  @Answers(AskOfferDto)
  reopen(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<AskOfferDto> {
    return this.asksOffers.reopen(actor, id);
  }

  /** "I can help" or "I need this". */
  @Post('asks-offers/:id/answer')
  @RequiresRole(...askOfferRoles)
  @Idempotent()
  @Answers(AskOfferDto)
  answer(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<AskOfferDto> {
    return this.asksOffers.answer(actor, id);
  }

  @Post('asks-offers/:id/confirm')
  @RequiresRole(...askOfferRoles)
  @Idempotent()
  @Answers(AskOfferDto)
  confirm(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<AskOfferDto> {
    return this.asksOffers.confirm(actor, id);
  }

  @Post('asks-offers/:id/drop')
  @RequiresRole(...askOfferRoles)
  @Idempotent()
  @AnswersNothing()
  drop(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<void> {
    return this.asksOffers.drop(actor, id);
  }

  /** What meetings wrote down for the reader's organisation, waiting for its word. */
  @Get('proposed-lines')
  @RequiresRole(...askOfferRoles)
  @Answers(ProposedLinesDto)
  proposed(@CurrentActor() actor: Actor): Promise<ProposedLinesDto> {
    return this.strengths.proposed(actor);
  }

  @Get('organizations/:id/strengths')
  @RequiresRole(...askOfferRoles)
  @Answers([StrengthDto])
  strengthsOf(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<StrengthDto[]> {
    return this.strengths.shownOf(actor, id);
  }

  @Post('strengths/:id/confirm')
  @RequiresRole(...askOfferRoles)
  @Idempotent()
  @Answers(StrengthDto)
  confirmStrength(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Body() { text }: ConfirmStrengthDto,
  ): Promise<StrengthDto> {
    return this.strengths.confirm(actor, id, text);
  }

  @Post('strengths/:id/drop')
  @RequiresRole(...askOfferRoles)
  @Idempotent()
  @AnswersNothing()
  dropStrength(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<void> {
    return this.strengths.drop(actor, id);
  }
}
