import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { defaultLimits, FileRefused, type ImportLimits } from '../../libs/imports/src/file-refused';
import { inspectFiles, openTable, type TableInspection } from '../../libs/imports/src/inspect';
import { writeXlsx } from '@app/documents';
import type { UploadedFile } from '../../libs/imports/src/table-source';
import { inGb18030 } from './gb18030';
import { rowsXml, workbookOf, zipOf, type RawSheet } from './workbooks';

const data = resolve(__dirname, '../data');
let folder: string;
let made = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongxing-reading-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = (): string => join(folder, String((made += 1)));
function file(content: string | Buffer, name = 'list.csv'): UploadedFile {
  const path = place();
  writeFileSync(path, content);
  return { path, name };
}
async function zipped(entries: Record<string, string | Buffer>, name = 'a.zip'): Promise<UploadedFile> {
  const path = place();
  await zipOf(path, entries);
  return { path, name };
}
const workbook = (sheets: RawSheet[], options?: Parameters<typeof workbookOf>[1]): Promise<UploadedFile> =>
  zipped(workbookOf(sheets, options), 'list.xlsx');

async function cells(upload: UploadedFile): Promise<string[][]> {
  const table = await openTable(upload, defaultLimits);
  try {
    const rows: string[][] = [];
    for await (const row of table.rows())
      rows.push([...row.cells, ...[...row.faults].map(([at, reason]) => `!${at} ${reason}`)]);
    return rows;
  } finally {
    table.close();
  }
}
const table = async (upload: UploadedFile): Promise<TableInspection> =>
  (await inspectFiles([upload])) as TableInspection;
const refusal = async (uploads: UploadedFile[], limits?: Partial<ImportLimits>): Promise<string> => {
  try {
    await inspectFiles(uploads, { ...defaultLimits, ...limits });
  } catch (error) {
    if (error instanceof FileRefused) return [error.code, ...Object.values(error.details)].join(' ');
    throw error;
  }
  return 'taken';
};

