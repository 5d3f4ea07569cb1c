import { resultOf } from './survey-words';

it.each([
  ['nothing', [], []],
  [
    'the same word in other letters',
    ['Trust', '认识', ' trust ', '认识', '认识'],
    [
      { word: '认识', count: 3 },
      { word: 'Trust', count: 2 },
    ],
  ],
  ['space between words', ['new  friends', 'new friends'], [{ word: 'new friends', count: 2 }]],
])('counts words: %s', (_, texts, words) => {
  expect(resultOf(texts.map((text) => ({ prompt: 'took-along', text }))).words).toEqual(words);
});

it('leaves lines as they were written', () => {
  const line = { prompt: 'next-time' as const, text: '先发材料' };
  expect(resultOf([line, { prompt: 'took-along', text: '放心' }])).toEqual({
    words: [{ word: '放心', count: 1 }],
    lines: [line],
  });
});
