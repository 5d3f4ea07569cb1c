import { acceptFile, downloadHeaders, type FileRules } from '@app/files';
import type { DomainError } from '@app/kernel';
import { aDocx, aHeic, aJpeg, aLyingDocx, anM4a, anMp3, anXlsx, aPdf, aPng, aWebp, aZip } from './sample-files';

const refusal = async (content: Buffer, name: string, rules: FileRules = {}): Promise<string> => {
  try {
    const { type } = await acceptFile(content, name, rules);
    return `taken as ${type}`;
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('files that are taken', () => {
  it.each<[string, () => Buffer | Promise<Buffer>, string, object]>([
    ['a picture', aPng, 'a.png', { type: 'png', name: 'a.png', width: 4, height: 3 }],
    ['a photo', aJpeg, '同意书.JPG', { type: 'jpeg', name: '同意书.jpg', width: 40, height: 30 }],
    ['a webp that a chat program called jpg', aWebp, 'wx.jpg', { type: 'webp', name: 'wx.webp', width: 20 }],
    ['a phone photo', aHeic, 'IMG_1.HEIC', { type: 'heic', width: 4032, height: 3024 }],
    ['a document', aPdf, '评估.pdf', { type: 'pdf', name: '评估.pdf' }],
    ['a Word file', aDocx, 'a.docx', { type: 'docx' }],
    ['a spreadsheet', anXlsx, 'a.xlsx', { type: 'xlsx' }],
    ['text', () => Buffer.from('每周一次，下午两点。\n'), 'a.txt', { type: 'text', name: 'a.txt' }],
    ['a list', () => Buffer.from('日期,内容\n2026-01-01,探访\n'), 'a.csv', { type: 'csv', name: 'a.csv' }],
    ['a recording', anM4a, '录音.m4a', { type: 'm4a' }],
    ['another recording', anMp3, '录音', { type: 'mp3', name: '录音.mp3' }],
  ])('%s', async (_, make, name, expected) => {
    const content = await make();
    expect(await acceptFile(content, name)).toMatchObject({ ...expected, size: content.length });
  });

  it.each([
    ['C:\\fakepath\\a.png', 'a.png'],
    ['/tmp/a.png', 'a.png'],
    ['a\u202egnp.exe.png', 'agnp.exe.png'],
    ['', 'file.png'],
    ['.png', 'file.png'],
    [`${'长'.repeat(300)}.png`, `${'长'.repeat(120)}.png`],
    ['a\r\nSet-Cookie: x.png', 'aSet-Cookie: x.png'],
  ])('the name %j is shown as %j', async (given, shown) => {
    expect((await acceptFile(aPng(), given)).name).toBe(shown);
  });
});

describe('files that are refused, each by a code of its own', () => {
  it.each<[string, () => Buffer | Promise<Buffer>, string, string]>([
    ['nothing', () => Buffer.alloc(0), 'a.png', 'file-empty'],
    ['a Windows program', () => Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), 'a.pdf', 'file-executable'],
    ['a Linux program', () => Buffer.from('\x7fELF\x02\x01', 'latin1'), 'a.png', 'file-executable'],
    ['a shell script', () => Buffer.from('#!/bin/sh\nrm -rf x\n'), 'a.txt', 'file-executable'],
    ['a script by its name', () => Buffer.from('WScript.Echo 1'), 'a.vbs', 'file-executable'],
    ['a Java program', () => aZip({ 'META-INF/MANIFEST.MF': 'x' }), 'a.docx', 'file-executable'],
    ['a page as a picture', () => Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), 'a.png', 'file-html'],
    ['a page behind words', () => Buffer.from('您好 <script>alert(1)</script>'), 'a.txt', 'file-html'],
    ['a drawing', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.svg', 'file-svg'],
    [
      'a drawing with a script',
      () => Buffer.from('<?xml version="1.0"?>\n<!-- x -->\n<svg onload="alert(1)"><script>1</script></svg>'),
      'a.png',
      'file-svg',
    ],
    ['a moving picture', () => Buffer.from('GIF89a\x01\0\x01\0', 'latin1'), 'a.gif', 'file-type-not-allowed'],
    ['an archive', () => aZip({ 'a.txt': 'a' }), 'a.zip', 'file-type-not-allowed'],
    ['text in another encoding', () => Buffer.from([0xb5, 0xd8, 0xd6, 0xb7]), 'a.txt', 'file-type-not-allowed'],
    ['an archive cut short', async () => (await aDocx()).subarray(0, 90), 'a.docx', 'file-broken'],
    ['a picture without a size', () => aPng().subarray(0, 12), 'a.png', 'file-broken'],
    ['a photo cut short', () => aJpeg().subarray(0, 22), 'a.jpg', 'file-broken'],
    ['macros', () => aDocx({ 'word/vbaProject.bin': 'x' }), 'a.docx', 'file-macros'],
    ['an archive that bursts', () => aDocx({ 'word/a.bin': Buffer.alloc(6_000_000) }), 'a.docx', 'file-zip-bomb'],
    ['an archive that lies about it', aLyingDocx, 'a.docx', 'file-broken'],
    ['a picture 30,000 wide', () => aPng(30_000, 1), 'a.png', 'file-image-too-large'],
    ['a photo of 30,000 by 30,000', () => aJpeg(30_000, 30_000), 'a.jpg', 'file-image-too-large'],
    ['a picture of 101 million points', () => aWebp(10_100, 10_000), 'a.webp', 'file-image-too-large'],
    ['an archive behind a picture', async () => Buffer.concat([aJpeg(), await aDocx()]), 'a.jpg', 'file-two-in-one'],
    ['words behind a picture', () => Buffer.concat([aPng(), Buffer.from('x=1')]), 'a.png', 'file-two-in-one'],
    [
      'a page in a photo',
      () => Buffer.concat([aJpeg(), Buffer.from('<SCRIPT>1</script>')]),
      'a.jpg',
      'file-two-in-one',
    ],
    [
      'a photo that is JavaScript',
      () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x2f, 0x2a]), Buffer.alloc(40)]),
      'a.jpg',
      'file-two-in-one',
    ],
    ['a document that is an archive', async () => Buffer.concat([aPdf(), await aDocx()]), 'a.pdf', 'file-two-in-one'],
    ['a name that climbs', aPng, '../../etc/x.png', 'file-name-unsafe'],
    ['a name that climbs on Windows', aPng, '..\\..\\x.png', 'file-name-unsafe'],
  ])('%s', async (_, make, name, code) => {
    expect(await refusal(await make(), name)).toBe(code);
  });

  it('a type this place does not take', async () => {
    expect(await refusal(aPdf(), 'a.pdf', { types: ['jpeg', 'png'] })).toBe('file-type-not-allowed');
  });

  it('a stream of 200 MB, of which no more is read than may come in', async () => {
    const piece = Buffer.alloc(65_536, 0x61);
    let read = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      for (; read < 200 * 1_048_576; read += piece.length) yield piece;
    }
    await expect(acceptFile(endless(), 'a.txt')).rejects.toMatchObject({ code: 'file-too-large', kind: 'too-large' });
    expect(read).toBeLessThan(11 * 1_048_576);
  });
});

it('a download shows nothing, guesses nothing, keeps nothing, runs nothing', () => {
  expect(downloadHeaders('同意书 "1".pdf', 'pdf')).toEqual({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="___ _1_.pdf"; filename*=UTF-8''%E5%90%8C%E6%84%8F%E4%B9%A6%20%221%22.pdf`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  });
});
