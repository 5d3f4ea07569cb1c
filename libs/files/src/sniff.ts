import type { FileRefusal, FileType } from './file-types';

/** What the bytes are, or why such bytes are never taken; docx and xlsx are told apart by what the archive holds. */
export type Sniffed = { type: FileType | 'zip' } | { refusal: FileRefusal };

const ascii = (bytes: Buffer, from: number, length: number): string => bytes.toString('latin1', from, from + length);
const begins = (bytes: Buffer, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);

const programs: readonly number[][] = [
  [0x4d, 0x5a], // MZ: Windows
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0xfe, 0xed, 0xfa, 0xce],
  [0xfe, 0xed, 0xfa, 0xcf],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe], // Mach-O, Java class
  [0x64, 0x65, 0x78, 0x0a], // Android dex
  [0x00, 0x61, 0x73, 0x6d], // WebAssembly
  [0x23, 0x21], // #!
  [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], // Windows shortcut
];

/** An extra look at the name: a script is text like any other. */
const programEndings =
  /\.(exe|com|bat|cmd|msi|scr|pif|lnk|ps1|vbs|vbe|js|mjs|jse|wsf|hta|jar|apk|sh|app|dll|reg|py|php)$/i;

export function sniff(bytes: Buffer, name = ''): Sniffed {
  if (programs.some((start) => begins(bytes, ...start)) || programEndings.test(name.trim()))
    return { refusal: 'file-executable' };
  const type = mediaType(bytes);
  if (type) return { type };
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return { type: 'zip' };
  return sniffText(bytes, name);
}

function mediaType(bytes: Buffer): FileType | undefined {
  if (begins(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return 'webp';
  if (ascii(bytes, 0, 5) === '%PDF-') return 'pdf';
  if (ascii(bytes, 4, 4) === 'ftyp') return containerType(bytes);
  if (ascii(bytes, 0, 3) === 'ID3' || isMpegFrame(bytes)) return 'mp3';
  return undefined;
}

/** ISO base media: brands tell a still picture of a phone from a voice recording; films are not taken. */
function containerType(bytes: Buffer): FileType | undefined {
  const brand = ascii(bytes, 8, 4);
  if (['heic', 'heix', 'mif1', 'heim', 'heis'].includes(brand)) return 'heic';
  return ['M4A ', 'M4B '].includes(brand) ? 'm4a' : undefined;
}

/** MPEG audio, layer III: sync, then neither a reserved version, a reserved bit rate nor a reserved sampling rate. */
const isMpegFrame = (bytes: Buffer): boolean =>
  bytes[0] === 0xff &&
  (bytes[1] & 0xe6) === 0xe2 &&
  (bytes[1] & 0x18) !== 0x08 &&
  (bytes[2] & 0xf0) !== 0xf0 &&
  (bytes[2] & 0x0c) !== 0x0c;

function sniffText(bytes: Buffer, name: string): Sniffed {
  const text = utf8(bytes);
  if (text === undefined) return { refusal: 'file-type-not-allowed' };
  const markup = text.slice(0, 4096).replace(/^\uFEFF/, '');
  if (/^\s*(<\?xml[^>]*>|<!--[\s\S]*?-->|<!doctype svg[^>]*>|\s)*<svg[\s>]/i.test(markup))
    return { refusal: 'file-svg' };
  if (/^\s*</.test(markup) || /<(html|script|iframe|body|!doctype html)[\s>]/i.test(markup))
    return { refusal: 'file-html' };
  return { type: /\.csv$/i.test(name.trim()) ? 'csv' : 'text' };
}

/** The text, when these bytes are UTF-8 and hold nothing but text. */
function utf8(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

    return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
