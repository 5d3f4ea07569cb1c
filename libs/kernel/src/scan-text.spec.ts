import { findingsIn, scanText } from './scan-text';

describe('the scan of free text before it is sent (domain.md 2.6)', () => {
  const names = ['张桂兰', '李'];
  it.each([
    ['她的电话13812341234', ['phone']],
    ['电话 138 1234 1234，晚上打', ['phone']],
    ['138-1234-1234', ['phone']],
    ['１３８１２３４１２３４', ['phone']],
    ['身份证11010519491231002X', ['identity-number']],
    ['身份证 110105 19491231 0021', ['identity-number']],
    ['住在3号楼1201', ['room-number']],
    ['2单元1502，门铃坏了', ['room-number']],
    ['1201室没人应门', ['room-number']],
    ['张桂兰今天没来，张桂兰的女儿来了', ['name']],
    ['张桂兰 13812341234', ['name', 'phone']],
  ])('finds in %s: %j', (text, expected) => expect(findingsIn(text, names)).toEqual(expected));

  it.each([
    '2026年11月22日来过，花了1500元',
    '编号ZJ-202611-0007',
    '订单号123456789012345678901234',
    '3号楼的老人',
    '姓李的邻居',
    '血压138/80',
    '',
  ])('leaves alone: %s', (text) => expect(findingsIn(text, names)).toEqual([]));

  it('says where, never what', () => {
    const text = '请联系13812341234';
    expect(scanText(text)).toEqual([{ finding: 'phone', from: 3, to: 14 }]);
    expect(JSON.stringify(scanText(text))).not.toContain('138');
  });

  it('takes time in proportion to the text', () => {
    const text = '1 '.repeat(20_000);
    expect(scanText(text)).toBeDefined();
  });
});
