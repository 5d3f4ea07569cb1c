import type { IncomingMessage } from 'node:http';
import { badShape, DomainError } from '@app/kernel';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { acceptFile, defaultMostBytes, tooLargeFile, type AcceptedFile, type FileRules } from './accept-file';
import type { FileScanner } from './file-scanner';

export interface ReceivedFile {
  file: AcceptedFile;
  /** The text fields of the form beside the file, as sent; those after the file are not read. */
  fields: Record<string, string>;
}

/** What all uploads of this process may hold in memory at one time. */
const mostHeldBytes = 200 * 1_048_576;
const roomForTheForm = 65_536;

/** Takes one file out of a multipart request, looks at it, has it scanned. Nothing is stored yet. */
export class FileIntake {
  private held = 0;

  constructor(private readonly scanner: FileScanner) {}

  /**
   * Ask for rights before: nothing of the body is read until this is called. `use` gets the file; its memory counts until it
   * is done.
   */
  async receive<Result>(
    request: FastifyRequest,
    rules: FileRules,
    use: (received: ReceivedFile) => Promise<Result>,
  ): Promise<Result> {
    const mostBytes = rules.mostBytes ?? defaultMostBytes;
    let mine = 0;
    try {
      if (Number(request.headers['content-length']) > mostBytes + roomForTheForm) throw tooLargeFile(mostBytes);
      const received = await this.read(request, rules, mostBytes, (count) => {
        if (this.held + count > mostHeldBytes) throw new DomainError('unavailable', 'file-busy');
        mine += count;
        this.held += count;
      });
      return await use(received);
    } catch (error) {
      readToTheEnd(request.raw, mostBytes);
      throw refusal(error, mostBytes);
    } finally {
      this.held -= mine;
    }
  }

  /** Runs what answers an upload; when that refuses, for whatever reason, the rest of the body is read and thrown away. */
  async drainingWhenRefused<Result>(
    request: FastifyRequest,
    work: () => Promise<Result>,
    mostBytes = defaultMostBytes,
  ): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      readToTheEnd(request.raw, mostBytes);
      throw error;
    }
  }

  private async read(
    request: FastifyRequest,
    rules: FileRules,
    mostBytes: number,
    onBytes: (count: number) => void,
  ): Promise<ReceivedFile> {
    if (!request.isMultipart()) throw badShape('file-missing');
    // `preservePath`, so that a name that climbs out of its folder is seen and refused.
    const limits = { fileSize: mostBytes + 1, files: 1, fields: 10, fieldSize: 4096, headerPairs: 20 };
    const part = await request.file({ limits, preservePath: true });
    if (!part) throw badShape('file-missing');
    const fields = textFields(part);
    const file = await acceptFile(part.file as AsyncIterable<Uint8Array>, part.filename, rules, onBytes);
    await this.scanner.scan(file.content);
    return { file, fields };
  }
}

function textFields({ fields }: MultipartFile): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, field] of Object.entries(fields))
    if (field && !Array.isArray(field) && field.type === 'field' && typeof field.value === 'string')
      texts[name] = field.value;
  return texts;
}

/** What the multipart parser says, in our words; a full disk or the like stays an error of ours. */
function refusal(error: unknown, mostBytes: number): unknown {
  const { code } = error as { code?: unknown };
  if (error instanceof DomainError || typeof code !== 'string') return error;
  if (code === 'FST_REQ_FILE_TOO_LARGE') return tooLargeFile(mostBytes);
  return code.startsWith('FST_') || code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE'
    ? badShape('file-upload-broken')
    : error;
}

const drained = new WeakSet<IncomingMessage>();

/**
 * A browser hears a refusal only after it has sent everything, and what nobody reads blocks the connection's next request.
 * Whoever sends far more than is taken is cut off instead.
 */
export function readToTheEnd(request: IncomingMessage, most: number): void {
  if (drained.has(request)) return;
  drained.add(request);
  let left = most;
  request.unpipe();
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.destroy();
  });
  request.resume();
}
