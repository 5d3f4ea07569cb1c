import { Out, PageOf, PageQuery, Text } from '@app/http';
import { AREA_LEVELS, type AreaLevel } from '../domain/area-code';

const areaCode = /^[0-9]{2,12}$/;

export class AreaQueryDto extends PageQuery {
  /** 2, 4, 6, 9 or 12 digits; absent means the provinces, or everywhere when `q` is given. */
  @Text({ max: 12, pattern: areaCode, optional: true })
  parent?: string;

  @Text({ max: 60, optional: true })
  q?: string;
}

export class AreaCodeParam {
  @Text({ max: 12, pattern: areaCode })
  code: string;
}

export class AreaDto {
  @Out() code: string;
  @Out() name: string;
  @Out({ enum: AREA_LEVELS }) level: AreaLevel;
  @Out({ type: String, nullable: true }) parentCode: string | null;
  @Out({ type: String, format: 'date' }) validFrom: string;
  @Out({ type: String, format: 'date', nullable: true }) validTo: string | null;
}

export class AreaWithPathDto extends AreaDto {
  @Out({ type: [AreaDto], description: 'What contains it, widest first' }) path: AreaDto[];
}

export class AreaPageDto extends PageOf(AreaDto) {}

export class ExpertiseTagDto {
  @Out() code: string;
  @Out() labelZh: string;
  @Out() labelEn: string;
  @Out({ type: [String], description: 'Other words it is found by' }) aliases: string[];
}
