import { CsvReader, type CsvItem } from './csv-reader';
import { EncodingProbe } from './encoding';
import { JsonElements } from './json-elements';

/** Reads the same text whole and cut after every single character: pieces must make no difference. */
function everyWay<T>(text: string, read: (pieces: string[]) => T): T {
  const whole = read([text]);
  expect(read([...text])).toEqual(whole);
  return whole;
}

const csv = (text: string): CsvItem[] =>
  everyWay(text, (pieces) => {
    const reader = new CsvReader();
    return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
  });

describe('CsvReader', () => {
  it.each<[string, string, CsvItem[]]>([
    ['plain', 'a,b\n1,2\n', [{ line: 1, fields: ['a', 'b'] }, { line: 2, fields: ['1', '2'] }]],
    ['CRLF, no end of line', 'a\r\nb', [{ line: 1, fields: ['a'] }, { line: 2, fields: ['b'] }]],
    ['byte order mark', '\uFEFFid\n1', [{ line: 1, fields: ['id'] }, { line: 2, fields: ['1'] }]],
    ['quotes', '"a ""b"", c",""\n', [{ line: 1, fields: ['a "b", c', ''] }]],
    ['a line break inside', '"a\nb",c\nd,e\n', [{ line: 1, fields: ['a\nb', 'c'] }, { line: 3, fields: ['d', 'e'] }]],
    ['a quote inside a plain field', '5" pipe,b\n', [{ line: 1, fields: ['5" pipe', 'b'] }]],
    ['an empty line', 'a\n\nb\n', [{ line: 1, fields: ['a'] }, { line: 3, fields: ['b'] }]],
    ['an empty last field', 'a,\n', [{ line: 1, fields: ['a', ''] }]],
    ['text after a quote', '"a"x,1\nb,2\n', [{ line: 1, problem: 'text-after-quote' }, { line: 2, fields: ['b', '2'] }]],
    ['a quote never closed', '1,a\n2,"b\n3,c\n', [{ line: 1, fields: ['1', 'a'] }, { line: 2, problem: 'quote-not-closed' }, { line: 3, fields: ['3', 'c'] }]],
    ['nothing', '', []],
  ])('%s', (_, text, items) => expect(csv(text)).toEqual(items)); // prettier-ignore
});

const grants = (text: string): { texts: string[]; complete: boolean } =>
  everyWay(text, (pieces) => {
    const elements = new JsonElements('grants');
    const found = pieces.flatMap((piece) => elements.push(piece));
    expect(found.map(({ place }) => place)).toEqual(found.map((_, index) => index + 1));
    return { texts: found.map((element) => element.text), complete: elements.complete };
  });

describe('JsonElements', () => {
  it.each<[string, string, string[], boolean]>([
    ['objects', '{"grants": [{"a":1}, {"b":[2,{"c":"]"}]}]}', ['{"a":1}', '{"b":[2,{"c":"]"}]}'], true],
    ['other keys first', '{"version":"1.1","x":{"grants":[1]},"y":[3],"grants":[{}]}', ['{}'], true],
    ['plain values', '{"grants":[1, "a,b]\\"", null]}', ['1', '"a,b]\\""', 'null'], true],
    ['a broken element', '{"grants":[{"a":tru},{"b":2}]}', ['{"a":tru}', '{"b":2}'], true],
    ['an empty list', '{"grants":[]}', [], true],
    ['no such list', '{"other":[1]}', [], false],
    ['cut off', '{"grants":[{"a":1},{"b"', ['{"a":1}'], false],
    ['a byte order mark', '\uFEFF{"grants":[{}]}', ['{}'], true],
    ['a list at the top', '[{"grants":[1]}]', [], false],
  ])('%s', (_, text, texts, complete) => expect(grants(text)).toEqual({ texts, complete }));
});

describe('EncodingProbe', () => {
  const probe = (...pieces: Uint8Array[]): string | null => {
    const encodings = new EncodingProbe();
    for (const piece of pieces) encodings.push(piece);
    return encodings.end();
  };
  const utf8 = new TextEncoder().encode('北京市,东城区');
  // 北京市 as Chinese Excel writes it.
  const gb = Uint8Array.of(0xb1, 0xb1, 0xbe, 0xa9, 0xca, 0xd0);

  it.each<[string, string | null, Uint8Array[]]>([
    ['plain ASCII', 'utf-8', [new TextEncoder().encode('id,name')]],
    ['UTF-8', 'utf-8', [utf8]],
    ['UTF-8 cut inside a character', 'utf-8', [utf8.subarray(0, 4), utf8.subarray(4)]],
    ['GB18030', 'gb18030', [gb]],
    ['GB18030 cut inside a character', 'gb18030', [gb.subarray(0, 1), gb.subarray(1)]],
    ['UTF-16 that says so', 'utf-16le', [Uint8Array.of(0xff, 0xfe, 0x41, 0x00, 0x42, 0x00)]],
    ['UTF-16 the other way round', 'utf-16be', [Uint8Array.of(0xfe, 0xff, 0x53, 0x17)]],
    ['UTF-16 without its mark', null, [Uint8Array.of(0x41, 0x00, 0x42, 0x00)]],
    ['neither', null, [Uint8Array.of(0x41, 0xff, 0xff, 0x41)]],
  ])('%s is %s', (_, expected, pieces) => expect(probe(...pieces)).toBe(expected));
});
