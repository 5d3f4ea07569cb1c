import { ancestorsOfAreaCode, areaContains, levelOfAreaCode, normalizeAreaCode, parentOfAreaCode } from './area-code';

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
    ['110000000000', 'province', null],
    ['110100000000', 'city', '110000000000'],
    ['110101000000', 'county', '110100000000'],
    ['110101001000', 'subdistrict', '110101000000'],
    ['110101001001', 'community', '110101001000'],
    ['441900003000', 'subdistrict', '441900000000'],
    ['990100001001', 'community', '990100001000'],
  ])('%s is a %s below %s', (code, level, parent) => {
    expect(levelOfAreaCode(code)).toBe(level);
    expect(parentOfAreaCode(code)).toBe(parent);
  });

  it('names every wider area, nearest first', () => {
    expect(ancestorsOfAreaCode('990100001001')).toEqual(['990100001000', '990100000000', '990000000000']);
    expect(ancestorsOfAreaCode('990000000000')).toEqual([]);
  });

  it.each([
    ['990100000000', '990100001001', true],
    ['990100001001', '990100001001', true],
    ['990100001001', '990100000000', false],
    ['990200000000', '990100001001', false],
  ])('%s contains %s: %s', (wider, narrow, answer) => expect(areaContains(wider, narrow)).toBe(answer));
});
