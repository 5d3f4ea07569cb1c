import { DomainError } from '@app/kernel';
import { profileChange, type ProfileInput } from './profile-change';

describe('profileChange', () => {
  it.each<[ProfileInput, object]>([
    [{}, {}],
    [{ name: ' 暖檐 ' }, { name: '暖檐' }],
    [{ description: '' }, { description: null }],
    [{ phone: '140 0000 0121' }, { phone: '14000000121' }],
    [{ phone: '' }, { phone: null }],
    [{ areaCode: '990100' }, { areaCode: '990100000000' }],
    [{ areaCode: ' ' }, { areaCode: null }],
    [{ uscc: '52990100xxdm00012e' }, { uscc: '52990100XXDM00012E' }],
    [{ uscc: '91110000802100433B' }, { uscc: '91110000802100433B' }],
    [{ uscc: '91350100M0001TGQXM', keepUscc: true }, { uscc: '91350100M0001TGQXM' }],
    [{ uscc: '' }, { uscc: null }],
  ])('%j → %j', (input, change) => expect(profileChange(input)).toEqual(change));

  it.each<[ProfileInput, string]>([
    [{ uscc: '91350100M0001TGQXM' }, 'uscc-check-failed'],
    [{ uscc: '12345' }, 'uscc-malformed'],
    [{ uscc: '12345', keepUscc: true }, 'uscc-malformed'],
    [{ phone: '电话' }, 'phone-not-readable'],
    [{ areaCode: '123' }, 'area-code-not-readable'],
  ])('%j is refused: %s', (input, code) => {
    expect(() => profileChange(input)).toThrow(expect.objectContaining({ kind: 'rule', code }) as DomainError);
  });
});
