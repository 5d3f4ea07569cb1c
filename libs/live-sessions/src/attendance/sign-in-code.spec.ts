import { asTyped, codeOf, endOfStep, judgeCode, signInCodeForm, stepAt } from './sign-in-code';

const key = '3f0c2f6e-6d0e-4f0a-9d53-6b1c0f8f7a11';
const at = (seconds: number) => new Date(1_780_000_020_000 + seconds * 1000);
const code = codeOf(key, stepAt(at(0)));

it.each([
  [0, 'right'],
  [29, 'right'],
  [30, 'right'],
  [59, 'right'],
  [60, 'old'],
  [300, 'old'],
  [330, 'wrong'],
  [-1, 'wrong'],
])('a code read %d seconds after it came up is %s', (seconds, expected) => {
  expect(judgeCode(key, code, at(seconds))).toBe(expected);
});

it('is six letters of its own for each session and step', () => {
  expect(code).toMatch(signInCodeForm);
  const other = '3f0c2f6e-6d0e-4f0a-9d53-6b1c0f8f7a12';
  expect(codeOf(other, stepAt(at(0)))).not.toBe(code);
  expect(new Set(Array.from({ length: 500 }, (_, step) => codeOf(key, step))).size).toBe(500);
  expect(judgeCode(other, code, at(0))).toBe('wrong');
});

it('stands until the end of its step', () => {
  expect(endOfStep(stepAt(at(0)))).toEqual(at(30));
  expect(endOfStep(stepAt(at(29)))).toEqual(at(30));
});

it.each(['abc 234', 'ABC-234', ' abc234 '])('%s is read as it was meant', (typed) => {
  expect(asTyped(typed)).toBe('ABC234');
});
