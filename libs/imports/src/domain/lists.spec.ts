import { inert } from '@app/kernel';
import {
  cellNumber,
  dayOfSerial,
  readDate,
  readFlag,
  readWhole,
  readWords,
  sameName,
  withoutMark,
  writtenOut,
} from './cell-values';
import { delimiterOf } from './delimiter';
import { hsdsTables } from './hsds-json';
import { allowedTargets, undoRefusal, type ImportTarget } from './import.policy';
import { headerSignature, mappingProblems, suggestMapping } from './mapping';
import { errorColumns } from './targets';

describe('which character separates columns', () => {
  it.each([
    ['a,b,c\n1,2,3', ','],
    ['a\tb\n1\t2,5', '\t'],
    ['名称;电话\n甲;1,2', ';'],
    ['名称，电话\n甲，1', ','],
    ['"a;b;c",d\n"x;y;z",e', ','],
    ['one column\nonly', ','],
    ['', ','],
    ['a;b\n"x,y,\nz,w,";2\n3;4', ';'],
  ])('%j: %j', (text, delimiter) => expect(delimiterOf(text)).toBe(delimiter));
});

describe('numbers a spreadsheet spoiled', () => {
  it.each([
    ['13800138000', { value: '13800138000' }],
    ['1.38E+10', { reason: 'number-shortened' }],
    ['1.3800138000E+10', { value: '13800138000' }],
    ['1.38001380001E+10', { reason: 'number-shortened' }],
    ['１.5E+1', { value: '15' }],
    ['9.135E+17', { reason: 'number-shortened' }],
    ['E+10', { value: 'E+10' }],
  ])('written %s is %j', (text, expected) => expect(writtenOut(text)).toEqual(expected));

  it.each([
    ['1.3800138E10', { value: '13800138000' }],
    ['913501000000000000', { reason: 'number-shortened' }],
    ['0.30000000000000004', { value: '0.3' }],
    ['-5', { value: '-5' }],
    ['', { reason: 'not-a-number' }],
    ['1e400', { reason: 'not-a-number' }],
  ])('stored %s is %j', (stored, expected) => expect(cellNumber(stored)).toEqual(expected));
});

describe('days', () => {
  it.each([
    ['2026-11-22', '2026-11-22'],
    ['2026/1/2', '2026-01-02'],
    ['2026.11.22', '2026-11-22'],
    ['2026年11月22日', '2026-11-22'],
    ['２０２６年１１月２２日', '2026-11-22'],
    ['20261122', '2026-11-22'],
    ['2026-11-22 00:00:00', '2026-11-22'],
    ['46348', '2026-11-22'],
    ['2026-02-29', null],
    ['22/11/2026', null],
    ['去年', null],
  ])('%s is %s', (text, day) =>
    expect(readDate(text)).toEqual(day === null ? { reason: 'date-format' } : { value: day }),
  );

  it.each([
    [61, false, '1900-03-01'],
    [60, false, null],
    [46348.75, false, '2026-11-22'],
    [0, true, '1904-01-01'],
    [44886, true, '2026-11-22'],
    [-1, true, null],
  ])('serial %d, 1904 %s, is %s', (serial, dates1904, day) =>
    expect(dayOfSerial(serial, dates1904)).toEqual(day === null ? { reason: 'date-format' } : { value: day }),
  );
});

it.each([
  ['12 人', { value: 12 }],
  ['3岁', { value: 3 }],
  ['8.0', { value: 8 }],
  ['8.5', { reason: 'not-a-whole-number' }],
  ['约10', { reason: 'not-a-whole-number' }],
  ['151', { reason: 'number-out-of-range' }],
])('the number %s is %j', (text, expected) => expect(readWhole(text, 0, 150)).toEqual(expected));

it.each([
  ['是', { value: true }],
  ['停用', { value: false }],
  ['Yes', { value: true }],
  ['大概', { reason: 'not-yes-or-no' }],
])('yes or no: %s is %j', (text, expected) => expect(readFlag(text)).toEqual(expected));

it('tells the words of one cell apart, and the spellings of one name', () => {
  expect(readWords('居家、陪诊；心理 / 法律，居家')).toEqual(['居家', '陪诊', '心理', '法律']);
  expect(sameName('上海 市（同行）社 ABC')).toBe(sameName('上海市(同行)社abc'));
});

it.each([
  ['=1+1', "'=1+1"],
  ['＝1', "'＝1"],
  ['  @SUM(A1)', "'  @SUM(A1)"],
  ['-5', "'-5"],
  ['\tx', "'\tx"],
  ['a=b', 'a=b'],
  ['阳光', '阳光'],
])('%j is written as %j', (text, written) => {
  expect(inert(text)).toBe(written);
  expect(withoutMark(written)).toBe(text);
});

it('takes an apostrophe that marks nothing for what it is', () => expect(withoutMark("'tis")).toBe("'tis"));

