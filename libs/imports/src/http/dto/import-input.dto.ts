import { Flag, Nested, NestedList, OneOf, PageQuery, Text, WholeInQuery } from '@app/http';

export const readerLanguages = ['zh-CN', 'en'] as const;

/** What reasons and file words are written in. */
export class LanguageQuery {
  @OneOf(readerLanguages, { optional: true }) language?: 'zh-CN' | 'en';
}

export class ImportPageQuery extends PageQuery {
  @OneOf(readerLanguages, { optional: true }) language?: 'zh-CN' | 'en';
}

export class BeginImportDto {
  /** Error files are written in it. */
  @OneOf(readerLanguages) language: 'zh-CN' | 'en';
}

export class ImportColumnDto {
  @Text({ max: 40 }) field: string;
  @Text({ max: 2_000 }) column: string;
}

export class ImportOptionsDto {
  /** Two lists of one name are one list: what the second no longer says stays. */
  @Text({ max: 60, optional: true }) source?: string;
  /** Under which id the file names the own foundation. */
  @Text({ max: 200, optional: true }) funderId?: string;
}

export class MapImportDto {
  @NestedList(() => ImportColumnDto, { maxItems: 40 }) columns: ImportColumnDto[];
  @Nested(() => ImportOptionsDto, { optional: true }) options?: ImportOptionsDto;
  /** Offered again for the next list with these columns. */
  @Flag({ optional: true }) remember?: boolean;
}

export class RejectsQuery extends LanguageQuery {
  @WholeInQuery({ min: 0, max: 100_000_000, optional: true }) after?: number;
  @WholeInQuery({ min: 1, max: 200, optional: true }) limit: number = 50;
}

export class TemplateQuery extends LanguageQuery {
  @OneOf(['organizations', 'services']) target: 'organizations' | 'services';
  @OneOf(['xlsx', 'csv']) format: 'xlsx' | 'csv';
}
