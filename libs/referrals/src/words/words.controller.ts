import { CurrentActor, RequiresRole, type Actor } from '@app/access';
import { defaultMostBytes, downloadHeaders, FileIntake } from '@app/files';
import {
  Answers,
  AnswersCreated,
  AnswersNothing,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
  Idempotent,
  IdParam,
  PageQuery,
} from '@app/http';
import { Body, Controller, Delete, Get, Param, Post, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FollowUp } from '../domain/follow-ups';
import { referralReaders as readers, receivingRoles as writers } from '../domain/referral.policy';
import { attachmentKinds, attachmentTiers } from '../domain/words';
import { AttachmentsService, type SeenAttachment } from './attachments.service';
import { FollowUpsService } from './follow-ups.service';
import { MessagesService } from './messages.service';
import { attachment, conversation, dueFollowUp, followUps } from './present';
import {
  AttachmentParam,
  DueFollowUpDto,
  ReadReferralMessagesDto,
  RecordFollowUpDto,
  ReferralAttachmentDto,
  ReferralAttachmentsDto,
  ReferralConversationDto,
  ReferralFollowUpsDto,
  WriteReferralMessageDto,
  WrittenReferralWordsDto,
} from './words.dto';

/** What the two sides of a referral say, send and record beside its steps. None of it changes the referral's version. */
@ApiTags('referrals')
@Controller('api/referrals')
export class WordsController {
  constructor(
    private readonly messages: MessagesService,
    private readonly attachments: AttachmentsService,
    private readonly followUps: FollowUpsService,
    private readonly intake: FileIntake,
  ) {}

  @Get('follow-ups-due')
  @RequiresRole(...readers)
  @Answers([DueFollowUpDto])
  async due(@CurrentActor() actor: Actor): Promise<DueFollowUpDto[]> {
    return (await this.followUps.due(actor)).map(dueFollowUp);
  }

  @Get(':id/messages')
  @RequiresRole(...readers)
  @Answers(ReferralConversationDto)
  async read(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Query() { after, limit }: PageQuery,
  ): Promise<ReferralConversationDto> {
    return conversation(await this.messages.list(actor, id, after, limit));
  }

  @Post(':id/messages')
  @RequiresRole(...writers)
  @Idempotent()
  @AnswersCreated(WrittenReferralWordsDto)
  async write(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Body() body: WriteReferralMessageDto,
  ): Promise<WrittenReferralWordsDto> {
    return { id: await this.messages.write(actor, id, body) };
  }

  @Post(':id/messages/read')
  @RequiresRole(...readers)
  @Idempotent()
  @AnswersNothing()
  async markRead(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Body() { upTo }: ReadReferralMessagesDto,
  ): Promise<void> {
    await this.messages.markRead(actor, id, upTo);
  }

  @Get(':id/attachments')
  @RequiresRole(...readers)
  @Answers(ReferralAttachmentsDto)
  async files(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<ReferralAttachmentsDto> {
    const { items, mayAdd } = await this.attachments.list(actor, id);
    return { items: items.map(attachment), mayAdd, limitBytes: defaultMostBytes };
  }

  /** One file, after the fields that say what it is. The sender makes the id; the same file again is the same one. */
  @Put(':id/attachments/:attachmentId')
  @RequiresRole(...writers)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['kind', 'tier', 'file'],
      properties: {
        kind: { type: 'string', enum: [...attachmentKinds] },
        tier: { type: 'string', enum: [...attachmentTiers] },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @Answers(ReferralAttachmentDto)
  async attach(
    @CurrentActor() actor: Actor,
    @Param() { id, attachmentId }: AttachmentParam,
    @Req() request: FastifyRequest,
  ): Promise<ReferralAttachmentDto> {
    return attachment(
      await this.intake.drainingWhenRefused(request, () =>
        this.attachments.add(actor, id, attachmentId, (keep) => this.intake.receive<SeenAttachment>(request, {}, keep)),
      ),
    );
  }

  @Get(':id/attachments/:attachmentId/content')
  @RequiresRole(...readers)
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @CurrentActor() actor: Actor,
    @Param() { id, attachmentId }: AttachmentParam,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { row, content } = await this.attachments.open(actor, id, attachmentId);
    void reply.headers(downloadHeaders(row.fileName, row.fileType));
    return new StreamableFile(content);
  }

  @Delete(':id/attachments/:attachmentId')
  @RequiresRole(...writers)
  @AnswersNothing()
  async remove(@CurrentActor() actor: Actor, @Param() { id, attachmentId }: AttachmentParam): Promise<void> {
    await this.attachments.remove(actor, id, attachmentId);
  }

  @Get(':id/follow-ups')
  @RequiresRole(...readers)
  @Answers(ReferralFollowUpsDto)
  async followedUp(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<ReferralFollowUpsDto> {
    return followUps(await this.followUps.list(actor, id));
  }

  @Post(':id/follow-ups')
  @RequiresRole(...writers)
  @Idempotent()
  @AnswersCreated(WrittenReferralWordsDto)
  async followUp(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Body() body: RecordFollowUpDto,
  ): Promise<WrittenReferralWordsDto> {
    const { ownWords, progress, newRisk, askBack, lesson } = body;
    return {
      id: await this.followUps.record(actor, id, followUpOf(body), { ownWords, progress, newRisk, askBack, lesson }),
    };
  }
}

/** Absent is absent in a body; a row says null. */
const followUpOf = (body: RecordFollowUpDto): FollowUp => ({
  kind: body.kind,
  onDate: body.onDate,
  nextOn: body.nextOn ?? null,
  channel: body.channel,
  withWhom: body.withWhom,
  serviceStarted: body.serviceStarted ?? null,
  endReason: body.endReason ?? null,
  satisfaction: body.satisfaction ?? null,
  mayBecomeExample: body.mayBecomeExample ?? null,
  afterLeaving: body.afterLeaving ?? [],
});
