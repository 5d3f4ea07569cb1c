import { ruleBroken } from '@app/kernel';
import { fileTypes, type FileType } from './file-types';

const longestName = 120;

/**
 * A name as a page may show it: one line, no path, no direction marks. It is never part of a path: files lie under random
 * keys. @throws DomainError `file-name-unsafe` when it points elsewhere
 */
export function shownFileName(given: string, type: FileType): string {
  const steps = given.split(/[\\/]/);
  if (steps.includes('..')) throw ruleBroken('file-name-unsafe');
  const clean = (steps.pop() ?? '')
    .normalize('NFC')

    .replace(/[\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '')
    .toWellFormed()
    .trim();
  const { ending } = fileTypes[type];
  const stem = clean.replace(/\.[A-Za-z0-9]{1,8}$/, '').replace(/^\.+/, '');
  return `${[...stem].slice(0, longestName).join('') || 'file'}.${ending}`;
}

/** RFC 6266 with the name as it is (RFC 5987), and one of plain letters for programs that know no other. */
export function attachmentDisposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A browser shows nothing of what it is given, guesses no type, keeps no copy, and lets nothing in it run. */
export const downloadHeaders = (name: string, type: FileType): Record<string, string> => ({
  'content-type': fileTypes[type].mime,
  'content-disposition': attachmentDisposition(name),
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, no-store',
});
