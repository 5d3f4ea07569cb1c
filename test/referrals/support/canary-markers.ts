import { randomBytes } from 'node:crypto';
import { fromBuffer } from 'yauzl';
import type { TestClient } from '../../support/people';
import { identity } from '../two-organizations';

const digits = (count: number): string => Array.from(randomBytes(count), (byte) => String(byte % 10)).join('');

/** What occurs nowhere else in the world. */
export const aMarker = (what: string): string => `金丝雀${what}${randomBytes(6).toString('hex')}`;

/** One value a field of identity. */
export const markedFields = (): Record<string, string> =>
  Object.fromEntries(
    Object.keys(identity).map((field) => [field, field === 'phone' ? `14${digits(9)}` : aMarker(field)]),
  );

/** The marker itself, and as it would look inside bytes printed as hex or base64. */
const formsOf = (marker: string): string[] => {
  const bytes = Buffer.from(marker, 'utf8');
  return [
    marker,
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
    encodeURIComponent(marker),
    JSON.stringify(marker).slice(1, -1),
  ];
};

/** Which of these markers the text gives away. */
export const leakedBy = (markers: readonly string[], text: string): string[] =>
  markers.filter((marker) => formsOf(marker).some((form) => text.includes(form)));

/** Everything inside a zip, as text: a Word or Excel file hides its words from a search through its bytes. */
function unzipped(bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const parts: Buffer[] = [];
      zip.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
      zip.on('error', reject);
      zip.on('entry', (entry: Parameters<typeof zip.openReadStream>[0]) =>
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure);
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => zip.readEntry());
        }),
      );
      zip.readEntry();
    });
  });
}

/** Status, headers and all the words of an answer, whatever kind of file it is. */
export async function allOf(client: TestClient, path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${client.url}${path}`, { headers: client.cookie ? { cookie: client.cookie } : {} });
  const bytes = Buffer.from(await response.arrayBuffer());
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const words = isZip ? await unzipped(bytes) : bytes.toString('utf8');
  return { status: response.status, text: `${JSON.stringify([...response.headers])}\n${words}` };
}
