import type { ZipArchive } from '@app/files';
import { SaxesParser } from 'saxes';
import { FileRefused, type ImportLimits } from '../file-refused';

export interface Sheet {
  name: string;
  hidden: boolean;
  entry: string;
}

/** What a spreadsheet keeps beside its cells: the sheets, the texts they share, which styles are dates. */
export interface Workbook {
  sheets: Sheet[];
  texts: string[];
  dateStyles: ReadonlySet<number>;
  dates1904: boolean;
}

type Attributes = Record<string, string>;

/** Feeds XML to the two handlers, in pieces. Entities of a DTD are never read: Office files hold none. */
export async function parseXml(
  pieces: AsyncIterable<Buffer | string>,
  on: { open?(name: string, attributes: Attributes): void; close?(name: string): void; text?(text: string): void },
): Promise<void> {
  const parser = new SaxesParser();
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('doctype', () => {
    throw new FileRefused('file-broken');
  });
  parser.on('error', () => {
    throw new FileRefused('file-broken');
  });
  parser.on('opentag', (tag) => on.open?.(local(tag.name), tag.attributes as Attributes));
  parser.on('closetag', (tag) => on.close?.(local(tag.name)));
  parser.on('text', (text) => on.text?.(text));
  parser.on('cdata', (text) => on.text?.(text));
  const decoder = new TextDecoder('utf-8');
  for await (const piece of pieces)
    parser.write(typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true }));
  parser.close();
}

const xmlOf = async function* (text: string): AsyncGenerator<string> {
  await Promise.resolve();
  yield text;
};

/** @throws FileRefused `file-broken` */
export async function readWorkbook(archive: ZipArchive, limits: ImportLimits): Promise<Workbook> {
  const targets = new Map<string, string>();
  await parseXml(xmlOf(await archive.text('xl/_rels/workbook.xml.rels')), {
    open: (name, at) => {
      if (name === 'Relationship') targets.set(at.Id, at.Target);
    },
  });
  const sheets: Sheet[] = [];
  let dates1904 = false;
  await parseXml(xmlOf(await archive.text('xl/workbook.xml')), {
    open: (name, at) => {
      if (name === 'workbookPr') dates1904 = ['1', 'true'].includes(at.date1904 ?? '');
      if (name !== 'sheet') return;
      // The prefix is the writing program's own choice.
      const id = Object.entries(at).find(([key]) => key.endsWith(':id'))?.[1];
      const target = targets.get(id ?? '') ?? '';
      const entry = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      if (archive.has(entry)) sheets.push({ name: at.name, hidden: (at.state ?? 'visible') !== 'visible', entry });
    },
  });
  if (sheets.length === 0) throw new FileRefused('file-broken');
  return { sheets, dates1904, dateStyles: await dateStylesOf(archive), texts: await sharedTexts(archive, limits) };
}

/** Numbers of the built-in formats that show a day, those of Chinese and Japanese Excel included. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

async function dateStylesOf(archive: ZipArchive): Promise<Set<number>> {
  const dates = new Set<number>();
  if (!archive.has('xl/styles.xml')) return dates;
  const formats = new Map<number, string>();
  let inCells = false;
  let style = 0;
  await parseXml(xmlOf(await archive.text('xl/styles.xml')), {
    open: (name, at) => {
      if (name === 'numFmt') formats.set(Number(at.numFmtId), at.formatCode ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(at.numFmtId ?? 0);
      if (isBuiltInDate(id) || showsADay(formats.get(id))) dates.add(style);
      style += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dates;
}

/** A format with a year or a day in it, outside quoted text and colours: yyyy"年"m"月"d"日", but not [Red]0.00. */
function showsADay(format: string | undefined): boolean {
  if (!format) return false;
  return /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

async function sharedTexts(archive: ZipArchive, limits: ImportLimits): Promise<string[]> {
  const texts: string[] = [];
  if (!archive.has('xl/sharedStrings.xml')) return texts;
  let text = '';
  let total = 0;
  let inText = false;
  let phonetic = 0;
  await parseXml(await archive.stream('xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic += 1;
      if (name === 't') inText = true;
    },
    text: (piece) => {
      // Readings printed above characters are not part of the text.
      if (inText && phonetic === 0) text += piece;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic -= 1;
      if (name !== 'si') return;
      total += text.length;
      if (total > limits.unpackedBytes / 4) throw new FileRefused('zip-bomb');
      texts.push(unescaped(text));
    },
  });
  return texts;
}

/** Characters Excel cannot write in XML stand as _x000D_. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