describe('encodings', () => {
  const range = (from: number, to: number): string =>
    Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join('');

  it('keeps every Chinese character of GB18030, those of four bytes and rare names among them', async () => {
    // The unified ideographs, extension A (four bytes), parts of B, F, G and H (beyond the basic plane), and names in use.
    const characters = [
      range(0x4e00, 0x9fff),
      range(0x3400, 0x4dbf),
      range(0x20000, 0x203ff),
      range(0x2ceb0, 0x2cfff),
      range(0x30000, 0x300ff),
      range(0x31350, 0x313ff),
      '𠮷𬱖䶮㛃喆犇玥赟，。：；“”《》·、①㈠€',
    ].join('');
    const rows = characters.match(/.{1,500}/gu)?.map((text, at) => `机构${at},${text}`) ?? [];
    const upload = file(inGb18030(`名称,字\r\n${rows.join('\r\n')}\r\n`));
    expect(await table(upload)).toMatchObject({ encoding: 'gb18030', rows: rows.length });
    const read = (await cells(upload)).map(([, text]) => text).join('');
    expect(read.length).toBe(characters.length);
    expect(read === characters).toBe(true);
  });

  const text = '名称,电话\n暖檐𠮷,010\n';
  const swapped = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  it.each<[string, Buffer]>([
    ['utf-8', Buffer.from(text)],
    ['utf-8-bom', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16be', swapped],
  ])('reads %s', async (encoding, bytes) => {
    const upload = file(bytes);
    expect(await table(upload)).toMatchObject({ encoding, header: ['名称', '电话'], sample: [['暖檐𠮷', '010']] });
  });

  it.each<[string, Buffer, string]>([
    ['UTF-16 without its mark', Buffer.from(text, 'utf16le'), 'encoding-unknown'],
    [
      'bytes of no encoding',
      Buffer.concat([Buffer.from('名称,a\n'), Buffer.from([0xff, 0xff, 0x41])]),
      'encoding-unknown',
    ],
  ])('says so of %s', async (_, bytes, code) => expect(await refusal([file(bytes)])).toBe(code));
});

describe('spreadsheets', () => {
  it('reads shared texts, formulas as saved, days, numbers, and leaves what is hidden', async () => {
    const upload = await workbook(
      [
        { name: '隐藏', hidden: true, rows: rowsXml([['a', 'b'], ['1', '2']]) },
        { name: '填表说明', rows: rowsXml([['请填写', '第二张表']]) },
        {
          name: '名单',
          rows: [
            '<row r="1"><c r="A1" t="inlineStr"><is><t>机构登记表</t></is></c></row>',
            '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>成立</t></is></c><c r="D2" t="inlineStr"><is><t>人数</t></is></c></row>',
            '<row r="4" hidden="1"><c r="A4" t="str"><f>A9&amp;"x"</f><v>算出来的</v></c><c r="B4"><v>13800138000</v></c><c r="C4" s="1"><v>46348</v></c><c r="D4"><f>1+1</f><v>2</v></c></row>',
            '<row r="5"><c r="A5" t="e"><v>#REF!</v></c><c r="B5"><v>9.1350100000100004E+17</v></c><c r="C5" s="2"><v>5</v></c><c r="D5" t="b"><v>1</v></c></row>',
            '<row r="6"><c r="B6"/></row>',
            '<row r="7"><c r="A7" t="str"><v>末行</v></c></row>',
            '<row r="8"/>',
          ].join(''),
          merged: ['A1:D1'],
        },
        { name: '另一张', rows: rowsXml([['x']]) },
      ],
      { texts: ['<t>名称</t><rPh sb="0" eb="1"><t>ミョウ</t></rPh>', '<r><t>电</t></r><r><t>话</t></r>'] },
    ); // prettier-ignore
    expect(await table(upload)).toMatchObject({
      format: 'xlsx',
      sheet: '名单',
      headerRow: 2,
      header: ['名称', '电话', '成立', '人数'],
      rows: 3,
      findings: [
        { code: 'title-above-header', count: 1 },
        { code: 'empty-rows-skipped', count: 1 },
        { code: 'hidden-sheet-skipped', at: '隐藏' },
        { code: 'other-sheet-skipped', at: '另一张' },
        { code: 'formulas-as-saved', count: 2 },
        { code: 'hidden-rows-read', count: 1 },
      ],
    });
    expect(await cells(upload)).toEqual([
      ['算出来的', '13800138000', '2026-11-22', '2'],
      ['#REF!', '9.1350100000100004E+17', '5', 'TRUE', '!0 cell-error', '!1 number-shortened', '!2 date-format'],
      ['末行', '', '', ''],
    ]);
  });

  it('counts days from 1904 where the file says so', async () => {
    const rows =
      rowsXml([['名称', '日期']]) + '<row r="2"><c r="A2" t="str"><v>甲</v></c><c r="B2" s="1"><v>44886</v></c></row>';
    const upload = await workbook([{ name: 's', rows }], { dates1904: true });
    expect(await cells(upload)).toEqual([['甲', '2026-11-22']]);
    expect((await table(upload)).findings).toEqual([{ code: 'dates-1904' }]);
  });

  it('gives a merged value to its first cell and guesses none for the others', async () => {
    const rows = rowsXml([['名称', '电话'], ['甲', '1'], ['', '2'], ['乙', '3']]); // prettier-ignore
    const upload = await workbook([{ name: 's', rows, merged: ['A2:A3'] }]);
    expect((await table(upload)).findings).toEqual([{ code: 'merged-cells', at: 'A2:A3', count: 1 }]);
    expect(await cells(upload)).toEqual([
      ['甲', '1'],
      ['', '2', '!0 merged-cell'],
      ['乙', '3'],
    ]);
    const header = await workbook([{ name: 's', rows, merged: ['A1:B1'] }]);
    expect(await refusal([header])).toBe('header-merged A1:B1');
  });

  it('reads what it writes, whatever the text', async () => {
    const path = place();
    const strings = JSON.parse(readFileSync(join(data, 'naughty-strings/blns.json'), 'utf8')) as string[];
    const rows = strings.filter((text) => text.trim() !== '').map((text, at) => [`${at}`, text]);
    await writeXlsx(path, [{ name: '名单/1', header: true, textColumns: true, rows: [['号', '文'], ...rows] }]);
    const read = await cells({ path, name: 'x.xlsx' });
    expect(read).toEqual(rows.map(([at, text]) => [at, text.toWellFormed()]));
  });

  it('goes through a hundred thousand rows, and no further than the limit', async () => {
    const path = place();
    const rows = function* (): Generator<string[]> {
      yield ['名称', '电话', '简介'];
      for (let at = 0; at < 100_000; at += 1) yield [`机构${at}`, `1380013${at % 10_000}`, '简介'.repeat(20)];
    };
    await writeXlsx(path, [{ name: 's', rows: rows() }]);
    const upload = { path, name: 'x.xlsx' };
    expect((await table(upload)).rows).toBe(100_000);
    expect(await refusal([upload], { rows: 99_999 })).toBe('too-many-rows 99999');
  }, 180_000);
});

describe('what is not taken in', () => {
  const csv = '名称,电话\n甲,1\n';
  const compound = (more: Buffer): Buffer =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), more]);

  it.each<[string, string | Buffer, string]>([
    ['nothing', '', 'file-empty list.csv'],
    ['a header alone', '名称,电话\n', 'no-rows'],
    ['blank lines alone', '\n \n,,\n', 'header-missing'],
    ['the same header twice', '名称,电话,名称\n甲,1,2\n', 'header-twice 名称'],
    ['an old spreadsheet', compound(Buffer.alloc(10)), 'file-xls'],
    ['one with a password', compound(Buffer.from('EncryptedPackage', 'utf16le')), 'file-password'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'file-type-unknown'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'file-type-unknown'],
    ['a web page', '<!DOCTYPE html><p>', 'file-type-unknown'],
    ['half a zip', Buffer.from('PK\u0003\u0004 and no more'), 'file-broken'],
    ['JSON that breaks off', '{"a": [1,', 'json-broken'],
    ['JSON of something else', '{"a": 1}', 'json-unknown'],
  ])('%s', async (_, content, code) => expect(await refusal([file(content)])).toBe(code));

  it.each<[string, Partial<ImportLimits>, string]>([
    ['bytes', { bytes: 10 }, 'too-many-bytes 10'],
    ['rows', { rows: 0 }, 'too-many-rows 0'],
    ['columns', { columns: 1 }, 'too-many-columns 1'],
  ])('too many %s', async (_, limits, code) => expect(await refusal([file(csv)], limits)).toBe(code));

  it('packages that do not fit together, too many files, archives with nothing in them', async () => {
    expect(await refusal([file(csv), file(csv, 'b.csv')])).toBe('files-do-not-fit');
    expect(await refusal([file(csv), file(csv)], { files: 1 })).toBe('too-many-files 1');
    expect(await refusal([await zipped({ 'a.txt': 'x' })])).toBe('zip-unknown');
    expect(await refusal([await zipped({ 'word/document.xml': '<x/>' })])).toBe('file-type-unknown');
  });

  it('archives that grow, by what they claim and by what is in them', async () => {
    const bomb = await zipped({ 'organizations.csv': Buffer.alloc(20_000_000, 'a'), 'x.csv': 'a' });
    expect(await refusal([bomb])).toBe('zip-bomb');
    const honest = await zipped({ 'a.csv': csv, 'b.csv': csv });
    expect(await refusal([honest], { unpackedBytes: 10 })).toBe('zip-bomb');
    // A cell of two million characters in a sheet of a few kilobytes.
    const cell = await workbook([{ name: 's', rows: rowsXml([['名称'], ['甲'.repeat(2_000_000)]]) }]);
    expect(await refusal([cell])).toMatch(/^(zip-bomb|cell-too-long)/);
  });

  it('never follows an entity of a document', async () => {
    const entries = workbookOf([{ name: 's', rows: rowsXml([['a'], ['b']]) }]);
    const evil = `<!DOCTYPE x [<!ENTITY a "aaaa">]>${entries['xl/worksheets/s1.xml']}`;
    expect(await refusal([await zipped({ ...entries, 'xl/worksheets/s1.xml': evil }, 'x.xlsx')])).toBe('file-broken');
  });

  it('a cell of two megabytes costs its row, and names it', async () => {
    const long = file(`名称,电话\n甲,"${'x'.repeat(2_000_000)}"\n乙,2\n`);
    const read = await cells(long);
    expect(read.at(-1)).toEqual(['乙', '2']);
    expect((await table(long)).rows).toBeGreaterThan(1);
  });
});
