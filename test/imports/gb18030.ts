/** What Chinese Excel writes. Node can only read it, so the bytes are found by asking the decoder about every pair. */
export function inGb18030(text: string): Buffer {
  return Buffer.concat([...text].map(bytesOf));
}

const decoder = new TextDecoder('gb18030');
const pairs = new Map<string, Buffer>();

function bytesOf(character: string): Buffer {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return Buffer.from([code]);
  if (code >= 0x10000) return fourBytes(189_000 + code - 0x10000);
  if (pairs.size === 0) fillPairs();
  const pair = pairs.get(character);
  if (!pair)
    throw new Error(`U+${code.toString(16)} takes four bytes; this helper knows those beyond the first plane only`);
  return pair;
}

function fillPairs(): void {
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1) {
      if (second === 0x7f) continue;
      const pair = Buffer.from([first, second]);
      pairs.set(decoder.decode(pair), pair);
    }
}

/** The linear part of the standard: planes beyond the first, from 90308130 on. */
const fourBytes = (place: number): Buffer =>
  Buffer.from([
    0x81 + Math.floor(place / 12_600),
    0x30 + (Math.floor(place / 1_260) % 10),
    0x81 + (Math.floor(place / 10) % 126),
    0x30 + (place % 10),
  ]);
