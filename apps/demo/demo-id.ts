import { createHash } from 'node:crypto';

/** The same id for the same name on every machine (a version 5 uuid), so that demo rows can refer to one another by name. */
export function demoId(name: string): string {
  const bytes = createHash('sha1').update(`tongxing-demo/${name}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x50;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Like `demoId`, but ordered by time (version 7), for rows whose lists go by id. */
export function demoIdAt(name: string, at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  const tail = demoId(name).replaceAll('-', '').slice(12);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(1, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}`;
}
