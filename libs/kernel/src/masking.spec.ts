import {
  ageBandOf,
  maskAddress,
  maskBankCard,
  maskIdentityNumber,
  maskName,
  maskPhone,
  nameForOutside,
} from './masking';

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

  it.each(['0-2', '10-13', '14-17'] as const)('a minor of %s keeps no surname', (ageBand) => {
    expect(maskName('张三', { ageBand, code: 'A01' })).toBe('A01');
    expect(nameForOutside('张三', { ageBand, code: 'A01' }, '某')).toBe('A01');
  });

  it.each([
    ['张三', '张某'],
    ['李小明', '李某某'],
    ['欧阳修远', '欧阳某某'],
    ['阿依古丽·买买提', '阿某某'],
    ['王', '王某'],
    ['', '某'],
  ])('outside the network %s → %s', (name, expected) => expect(nameForOutside(name, elder, '某')).toBe(expected));

  it.each([
    ['13812341234', '138****1234'],
    ['138 1234 1234', '138****1234'],
    ['１３８１２３４１２３４', '138****1234'],
    ['+86 13812341234', '138****1234'],
    ['010-12345656', '010-****56'],
    ['(010)12345656', '010-****56'],
    ['025-88886666-801', '025-****66'],
    ['0571 8765432', '0571-****32'],
    ['12345', '****45'],
    ['1', '****'],
    ['', '****'],
  ])('phone %s → %s', (phone, expected) => expect(maskPhone(phone)).toBe(expected));

  it.each([
    ['13812341234', '****34'],
    ['010-12345656', '****56'],
  ])('of a family under threat %s → %s', (phone, expected) =>
    expect(maskPhone(phone, { underThreat: true })).toBe(expected),
  );

  it.each([
    ['A社区3号楼2单元501', 'A社区3号楼'],
    ['A社区 3号楼 501室', 'A社区 3号楼'],
    ['青禾街道１２号院5号', '青禾街道12号院'],
    ['幸福里7栋1203', '幸福里7栋'],
    ['河边第二家', '*'],
    ['', '*'],
  ])('address %s → %s', (address, expected) => expect(maskAddress(address)).toBe(expected));

  it.each([
    ['11010519491231002X', `1${'*'.repeat(16)}X`],
    ['110105491231002', `1${'*'.repeat(16)}2`],
    ['1', '*'.repeat(18)],
  ])('identity number %s → %s', (number, expected) => expect(maskIdentityNumber(number)).toBe(expected));

  it.each([
    ['6222 0212 0012 1234', '**** 1234'],
    ['1234', '****'],
  ])('bank card %s → %s', (number, expected) => expect(maskBankCard(number)).toBe(expected));

  it.each([
    ['1944-11-22', '80-84'],
    ['1944-11-23', '80-84'],
    ['1946-11-22', '80-84'],
    ['1946-11-23', '75-79'],
    ['2008-11-22', '18-29'],
    ['2008-11-23', '14-17'],
    ['2026-11-22', '0-2'],
    ['1901-01-01', '90+'],
    ['2026-11-23', null],
    ['1946', null],
  ])('born %s is %s on 2026-11-22', (birthDate, band) => expect(ageBandOf(birthDate, '2026-11-22')).toBe(band));
});
