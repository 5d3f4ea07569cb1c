import { ancestorsOfAreaCode, normalizeAreaCode } from './area-code';

describe('area codes (R-ID-03)', () => {
  it.each([
    ['11', '110000000000'],
    ['1101', '110100000000'],
    ['110101', '110101000000'],
    ['110101001', '110101001000'],
    ['110101001001', '110101001001'],
    [' ９９０１００ ', '990100000000'],
    ['1', null],
    ['123', null],
    ['00', null],
    ['11010100100', null],
    ['1101010010011', null],
    ['11a', null],
    ['', null],
  ])('%j → %j', (text, code) => expect(normalizeAreaCode(text)).toBe(code));

  it.each([
    ['990100001001', ['990100001000', '990100000000', '990000000000']],
    ['110101000000', ['110100000000', '110000000000']],
    ['441900003000', ['441900000000', '440000000000']],
    ['990000000000', []],
  ])('%s lies in %j, nearest first', (code, wider) => expect(ancestorsOfAreaCode(code)).toEqual(wider));
});
