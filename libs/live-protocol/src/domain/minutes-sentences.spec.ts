import { minutesOf } from './minutes';
import { canonicalJson, isSentence, newNote, sentenceAt, withSentence } from './minutes-sentences';
import { wholeMeeting } from './scenario.spec-support';

const minutes = minutesOf(wholeMeeting().room);

it.each([
  ['goals/0/text', '每月有半天'],
  ['boards/0/headings/0/cards/1/text', '有人替手'],
  ['words/0/text', '很踏实'],
  ['attendance/1/name', '小明'],
])('%s is a sentence people may have worded otherwise', (path, text) => {
  expect(sentenceAt(minutes, path)).toBe(text);
  const after = withSentence(minutes, path, '换一种说法')!;
  expect(sentenceAt(after, path)).toBe('换一种说法');
  expect(sentenceAt(minutes, path)).toBe(text);
  expect(withSentence(after, path, text)).toEqual(minutes);
});

it.each([
  'title',
  'attendance/0/signedAt',
  'commitments/0/text',
  'boards/0/headings/0/dots',
  'goals/9/text',
  'goals/0/toString',
  '__proto__/x',
  '',
])('%p is not', (path) => {
  expect(sentenceAt(minutes, path)).toBeUndefined();
  expect(withSentence(minutes, path, 'x')).toBeNull();
});

it('a sentence can be added', () => {
  expect(isSentence(newNote)).toBe(false);
  expect(withSentence(minutes, newNote, '天气很好')!.notes).toEqual(['天气很好']);
});

it('the canonical text does not depend on the order things were written in', () => {
  expect(canonicalJson({ b: [1, { d: null, c: '句' }], a: undefined })).toBe('{"b":[1,{"c":"句","d":null}]}');
  expect(canonicalJson(JSON.parse(JSON.stringify(minutes)))).toBe(canonicalJson(minutes));
});
