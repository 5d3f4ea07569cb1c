import { open } from 'node:fs/promises';
import { defaultLimits, FileRefused } from './file-refused';
import { openZip } from './open-zip';

export type FileType = 'xlsx' | 'zip' | 'json' | 'text';

const compound = [0xd0, 0xcf, 0x11, 0xe0];
const looksAt = 64_000;
/** Names of streams inside the old Office form, as they stand there: UTF-16. */
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** What a file is by its content; its name decides nothing. @throws FileRefused `file-xls`, `file-password`, `file-type-unknown` */
export async function fileTypeOf(path: string): Promise<FileType> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(looksAt), 0, looksAt, 0);
    const bytes = buffer.subarray(0, bytesRead);
    if (compound.every((byte, at) => bytes[at] === byte)) throw await oldOffice(path);
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return (await isSpreadsheet(path)) ? 'xlsx' : 'zip';
    if (isBinary(bytes)) throw new FileRefused('file-type-unknown');
    return /^[\s\uFEFF]*[{[]/.test(bytes.toString('utf8')) ? 'json' : 'text';
  } finally {
    await file.close();
  }
}

/** A spreadsheet with a password lies encrypted in the same container an .xls is. The list of streams may stand anywhere. */
async function oldOffice(path: string): Promise<FileRefused> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const whole = Math.min(size, defaultLimits.bytes);
    const { buffer } = await file.read(Buffer.alloc(whole), 0, whole, 0);
    return new FileRefused(buffer.includes(wide('EncryptedPackage')) ? 'file-password' : 'file-xls');
  } finally {
    await file.close();
  }
}

async function isSpreadsheet(path: string): Promise<boolean> {
  const archive = await openZip(path, defaultLimits);
  try {
    if (archive.has('word/document.xml') || archive.has('ppt/presentation.xml'))
      throw new FileRefused('file-type-unknown');
    return archive.has('xl/workbook.xml');
  } finally {
    archive.close();
  }
}

const wideMarks = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];
const otherKinds = [
  '%PDF',
  '\u0089PNG',
  'GIF8',
  'Rar!',
  '7z\u00bc',
  '\u001f\u008b',
  '\u00ff\u00d8\u00ff',
  '<!DOCTYPE',
  '<html',
];

function isBinary(bytes: Buffer): boolean {
  if (wideMarks.some((mark) => mark.every((byte, at) => bytes[at] === byte))) return false;
  const beginning = bytes.subarray(0, 16).toString('latin1');
  if (otherKinds.some((kind) => beginning.toLowerCase().startsWith(kind.toLowerCase()))) return true;
  let odd = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1;
  // Text may hold a stray control character; text in an encoding that cannot be told is refused as that.
  return odd * 10 > bytes.length && !looksLikeWideText(bytes);
}

/** UTF-16 without its mark: every Latin letter and line end in it carries a zero. */
const looksLikeWideText = (bytes: Buffer): boolean => bytes.filter((byte) => byte === 0).length * 8 > bytes.length;
