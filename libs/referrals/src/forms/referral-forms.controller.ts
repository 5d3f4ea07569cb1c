import { CurrentActor, RequiresRole, SignedIn, type Actor } from '@app/access';
import { docxOf, docxType } from '@app/documents';
import { Answers, ApiOkResponse, ApiTags, ReaderLanguage } from '@app/http';
import type { Language } from '@app/kernel';
import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { referralReaders } from '../domain/referral.policy';
import { AnyFormParam, FormDocumentDto, FormParam } from './forms.dto';
import { ReferralFormsService } from './referral-forms.service';

/** T1, T2 and T3 to print from a page or to keep as a Word file: with seal places, and blank for filling in by hand. */
@ApiTags('referrals')
@Controller('api')
export class ReferralFormsController {
  constructor(private readonly forms: ReferralFormsService) {}

  @Get('referrals/:id/forms/:form')
  @RequiresRole(...referralReaders)
  @Answers(FormDocumentDto)
  async form(
    @CurrentActor() actor: Actor,
    @Param() { id, form }: FormParam,
    @ReaderLanguage() language: Language,
  ): Promise<FormDocumentDto> {
    return this.forms.of(actor, id, form, language);
  }

  @Get('referrals/:id/forms/:form/docx')
  @RequiresRole(...referralReaders)
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ content: { [docxType]: { schema: { type: 'string', format: 'binary' } } } })
  async docx(
    @CurrentActor() actor: Actor,
    @Param() { id, form }: FormParam,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    return wordFile(await docxOf(await this.forms.of(actor, id, form, language)), form);
  }

  @Get('referral-forms/:form/docx')
  @SignedIn()
  @ApiOkResponse({ content: { [docxType]: { schema: { type: 'string', format: 'binary' } } } })
  async blank(@Param() { form }: AnyFormParam, @ReaderLanguage() language: Language): Promise<StreamableFile> {
    return wordFile(await docxOf(this.forms.blank(form, language)), form);
  }
}

/** Named after the form and nothing else: a file's name lies in downloads folders for everybody to read. */
const wordFile = (content: Buffer, form: string): StreamableFile =>
  new StreamableFile(content, { type: docxType, disposition: `attachment; filename="${form}.docx"` });
