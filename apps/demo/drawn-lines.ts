import { crc32, deflateSync } from 'node:zlib';

const white = 255;
const ink = 40;
const pen = 2;

/** A white sheet with a pen stroke across it as PNG: what a signature looks like without being anybody's. */
export function drawnLines({ width, height }: { width: number; height: number }): Buffer {
  const rows = Array.from({ length: height }, () => Buffer.alloc(width, white));
  const middle = height - 70;
  for (let x = 60; x < width - 60; x += 1) {
    const y = Math.round(middle + 26 * Math.sin(x / 13) * Math.cos(x / 61));
    for (let across = -pen; across <= pen; across += 1)
      for (let along = -pen; along <= pen; along += 1) rows[y + across][x + along] = ink;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, grey.
  header.set([8, 0, 0, 0, 0], 8);
  const scanLines = Buffer.concat(rows.flatMap((row) => [Buffer.from([0]), row]));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(scanLines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
