import { CurrentActor, RequiresRole, type Actor } from '@app/access';
import { downloadHeaders, FileIntake } from '@app/files';
import {
  Answers,
  AnswersNothing,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
  ExpectedVersion,
  Idempotent,
  IdParam,
  NeedsVersion,
  ReaderLanguage,
  Versioned,
} from '@app/http';
import type { Language } from '@app/kernel';
import { Body, Controller, Get, Param, Post, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { standing } from '../dto/present';
import { ReferralStandingDto } from '../dto/referral.dto';
import { WorkingCalendars } from '../working-calendar';
import { ConsentChangesService } from './consent-changes.service';
import { ConsentRecordsService, evidenceTypes } from './consent-records.service';
import {
  ConfirmConsentDto,
  ConsentEvidenceDto,
  ConsentRecordDto,
  ConsentStandingDto,
  EvidenceKindQuery,
  RecordConsentDto,
  ReferralConsentParam,
  ReferralEvidenceParam,
  WithdrawConsentDto,
} from './consents.dto';
import { consentDto, consentStanding, evidenceDto } from './present-consent';
import { ReferralConsentsService } from './referral-consents.service';

const caseRoles = ['worker', 'supervisor'] as const;
/** At bureaus, streets and communities those who work referrals hear a withdrawal too. */
const hearingRoles = [...caseRoles, 'street-officer', 'program-officer', 'community-staff'] as const;

@ApiTags('consents')
@Controller('api')
export class ConsentsController {
  constructor(
    private readonly asking: ReferralConsentsService,
    private readonly changes: ConsentChangesService,
    private readonly records: ConsentRecordsService,
    private readonly intake: FileIntake,
    private readonly calendars: WorkingCalendars,
  ) {}

  @Get('referrals/:id/consents')
  @RequiresRole(...hearingRoles)
  @Answers([ConsentRecordDto])
  async ofReferral(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<ConsentRecordDto[]> {
    return (await this.records.ofReferral(actor, id)).map(consentDto);
  }

  @Get('service-users/:id/consents')
  @RequiresRole(...caseRoles)
  @Answers([ConsentRecordDto])
  async ofPerson(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<ConsentRecordDto[]> {
    return (await this.records.ofPerson(actor, id)).map(consentDto);
  }

  @Post('referrals/:id/consents')
  @RequiresRole(...caseRoles)
  @Idempotent()
  @NeedsVersion()
  @Versioned()
  @Answers(ReferralStandingDto)
  async record(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @ExpectedVersion() version: number,
    @ReaderLanguage() language: Language,
    @Body() body: RecordConsentDto,
  ): Promise<ReferralStandingDto> {
    const after = await this.asking.record(actor, id, version, body, language);
    return standing(after, 'source', await this.calendars.moment());
  }

  /**
   * A drawn signature, a photograph of the paper, a recording. Used by the consent that names it; once. The id is made by who
   * sends it, so that the same file sent again after a broken link is there once.
   */
  @Put('referrals/:id/consent-evidence/:evidenceId')
  @RequiresRole(...caseRoles)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @Answers(ConsentEvidenceDto)
  async bringEvidence(
    @CurrentActor() actor: Actor,
    @Param() { id, evidenceId }: ReferralEvidenceParam,
    @Query() { kind }: EvidenceKindQuery,
    @Req() request: FastifyRequest,
  ): Promise<ConsentEvidenceDto> {
    await this.records.mayBring(actor, id);
    return this.intake.receive(request, { types: evidenceTypes[kind] }, async ({ file }) =>
      evidenceDto(await this.records.bring(actor, id, evidenceId, kind, file)),
    );
  }

  /** The code came back. Sent twice it is refused the second time: the page then reads that it counts already. */
  @Post('referrals/:id/consents/:consentId/confirm')
  @RequiresRole(...caseRoles)
  @Versioned()
  @Answers(ReferralStandingDto)
  async confirm(
    @CurrentActor() actor: Actor,
    @Param() { id, consentId }: ReferralConsentParam,
    @Body() { code }: ConfirmConsentDto,
  ): Promise<ReferralStandingDto> {
    const after = await this.changes.confirm(actor, id, consentId, code);
    return standing(after, 'source', await this.calendars.moment());
  }

  @Post('referrals/:id/consents/:consentId/code')
  @RequiresRole(...caseRoles)
  @Idempotent()
  @AnswersNothing()
  async sendCodeAgain(
    @CurrentActor() actor: Actor,
    @Param() { id, consentId }: ReferralConsentParam,
    @ReaderLanguage() language: Language,
  ): Promise<void> {
    await this.changes.sendCodeAgain(actor, id, consentId, language);
  }

  /** R-PI-06: by the case team of either side, whoever the person told. */
  @Post('consents/:id/withdraw')
  @RequiresRole(...hearingRoles)
  @Idempotent()
  @Answers(ConsentStandingDto)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Body() { channel }: WithdrawConsentDto,
  ): Promise<ConsentStandingDto> {
    return consentStanding(await this.changes.withdraw(actor, id, channel));
  }

  @Post('consents/:id/mark-in-error')
  @RequiresRole(...caseRoles)
  @Idempotent()
  @Answers(ConsentStandingDto)
  async markInError(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<ConsentStandingDto> {
    return consentStanding(await this.changes.markInError(actor, id));
  }

  @Get('consents/:id/evidence')
  @RequiresRole(...caseRoles)
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async evidence(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { evidence, content } = await this.records.readEvidence(actor, id);
    void reply.headers(downloadHeaders(evidence.kind, evidence.mediaType));
    return new StreamableFile(content, { length: content.length });
  }
}
