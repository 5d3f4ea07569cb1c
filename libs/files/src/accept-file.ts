import { createHash } from 'node:crypto';
import { DomainError, ruleBroken, tooLarge } from '@app/kernel';
import { allFileTypes, imageTypes, type FileType } from './file-types';
import { shownFileName } from './file-names';
import { imageSize } from './image-size';
import { officeType } from './office-file';
import { sniff } from './sniff';
import { isTwoInOne } from './two-in-one';

export interface FileRules {
  /** Which types are taken; all that are known unless stated. */
  types?: readonly FileType[];
  /** 10 MB unless stated. */
  mostBytes?: number;
}

export interface AcceptedFile {
  type: FileType;
  /** As it may be shown and downloaded: the name that was given, without a path, with the ending of what it really is. */
  name: string;
  content: Buffer;
  /** Bytes. */
  size: number;
  /** Of the content, lower-case hex. */
  sha256: string;
  width?: number;
  height?: number;
}

export const defaultMostBytes = 10 * 1_048_576;
const longestSide = 30_000;
const mostPixels = 100_000_000;

/**
 * Reads what somebody brings, at most as much as is allowed, and says what it is by its content alone.
 * @throws DomainError with a code of `fileRefusals`: 413 when too large, else 422
 */
export async function acceptFile(
  source: Buffer | AsyncIterable<Uint8Array>,
  givenName: string,
  rules: FileRules = {},
  onBytes: (count: number) => void = () => undefined,
): Promise<AcceptedFile> {
  const content = await collect(source, rules.mostBytes ?? defaultMostBytes, onBytes);
  if (content.length === 0) throw ruleBroken('file-empty');
  const type = await typeOf(content, givenName);
  const name = shownFileName(givenName, type);
  if (!(rules.types ?? allFileTypes).includes(type)) throw ruleBroken('file-type-not-allowed', { type });
  return {
    type,
    name,
    content,
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    ...pictureSize(content, type),
  };
}

async function collect(
  source: Buffer | AsyncIterable<Uint8Array>,
  mostBytes: number,
  onBytes: (count: number) => void,
): Promise<Buffer> {
  if (Buffer.isBuffer(source)) {
    if (source.length > mostBytes) throw tooLargeFile(mostBytes);
    return source;
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source) {
    size += piece.length;
    if (size > mostBytes) throw tooLargeFile(mostBytes);
    onBytes(piece.length);
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
}

export const tooLargeFile = (mostBytes: number): DomainError => tooLarge('file-too-large', { limitBytes: mostBytes });

async function typeOf(content: Buffer, name: string): Promise<FileType> {
  const sniffed = sniff(content, name);
  if ('refusal' in sniffed) throw ruleBroken(sniffed.refusal);
  const { type } = sniffed;
  if (isTwoInOne(content, type)) throw ruleBroken('file-two-in-one');
  return type === 'zip' ? officeType(content) : type;
}

function pictureSize(content: Buffer, type: FileType): { width?: number; height?: number } {
  if (!(imageTypes as readonly FileType[]).includes(type)) return {};
  const size = imageSize(content, type);
  if (!size) throw ruleBroken('file-broken');
  const { width, height } = size;
  if (Math.max(width, height) >= longestSide || width * height > mostPixels)
    throw ruleBroken('file-image-too-large', { width, height });
  return { width, height };
}
