import { maskAddress, maskIdentityNumber, maskName, maskPhone } from './masking';

describe('masks (domain.md 2.6)', () => {
  const elder = { ageBand: '80-84', code: 'A01' } as const;
  it.each([
    ['张三', '张*'],
    ['欧阳修远', '欧*'],
    ['阿依古丽·买买提', '阿*'],
    ['𠮷田', '𠮷*'],
    ['  李四 ', '李*'],
    ['', '*'],
  ])('name %s → %s', (name, expected) => expect(maskName(name, elder)).toBe(expected));

  it.each(['0-2', '10-13', '14-17'] as const)('a minor of %s keeps no surname', (ageBand) =>
    expect(maskName('张三', { ageBand, code: 'A01' })).toBe('A01'),
  );

  it.each([
    ['13812341234', '138****1234'],
    ['138 1234 1234', '138****1234'],
    ['+86 13812341234', '138****1234'],
    ['010-12345656', '010-****56'],
    ['0571 8765432', '0571-****32'],
    ['12345', '****45'],
    ['1', '****'],
    ['', '****'],
  ])('phone %s → %s', (phone, expected) => expect(maskPhone(phone)).toBe(expected));

  it.each([
    ['A社区3号楼2单元501', 'A社区3号楼'],
    ['A社区 3号楼 501室', 'A社区 3号楼'],
    ['青禾街道１２号院5号', '青禾街道12号院'],
    ['幸福里7栋1203', '幸福里7栋'],
    ['河边第二家', '*'],
    ['', '*'],
  ])('address %s → %s', (address, expected) => expect(maskAddress(address)).toBe(expected));

  it('identity number', () => expect(maskIdentityNumber('11010519491231002X')).toBe(`1${'*'.repeat(16)}X`));
});
