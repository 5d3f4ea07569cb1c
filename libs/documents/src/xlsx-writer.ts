import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

export type SheetValue = string | number | null;

export interface NewSheet {
  name: string;
  rows: Iterable<readonly SheetValue[]> | AsyncIterable<readonly SheetValue[]>;
  /** The first row stays in sight and stands out. */
  header?: boolean;
  /** Columns are formatted as text, so that a telephone number typed into them stays one. */
  textColumns?: boolean;
  /** Width of each column in characters. */
  widths?: readonly number[];
}

/** What a browser and a mail call such a file. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const plainStyle = 0;
const textStyle = 1;
const headerStyle = 2;

/** Longest text a cell of a spreadsheet takes. */
const longestCell = 32_767;

/** 0 → A, 26 → AA, as spreadsheets name their columns. */
export function columnLetters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnLetters(Math.floor(at / 26) - 1) + letter;
}

/** Writes a spreadsheet; every text is a text, whatever it begins with, and is never run. */
export const writeXlsx = (path: string, sheets: readonly NewSheet[]): Promise<void> =>
  pipeline(packed(sheets), createWriteStream(path, { mode: 0o600 }));

/** The same in memory, for a small one. */
export const xlsxBytes = (sheets: readonly NewSheet[]): Promise<Buffer> => buffer(packed(sheets));

function packed(sheets: readonly NewSheet[]): NodeJS.ReadableStream {
  const zip = new ZipFile();
  const add = (name: string, xml: string): void => zip.addBuffer(Buffer.from(declaration + xml), name);
  add('[Content_Types].xml', contentTypes(sheets.length));
  add(
    '_rels/.rels',
    `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  add('xl/workbook.xml', workbook(sheets));
  add('xl/_rels/workbook.xml.rels', workbookRelations(sheets.length));
  add('xl/styles.xml', styles);
  for (const [at, sheet] of sheets.entries())
    zip.addReadStream(Readable.from(sheetXml(sheet)), `xl/worksheets/sheet${at + 1}.xml`);
  zip.end();
  return zip.outputStream;
}

async function* sheetXml({ rows, header = false, textColumns = false, widths = [] }: NewSheet): AsyncGenerator<string> {
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${
    header ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : ''
  }</sheetView></sheetViews>`;
  if (widths.length > 0)
    yield `<cols>${widths
      .map(
        (width, at) =>
          `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${textColumns ? ` style="${textStyle}"` : ''}/>`,
      )
      .join('')}</cols>`;
  yield '<sheetData>';
  let row = 0;
  for await (const values of rows) {
    row += 1;
    const style = header && row === 1 ? headerStyle : textColumns ? textStyle : plainStyle;
    yield `<row r="${row}">${values.map((value, at) => cell(value, `${columnLetters(at)}${row}`, style)).join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function cell(value: SheetValue, at: string, style: number): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${at}" s="${style}"><v>${value}</v></c>`;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value.slice(0, longestCell))}</t></is></c>`;
}

/** XML holds neither most control characters nor half a surrogate pair; Excel's own way of writing the first is used. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${code}_`;
    });
}

const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

const contentTypes = (sheets: number): string =>
  `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/>${numbers(
    sheets,
  )
    .map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${content}.worksheet+xml"/>`)
    .join('')}</Types>`;

const workbook = (sheets: readonly NewSheet[]): string =>
  `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets
    .map(({ name }, at) => `<sheet name="${attribute(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('')}</sheets></workbook>`;

const workbookRelations = (sheets: number): string =>
  `<Relationships xmlns="${packaged}/relationships">${numbers(sheets)
    .map((n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`)
    .join('')}<Relationship Id="rId${sheets + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`;

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

/** A sheet's name: at most 31 characters, none of those Excel refuses. */
const attribute = (name: string): string =>
  escaped(name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)).replace(/"/g, '&quot;');
