import { ZipFile } from 'yazl';

/** Small files of every kind, made byte by byte: nothing binary is kept in the project. */

const png4 = (type: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
};

export function aPng(width = 4, height = 3): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, png4('IHDR', header), png4('IDAT', Buffer.alloc(2)), png4('IEND', Buffer.alloc(0))]);
}

export function aJpeg(width = 40, height = 30): Buffer {
  const app0 = Buffer.concat([
    Buffer.from([0xff, 0xe0, 0, 16]),
    Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'),
  ]);
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), app0, frame, Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9])]);
}

export function aWebp(width = 20, height = 10): Buffer {
  const bytes = Buffer.alloc(30);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(22, 4);
  bytes.write('WEBPVP8X', 8, 'latin1');
  bytes.writeUInt32LE(10, 16);
  bytes.writeUIntLE(width - 1, 24, 3);
  bytes.writeUIntLE(height - 1, 27, 3);
  return bytes;
}

export function aHeic(width = 4032, height = 3024): Buffer {
  const extent = Buffer.alloc(20);
  extent.writeUInt32BE(20, 0);
  extent.write('ispe', 4, 'latin1');
  extent.writeUInt32BE(width, 12);
  extent.writeUInt32BE(height, 16);
  return Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'), extent]);
}

export const aPdf = (text = ''): Buffer => Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%${text}\n%%EOF\n`);
export const anMp3 = (): Buffer =>
  Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1'), Buffer.from([0xff, 0xfb, 0x90, 0])]);
export const anM4a = (): Buffer =>
  Buffer.concat([Buffer.from([0, 0, 0, 20]), Buffer.from('ftypM4A \0\0\0\0M4A ', 'latin1')]);

export async function aZip(entries: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

export const aDocx = (more: Record<string, string | Buffer> = {}): Promise<Buffer> =>
  aZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>', ...more });

export const anXlsx = (): Promise<Buffer> =>
  aZip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' });

/** A docx whose list of contents says that an entry holds little, while it unpacks to much. */
export async function aLyingDocx(): Promise<Buffer> {
  const bytes = await aDocx({ 'word/media/a.bin': Buffer.alloc(4_000_000) });
  for (const [signature, at] of [
    [0x02014b50, 24],
    [0x04034b50, 22],
  ])
    for (let from = 0; from + 46 < bytes.length; from += 1)
      if (bytes.readUInt32LE(from) === signature && bytes.readUInt32LE(from + at) === 4_000_000)
        bytes.writeUInt32LE(1_000, from + at);
  return bytes;
}
