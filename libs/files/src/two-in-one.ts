import type { FileType } from './file-types';

/**
 * True when the bytes are also something else: an archive behind a picture, a page or a script inside one. Such a file is
 * what its reader wants it to be, which is what sniffing is there to prevent.
 */
export function isTwoInOne(bytes: Buffer, type: FileType | 'zip'): boolean {
  if (type === 'text' || type === 'csv') return false;
  if (type === 'zip') return !endsAsItsOwnArchive(bytes);
  if (archiveEnd(bytes) !== undefined) return true;
  if (type === 'png' && (endOfPng(bytes) ?? bytes.length) !== bytes.length) return true;
  // FF D8 FF E0 "/*": a picture whose first segment is a comment of JavaScript.
  if (type === 'jpeg' && bytes.length > 5 && bytes.readUInt16BE(4) === 0x2f2a) return true;
  return type !== 'pdf' && holdsMarkup(bytes);
}

const markup = ['<script', '<html', '<!doctype html', '<?php', '<svg'];

function holdsMarkup(bytes: Buffer): boolean {
  const text = bytes.toString('latin1').toLowerCase();
  return markup.some((mark) => text.includes(mark));
}

/** Where the archive's last record begins, when one ends exactly where the file does. */
function archiveEnd(bytes: Buffer): number | undefined {
  const from = Math.max(0, bytes.length - 65_557);
  for (let at = bytes.length - 22; at >= from; at -= 1)
    if (bytes.readUInt32LE(at) === 0x06054b50 && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  return undefined;
}

/** The list of contents stands where the last record says: nothing was put in front of the archive. */
function endsAsItsOwnArchive(bytes: Buffer): boolean {
  const at = archiveEnd(bytes);
  if (at === undefined) return true; // not an archive at all: the reader of archives says so
  return bytes.readUInt32LE(at + 12) + bytes.readUInt32LE(at + 16) <= at;
}

function endOfPng(bytes: Buffer): number | undefined {
  for (let at = 8; at + 12 <= bytes.length;) {
    const next = at + 12 + bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return next;
    at = next;
  }
  return undefined;
}
