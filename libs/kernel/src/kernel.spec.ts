import { DomainError, formatAmountMinor, isId, newId, parseAmountMinor } from './index';

describe('newId', () => {
  it('is a version 7 uuid whose order follows time', () => {
    const early = newId(1_700_000_000_000);
    const late = newId(1_700_000_000_001);
    expect(isId(early)).toBe(true);
    expect(early[14]).toBe('7');
    expect(early < late).toBe(true);
    expect(newId()).not.toBe(newId());
  });
});

describe('amounts', () => {
  it.each([
    ['1,200,000.00', 120_000_000],
    ['16589361.49', 1_658_936_149],
    ['0.1', 10],
    ['-3.5', -350],
    ['0', 0],
    ['-0.00', 0],
    ['5.1000', 510],
  ])('%s is %d minor units', (text, minor) => expect(parseAmountMinor(text)).toBe(minor));

  it.each(['', '1.234', '1,2', 'abc', '1e5', '99999999999999999'])('%s is refused', (text) =>
    expect(() => parseAmountMinor(text)).toThrow(DomainError),
  );

  it.each([
    [120_000_000, '1,200,000.00'],
    [5, '0.05'],
    [-350, '-3.50'],
  ])('%d is shown as %s', (minor, text) => expect(formatAmountMinor(minor)).toBe(text));
});
