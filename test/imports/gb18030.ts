/** What Chinese Excel writes. Node can only read it, so the bytes are found by asking the decoder about everything it reads. */
export const inGb18030 = (text: string): Buffer => Buffer.concat([...text].map(bytesOf));

const decoder = new TextDecoder('gb18030');
const known = new Map<string, Buffer>();
/** Places of four bytes that stand for characters of the first plane; those of the others follow from 90308130 on. */
const firstPlane = 39_420;

function bytesOf(character: string): Buffer {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return Buffer.from([code]);
  if (code >= 0x10000) return fourBytes(189_000 + code - 0x10000);
  if (known.size === 0) askTheDecoder();
  const bytes = known.get(character);
  if (!bytes) throw new Error(`no GB18030 for U+${code.toString(16)}`);
  return bytes;
}

function askTheDecoder(): void {
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1) if (second !== 0x7f) learn(Buffer.from([first, second]));
  for (let place = 0; place < firstPlane; place += 1) learn(fourBytes(place));
}

function learn(bytes: Buffer): void {
  const character = decoder.decode(bytes);
  if (character.length === 1 && character !== '\ufffd' && !known.has(character)) known.set(character, bytes);
}

const fourBytes = (place: number): Buffer =>
  Buffer.from([
    0x81 + Math.floor(place / 12_600),
    0x30 + (Math.floor(place / 1_260) % 10),
    0x81 + (Math.floor(place / 10) % 126),
    0x30 + (place % 10),
  ]);
