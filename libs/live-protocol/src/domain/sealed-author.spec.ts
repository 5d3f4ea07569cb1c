import { authorBytes, readAuthor, saltBytes, sealSizes } from './sealed-author';

const noteId = '4f6b1f0e-3c0a-4d55-9b1e-000000000001';
const salt = new Uint8Array(saltBytes).fill(7);

it.each([
  ['short', '李', '甲'],
  ['ordinary', '李小明', '绿洲社会服务中心'],
  ['long', '长'.repeat(400), '名'.repeat(400)],
  ['of four bytes a letter', '𠮷'.repeat(400), '😀'.repeat(400)],
  ['of what JSON spells out', '"\\'.repeat(200), '\n\t\0\ud800'.repeat(200)],
  ['nothing', '', ''],
])('a name that is %s takes as many bytes as any other', (_, name, organization) => {
  const bytes = authorBytes({ noteId, name, organization }, salt);
  expect(bytes.length).toBe(sealSizes.author);
  expect([...bytes.subarray(0, saltBytes)]).toEqual([...salt]);
  const read = readAuthor(bytes);
  expect(read?.noteId).toBe(noteId);
  expect(name.startsWith(read!.name.trimEnd())).toBe(true);
});

it('reads what was written', () => {
  const author = { noteId, name: '李小明', organization: '绿洲社会服务中心' };
  expect(readAuthor(authorBytes(author, salt))).toEqual(author);
});

it.each([
  ['of another length', new Uint8Array(10)],
  ['no text', new Uint8Array(sealSizes.author).fill(0xff)],
  ['no JSON', new Uint8Array(sealSizes.author).fill(0x20)],
  ['JSON of another shape', jsonOf({ noteId })],
  ['a list of something else', jsonOf([1, 2, 3])],
])('says of bytes that are %s that they are no author', (_, bytes) => {
  expect(readAuthor(bytes)).toBeNull();
});

function jsonOf(value: unknown): Uint8Array {
  const bytes = new Uint8Array(sealSizes.author).fill(0x20);
  bytes.set(new TextEncoder().encode(JSON.stringify(value)), saltBytes);
  return bytes;
}
