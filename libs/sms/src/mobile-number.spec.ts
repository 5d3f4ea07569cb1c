import { mobileNumber } from './mobile-number';

describe('a number short messages can be sent to', () => {
  it.each([
    ['14000000133', '14000000133'],
    ['140 0000 0133', '14000000133'],
    ['+86 140-0000-0133', '14000000133'],
    ['8614000000133', '14000000133'],
    ['0086 14000000133', '14000000133'],
    ['１４００００００１３３', '14000000133'],
    ['010-12345678', null],
    ['12345', null],
    ['1400000013', null],
    ['140000001330', null],
    ['', null],
    ['1400000013x', null],
  ])('%s is %s', (written, number) => expect(mobileNumber(written)).toBe(number));
});
