import { HeldPulse } from './held-pulse';

it('keeps the last answer of each, and says nothing of who gave it', () => {
  const held = new HeldPulse();
  held.take('m1', { choices: { heard: 'no' }, line: '' });
  held.take('m1', { choices: { heard: 'yes', trust: 'more' }, line: ' 多谢 ' });
  held.take('m2', { choices: { heard: 'partly' }, line: '  ' });
  const rows = held.shuffledRows();
  expect(rows).toHaveLength(4);
  expect(rows).toEqual(
    expect.arrayContaining([
      { question: 'heard', choice: 'yes', line: null },
      { question: 'trust', choice: 'more', line: null },
      { question: 'words', choice: null, line: '多谢' },
      { question: 'heard', choice: 'partly', line: null },
    ]),
  );
});

it('the order of answering is not the order of the rows', () => {
  const held = new HeldPulse();
  for (let n = 0; n < 40; n += 1) held.take(`m${n}`, { choices: {}, line: String(n).padStart(2, '0') });
  const lines = held.shuffledRows().map(({ line }) => line);
  expect([...lines].sort()).not.toEqual(lines);
  expect(new Set(lines).size).toBe(40);
});
