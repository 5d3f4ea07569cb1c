import { csvLine, csvStart, xlsxBytes, xlsxType } from '@app/documents';
import type { Language } from '@app/kernel';
import type { OwnNumbers } from './measures.service';
import { numbersEn } from './texts/numbers-en';
import { numbersZhCn, type NumberWords } from './texts/numbers-zh-cn';

const wordsIn: Readonly<Record<Language, NumberWords>> = { 'zh-CN': numbersZhCn, en: numbersEn };

type Row = [string, string, string | number];

function rowsOf(numbers: OwnNumbers, words: NumberWords): Row[] {
  const { standings, times, declines, partners, closureRate, sent, box, quarter } = numbers;
  return [
    [words.sent, `${words.box[box]} ${quarter}`, sent],
    ...standings.map(({ kind, count }): Row => [words.standing, words.standings[kind], count]),
    [words.closureRate, '', closureRate ?? ''],
    ...times.map(({ kind, median }): Row => [words.time, words.times[kind], median ?? '']),
    ...declines.map(({ reason, count }): Row => [words.decline, words.declines[reason] ?? reason, count]),
    ...partners.map(({ name, count }): Row => [words.partner, name, count]),
  ];
}

export interface NumbersFile {
  type: string;
  content: Buffer;
}

/** The page as a file; its first line says who took it out, when and what for (R-MK-02). */
export async function numbersFile(
  numbers: OwnNumbers,
  format: 'csv' | 'xlsx',
  who: { name: string; organization: string; at: string },
  language: Language,
): Promise<NumbersFile> {
  const words = wordsIn[language];
  const mark = words.watermark(who.name, who.organization, who.at);
  const rows = [[mark], [...words.head], ...rowsOf(numbers, words)];
  if (format === 'csv')
    return {
      type: 'text/csv; charset=utf-8',
      content: Buffer.from(csvStart + rows.map((row) => csvLine(row.map(String))).join('')),
    };
  return { type: xlsxType, content: await xlsxBytes([{ name: words.sheet, rows, widths: [28, 36, 14] }]) };
}
