import { numberMark, referralNumber, typedNumber } from './referral-number';

describe('referralNumber', () => {
  it.each([
    ['2026-11-23', 7, 'ZJ-202611-0007'],
    ['2026-01-01', 9999, 'ZJ-202601-9999'],
    ['2026-12-31', 10000, 'ZJ-202612-10000'],
  ])('%s, %d → %s', (date, running, expected) => expect(referralNumber(date, running)).toBe(expected));
});

describe('a number as people type it', () => {
  it.each([
    ['ZJ-202611-0007', 'ZJ-202611-0007'],
    ['zj2026110007', 'ZJ-202611-0007'],
    ['ＺＪ－２０２６１１－０００７', 'ZJ-202611-0007'],
    [' 202611-0007 ', '202611-0007'],
    ['2026–11', '202611'],
    ['0007', '0007'],
    ['07', '07'],
    ['ZJ', 'ZJ'],
    ['1', null],
    ['zj-0008', null],
    ['第7号', null],
    ['', null],
    ['%_', null],
    ['9'.repeat(99), null],
  ])('%s marks %s', (typed, marked) => {
    const number = 'ZJ-202611-0007';
    const part = typedNumber(typed);
    const mark = part === null ? null : numberMark(number, part);
    expect(mark && number.slice(mark.from, mark.from + mark.length)).toBe(marked);
  });
});
