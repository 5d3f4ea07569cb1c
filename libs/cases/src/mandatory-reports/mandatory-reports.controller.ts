import { CurrentActor, RequiresRole, type Actor } from '@app/access';
import { Answers, AnswersCreated, ApiTags, Idempotent, IdParam, PageQuery } from '@app/http';
import { ruleBroken, systemClock } from '@app/kernel';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { reportClock, reportingRoles } from '../domain/mandatory-report';
import { FileReportDto, MandatoryReportDto, MandatoryReportPageDto, ReportCallInputDto } from './mandatory-reports.dto';
import type { NewCall, ReportRow } from './mandatory-report-rows';
import { MandatoryReportsService } from './mandatory-reports.service';

@ApiTags('mandatory-reports')
@Controller('api/mandatory-reports')
export class MandatoryReportsController {
  constructor(private readonly reports: MandatoryReportsService) {}

  @Post()
  @RequiresRole(...reportingRoles)
  @Idempotent()
  @AnswersCreated(MandatoryReportDto)
  async file(@CurrentActor() actor: Actor, @Body() body: FileReportDto): Promise<MandatoryReportDto> {
    const { call, discoveredAt, ...report } = body;
    if (report.seenKinds.length === 0) throw ruleBroken('report-kind-missing');
    const filed = { ...report, discoveredAt: new Date(discoveredAt) };
    return shown(await this.reports.file(actor, filed, call && callOf(call)));
  }

  @Get()
  @RequiresRole(...reportingRoles)
  @Answers(MandatoryReportPageDto)
  async list(@CurrentActor() actor: Actor, @Query() { after, limit }: PageQuery): Promise<MandatoryReportPageDto> {
    const page = await this.reports.list(actor, after, limit);
    return { items: page.items.map(shown), next: page.next };
  }

  @Get(':id')
  @RequiresRole(...reportingRoles)
  @Answers(MandatoryReportDto)
  async open(@CurrentActor() actor: Actor, @Param() { id }: IdParam): Promise<MandatoryReportDto> {
    return shown(await this.reports.open(actor, id));
  }

  @Post(':id/calls')
  @RequiresRole(...reportingRoles)
  @Idempotent()
  @Answers(MandatoryReportDto)
  async addCall(
    @CurrentActor() actor: Actor,
    @Param() { id }: IdParam,
    @Body() body: ReportCallInputDto,
  ): Promise<MandatoryReportDto> {
    return shown(await this.reports.addCall(actor, id, callOf(body)));
  }
}

const callOf = ({ calledAt, ...call }: ReportCallInputDto): NewCall => ({ ...call, calledAt: new Date(calledAt) });

function shown({ discoveredAt, filedAt, calls, ...report }: ReportRow): MandatoryReportDto {
  return {
    ...report,
    discoveredAt: discoveredAt.toISOString(),
    filedAt: filedAt.toISOString(),
    calls: calls.map(({ calledAt, ...call }) => ({ ...call, calledAt: calledAt.toISOString() })),
    ...reportClock(discoveredAt, calls, systemClock.now()),
  };
}
