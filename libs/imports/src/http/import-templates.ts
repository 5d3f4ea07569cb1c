import { csvLine, csvStart, xlsxBytes, xlsxType } from '@app/documents';
import { Injectable } from '@nestjs/common';
import { targetFields, type TargetField } from './engine';
import type { ReaderLanguage } from './import-jobs.repository';
import { textsIn } from './words';

export interface Template {
  name: string;
  type: string;
  content: Uint8Array;
}

/** Lists to fill in, whose headers are the names the import knows. */
@Injectable()
export class ImportTemplates {
  async make(
    target: 'organizations' | 'services',
    format: 'xlsx' | 'csv',
    language: ReaderLanguage,
  ): Promise<Template> {
    const { template } = textsIn(language);
    const fields = targetFields(target);
    const header = fields.map((field) => headerIn(field, language));
    const name = `${template.fileNames[target]}.${format}`;
    if (format === 'csv')
      return { name, type: 'text/csv; charset=utf-8', content: Buffer.from(csvStart + csvLine(header)) };
    const guide = fields.map((field, index) => [
      header[index],
      field.required ? template.required : template.optional,
      template.guides[`${target}.${field.code}`],
    ]);
    const content = await xlsxBytes([
      { name: template.sheet, rows: [header], textColumns: true, header: true },
      { name: template.guideSheet, rows: [[...template.guideHeader], ...guide], textColumns: true, header: true },
    ]);
    return { name, type: xlsxType, content };
  }
}

/** The first name in the reader's script. */
function headerIn({ names, code }: TargetField, language: ReaderLanguage): string {
  const isHan = (name: string): boolean => /\p{Script=Han}/u.test(name);
  return names.find((name) => isHan(name) === (language === 'zh-CN')) ?? code;
}