describe('which column is what', () => {
  const columns = (target: ImportTarget, header: string[], ...sample: string[][]): Record<string, string> =>
    suggestMapping(target, header, sample).columns;

  it.each<[ImportTarget, string[], Record<string, string>]>([
    [
      'organizations',
      ['* 机构名称（必填）', '统一社会信用代码', '联系电话', '所在地区', '简介'],
      {
        name: '* 机构名称（必填）',
        uscc: '统一社会信用代码',
        phone: '联系电话',
        area: '所在地区',
        description: '简介',
      },
    ],
    ['organizations', ['id', 'name', 'address', 'postcode', 'active'], { id: 'id', name: 'name', address: 'address' }],
    ['organizations', ['序号', '名称', '负责人', '联系人电话'], { name: '名称', phone: '联系人电话' }],
    [
      'services',
      ['机构名称', '服务名称', '服务对象', '专长', '名额', '服务区域'],
      { name: '服务名称', eligibility: '服务对象', expertise: '专长', freePlaces: '名额', area: '服务区域' },
    ],
    ['services', ['foo', 'bar'], {}],
  ])('%s %j', (target, header, expected) => expect(columns(target, header)).toEqual(expected));

  it('looks at the values where a header says nothing, and offers no column twice', () => {
    const header = ['甲', '乙', '丙'];
    const sample = [
      ['13800138000', '91350100M000100Y43', 'a@b.cn'],
      ['010-66668888', '', ''],
    ];
    expect(columns('organizations', header, ...sample)).toEqual({ phone: '甲', uscc: '乙', email: '丙' });
  });

  it('knows the same list again, in another order and as the file of its errors', () => {
    const header = ['机构名称', '电话'];
    expect(headerSignature(['电话', ' 机构名称*', errorColumns[0]])).toBe(headerSignature(header));
    expect(headerSignature(['电话', '名称'])).not.toBe(headerSignature(header));
  });

  it.each<[Record<string, string>, string[]]>([
    [{ name: 'a' }, []],
    [{}, ['name missing']],
    [{ name: 'x' }, ['name unknown-column']],
    [{ name: 'a', phone: 'a' }, ['phone column-twice']],
    [{ name: 'a', secret: 'b' }, ['secret unknown-field']],
  ])('%j has the problems %j', (chosen, problems) =>
    expect(
      mappingProblems('organizations', { columns: chosen }, ['a', 'b']).map(({ field, code }) => `${field} ${code}`),
    ).toEqual(problems),
  );
});

describe('who may bring what', () => {
  it.each<[string | null, string | null, ImportTarget[]]>([
    ['organization-admin', 'member', ['services']],
    ['network-steward', 'civil-affairs', ['organizations', 'directory', 'grants', 'divisions']],
    ['program-officer', 'foundation', ['grants']],
    ['program-officer', 'member', []],
    ['worker', 'member', []],
    ['supervisor', 'foundation', []],
    [null, null, []],
  ])('%s of a %s: %j', (role, organizationKind, targets) =>
    expect(allowedTargets({ role, organizationKind })).toEqual(targets),
  );

  const ended = new Date('2026-11-22T08:00:00Z');
  it.each<[ImportTarget, Date | null, boolean, string, string | null]>([
    ['services', ended, false, '2026-11-23T08:00:00Z', null],
    ['services', ended, false, '2026-11-23T08:00:01Z', 'too-late'],
    ['services', ended, true, '2026-11-22T08:00:01Z', 'already-undone'],
    ['services', null, false, '2026-11-22T08:00:01Z', 'not-done'],
    ['divisions', ended, false, '2026-11-22T08:00:01Z', 'never-undoable'],
  ])('undoing %s ended %s, undone %s, at %s: %s', (target, endedAt, undone, now, refusal) =>
    expect(undoRefusal({ target, endedAt, undone }, new Date(now))).toBe(refusal),
  );
});

describe('an HSDS document', () => {
  it('becomes the tables its CSV form would hold', () => {
    const tables = hsdsTables({
      id: 'o1',
      name: 'Org',
      website: 'http://a',
      phones: [{ id: 'p1', number: '1' }],
      locations: [{ id: 'l1', latitude: 1.5, addresses: [{ id: 'a1', address_1: 'Street' }] }],
      services: [{ id: 's1', name: 'S', minimum_age: 12, phones: [{ id: 'p2', number: '2' }] }],
      metadata: [{ id: 'm' }],
    });
    expect(Object.fromEntries(tables ?? [])).toEqual({
      organizations: [{ id: 'o1', name: 'Org', website: 'http://a', metadata: '[{"id":"m"}]' }],
      phones: [
        { id: 'p1', number: '1', organization_id: 'o1' },
        { id: 'p2', number: '2', service_id: 's1' },
      ],
      locations: [{ id: 'l1', latitude: '1.5', organization_id: 'o1' }],
      addresses: [{ id: 'a1', address_1: 'Street', location_id: 'l1' }],
      services: [{ id: 's1', name: 'S', minimum_age: '12', organization_id: 'o1' }],
    });
  });

  it('takes a page of services with their organisation, each once', () => {
    const organization = { id: 'o1', name: 'Org' };
    const tables = hsdsTables({
      contents: [
        { id: 's1', name: 'A', organization },
        { id: 's2', name: 'B', organization, service_at_locations: [{ id: 'x', location: { id: 'l1', name: 'L' } }] },
      ],
    });
    expect(tables?.get('organizations')).toEqual([organization]);
    expect(tables?.get('services')?.map((row) => row.organization_id)).toEqual(['o1', 'o1']);
    expect(tables?.get('locations')).toEqual([{ id: 'l1', name: 'L', organization_id: 'o1' }]);
  });

  it.each([[null], [[]], [{ a: 1 }], ['text'], [{ contents: [{ id: 1 }] }]])('%j is none', (document) =>
    expect(hsdsTables(document)).toBeNull(),
  );
});
