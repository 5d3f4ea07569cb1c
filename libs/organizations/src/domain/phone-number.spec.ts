import { normalizePhone } from './phone-number';

describe('normalizePhone (domain.md 2.12)', () => {
  it.each([
    ['14000000121', '14000000121', 'mobile'],
    ['140 0000 0121', '14000000121', 'mobile'],
    ['140-0000-0121', '14000000121', 'mobile'],
    ['+86 14000000121', '14000000121', 'mobile'],
    ['0086-14000000121', '14000000121', 'mobile'],
    ['１４００００００１２１', '14000000121', 'mobile'],
    ['010-12345678', '010-12345678', 'landline'],
    ['01012345678', '010-12345678', 'landline'],
    ['(010) 1234 5678', '010-12345678', 'landline'],
    ['+86 10 1234 5678', '010-12345678', 'landline'],
    ['0591-1234567', '0591-1234567', 'landline'],
    ['05911234567', '0591-1234567', 'landline'],
    ['025-12345678-801', '025-12345678-801', 'landline'],
    ['025-12345678转801', '025-12345678-801', 'landline'],
    ['025—12345678', '025-12345678', 'landline'],
    ['400-810-1234', '4008101234', 'service'],
    ['12345', '12345', 'short'],
    ['110', '110', 'short'],
    ['650 780-7525', '650780-7525', 'other'],
    ['+1 650 780 7525', '+16507807525', 'other'],
  ])('%s → %s (%s)', (text, number, kind) => expect(normalizePhone(text)).toEqual({ number, kind }));

  it.each(['', '   ', '电话', '12', '1234', 'abc12345', '+', '12345678901234567890', "1'; DROP TABLE"])(
    '%j is no number',
    (text) => expect(normalizePhone(text)).toBeNull(),
  );

  it('is stable', () => {
    for (const text of ['140 0000 0121', '01012345678', '400-810-1234', '025-12345678转801']) {
      const once = normalizePhone(text)!;
      expect(normalizePhone(once.number)).toEqual(once);
    }
  });
});
