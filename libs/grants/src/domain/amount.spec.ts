import { DomainError } from '@app/kernel';
import { amountFromNumber, formatAmount, isCurrency, parseAmount, totalsByCurrency } from './amount';

describe('parseAmount', () => {
  it.each([
    ['1,946,486.00', 'GBP', 194648600],
    ['16,589,361.49', 'GBP', 1658936149],
    ['0.1', 'CNY', 10],
    ['1200000', 'CNY', 120000000],
    ['500', 'JPY', 500],
    ['500.00', 'JPY', 500],
    ['1.234', 'KWD', 1234],
    ['-3.5', 'CNY', -350],
    ['-0', 'CNY', 0],
  ])('%s %s is %d minor units', (text, currency, minor) =>
    expect(parseAmount(text, currency)).toEqual({ amountMinor: minor, currency }),
  );

  it.each([
    ['', 'CNY', 'amount-not-readable'],
    ['1e5', 'CNY', 'amount-not-readable'],
    ['1,2', 'CNY', 'amount-not-readable'],
    ['1.234', 'CNY', 'amount-too-precise'],
    ['0.5', 'JPY', 'amount-too-precise'],
    ['99999999999999999', 'CNY', 'amount-too-large'],
  ])('%s %s is refused: %s', (text, currency, code) => {
    expect(() => parseAmount(text, currency)).toThrow(new DomainError('shape', code));
  });
});

describe('amountFromNumber', () => {
  it.each([
    [702428.4, 70242840],
    [524.04, 52404],
    [8727.86, 872786],
    [1.15, 115],
    [40000.0, 4000000],
    [0, 0],
    [123456789012.34, 12345678901234],
  ])('%d GBP is %d pence, not one less', (value, minor) =>
    expect(amountFromNumber(value, 'GBP').amountMinor).toBe(minor),
  );

  it.each([
    [0.1 + 0.2, 'amount-not-exact'],
    [1e21, 'amount-not-readable'],
    [NaN, 'amount-not-readable'],
  ])('%d is refused: %s', (value, code) =>
    expect(() => amountFromNumber(value, 'GBP')).toThrow(new DomainError('shape', code)),
  );
});

it.each([
  [194648600, 'GBP', '1,946,486.00'],
  [500, 'JPY', '500'],
  [1234, 'KWD', '1.234'],
  [-5, 'CNY', '-0.05'],
])('%d %s is written %s', (amountMinor, currency, text) => expect(formatAmount({ amountMinor, currency })).toBe(text));

it('adds within a currency only', () => {
  const money = (amountMinor: number, currency: string) => ({ amountMinor, currency });
  expect(totalsByCurrency([money(10, 'GBP'), money(5, 'CNY'), money(20, 'GBP')])).toEqual([
    money(5, 'CNY'),
    money(30, 'GBP'),
  ]);
});

it.each([
  ['GBP', true],
  ['CNY', true],
  ['gbp', false],
  ['RMB', false],
  ['', false],
  [7, false],
])('is %s a currency: %s', (code, expected) => expect(isCurrency(code)).toBe(expected));
