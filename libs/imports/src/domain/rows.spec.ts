import { dayOf, isCalendarDate, textProblem } from './checks';
import { divisionFiles, readDivision } from './divisions';
import { readHoliday, readHolidayYear } from './holidays';
import { addressLine, phoneLine, readDataPackage, readLocation, readOrganization, readService } from './hsds';
import { readGrant } from './three-sixty';

const grant = {
  id: '360G-demo-1',
  title: '示例资助',
  description: '社区老人关爱',
  currency: 'CNY',
  amountAwarded: 100000.5,
  awardDate: '2026-01-05',
  fundingOrganization: [{ id: '360G-demo-F1', name: '示例基金会' }],
  recipientOrganization: [{ id: '360G-demo-M7', name: '示例社会组织' }],
};
const without = (column: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(grant).filter(([key]) => key !== column));

describe('a 360Giving grant', () => {
  it('is taken as published', () =>
    expect(readGrant(grant)).toMatchObject({
      ok: true,
      value: { amount: 100000.5, awardedOn: '2026-01-05', recipient: { name: '示例社会组织' }, published: grant },
    }));

  it('to a person keeps no name', () => {
    const given = { ...without('recipientOrganization'), recipientIndividual: { id: '360G-x-1', name: '张某' } };
    const read = readGrant(given);
    expect(read).toMatchObject({ ok: true, value: { recipient: null } });
    expect(JSON.stringify(read)).not.toContain('张某');
  });

  it.each<[unknown, string | null, string]>([
    [{ ...grant, awardDate: '05/06/2014' }, 'awardDate', 'date-format'],
    [{ ...grant, awardDate: '2019-02-30' }, 'awardDate', 'date-format'],
    [{ ...grant, awardDate: '2019-02-03 00:00' }, 'awardDate', 'date-format'],
    [without('awardDate'), 'awardDate', 'missing'],
    [without('id'), 'id', 'missing'],
    [{ ...grant, id: 7 }, 'id', 'not-text'],
    [{ ...grant, title: 'a\u0000b' }, 'title', 'nul-character'],
    [{ ...grant, note: ['\ud800'] }, null, 'half-character'],
    [{ ...grant, amountAwarded: '100' }, 'amountAwarded', 'not-a-number'],
    [{ ...grant, currency: 'RMB' }, 'currency', 'unknown-currency'],
    [{ ...grant, fundingOrganization: [] }, 'fundingOrganization', 'missing'],
    [{ ...grant, fundingOrganization: [{ id: 'x' }] }, 'fundingOrganization', 'missing'],
    [without('recipientOrganization'), 'recipientOrganization', 'missing'],
    [{ ...grant, recipientIndividual: { id: 'a', name: 'b' } }, 'recipientIndividual', 'two-kinds-of-recipient'],
    [[grant], null, 'not-an-object'],
    [null, null, 'not-an-object'],
  ])('%j is refused at %s: %s', (element, column, reason) =>
    expect(readGrant(element)).toEqual({ ok: false, problem: { column, reason } }),
  );
});

describe('days', () => {
  it.each([
    ['2020-04-28', '2020-04-28'],
    ['2020-04-28T23:30:00+00:00', '2020-04-28'],
    ['2017-11-21T00:00:00.000Z', '2017-11-21'],
    ['2017-11-21T00:00:00', null],
    ['28/04/2020', null],
    ['2021-02-29', null],
    [20200428, null],
  ])('%s is the day %s', (text, day) => expect(dayOf(text)).toBe(day));

  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['0000-01-01', true],
    ['2024-2-9', false],
  ])('%s exists: %s', (text, exists) => expect(isCalendarDate(text)).toBe(exists));
});

describe('a holiday row', () => {
  it.each<[unknown, string | null, string]>([
    [{ name: '元旦', date: '2024-01-32', isOffDay: true }, 'date', 'date-format'],
    [{ name: '元旦', date: '2024-01-01', isOffDay: 'yes' }, 'isOffDay', 'not-true-or-false'],
    [{ date: '2024-01-01', isOffDay: true }, 'name', 'missing'],
    ['元旦', null, 'not-an-object'],
  ])('%j is refused at %s: %s', (row, column, reason) =>
    expect(readHoliday(row)).toEqual({ ok: false, problem: { column, reason } }),
  );
  it('is kept', () =>
    expect(readHoliday({ name: '春节', date: '2024-02-04', isOffDay: false })).toEqual({
      ok: true,
      value: { name: '春节', date: '2024-02-04', off: false },
    }));
  it('needs a year around it', () => {
    expect(readHolidayYear({ year: 2024, days: [] })).toEqual({ year: 2024, papers: [], days: [] });
    expect(readHolidayYear({ days: [] })).toBeNull();
  });
});

describe('a division', () => {
  const [province, city, county] = divisionFiles;
  const known = new Set(['110000000000', '110100000000']);
  it.each([
    [{ code: '11', name: '北京市' }, province, { code: '110000000000', parentCode: null }],
    [{ code: '1101', name: '市辖区', provinceCode: '11' }, city, { code: '110100000000', parentCode: '110000000000' }],
  ])('%j is read', (row, file, value) => expect(readDivision(row, file, known)).toMatchObject({ ok: true, value }));
  it.each<[Record<string, string>, typeof county, string, string]>([
    [{ code: '1', name: 'x' }, province, 'code', 'code-format'],
    [{ code: '11', name: ' ' }, province, 'name', 'missing'],
    [{ code: '990101', name: 'x', cityCode: '9901' }, county, 'cityCode', 'parent-unknown'],
    [{ code: '120101', name: 'x', cityCode: '1101' }, county, 'cityCode', 'parent-does-not-fit'],
  ])('%j is refused', (row, file, column, reason) =>
    expect(readDivision(row, file, known)).toEqual({ ok: false, problem: { column, reason } }),
  );
});

describe('HSDS rows', () => {
  it('reads both spellings of a website', () => {
    expect(readOrganization({ id: '1', name: ' A ', url: 'http://a' }, null)).toMatchObject({
      value: { name: 'A', website: 'http://a' },
    });
    expect(readOrganization({ id: '1', name: '' }, null)).toEqual({
      ok: false,
      problem: { column: 'name', reason: 'missing' },
    });
  });
  const parts = {
    organizations: new Set(['1']),
    addresses: new Map([['7', 'Street']]),
    phones: new Map<string, string>(),
  };
  it.each<[Record<string, string>, object]>([
    [{ id: '7', organization_id: '1', latitude: '37.5', longitude: '' }, { ok: true, value: { latitude: 37.5, longitude: null, address: 'Street' } }],
    [{ id: '7', organization_id: '2' }, { ok: false, problem: { column: 'organization_id', reason: 'parent-unknown' } }],
    [{ id: '7', organization_id: '1', latitude: '91' }, { ok: false, problem: { column: 'latitude', reason: 'not-a-coordinate' } }],
  ])('location %j', (row, expected) => expect(readLocation(row, parts)).toMatchObject(expected)); // prettier-ignore
  it.each<[Record<string, string>, object]>([
    [{ id: '1', name: 'S', location_id: '7', status: 'defunct' }, { ok: true, value: { organizationId: '1', active: false } }],
    [{ id: '1', name: 'S', organization_id: '1' }, { ok: true, value: { organizationId: '1', active: true } }],
    [{ id: '1', name: 'S', location_id: '8' }, { ok: false, problem: { column: 'location_id', reason: 'parent-unknown' } }],
    [{ id: '1', name: 'x'.repeat(201), location_id: '7' }, { ok: false, problem: { column: 'name', reason: 'too-long' } }],
  ])('service %j', (row, expected) =>
    expect(readService(row, new Set(['1']), new Map([['7', '1']]))).toMatchObject(expected),
  ); // prettier-ignore
  it('writes addresses and telephone lines', () => {
    expect(addressLine({ address_1: '24 Second Avenue', address_2: '', city: 'San Mateo' })).toBe(
      '24 Second Avenue, San Mateo',
    );
    expect(phoneLine({ number: '650 403-4300', extension: '4385', number_type: 'voice' })).toBe(
      '650 403-4300 ext. 4385',
    );
    expect(phoneLine({ number: '650 403-4302', number_type: 'fax' })).toBeNull();
  });
  it('follows a data package', () => {
    const schema = { fields: [{ name: 'id', constraints: { required: true } }, { name: 'url' }] };
    expect(
      readDataPackage({ resources: [{ name: 'organization', path: 'data/orgs.csv', schema }, { path: 'x.txt' }] }),
    ).toEqual([{ kind: 'organizations', path: 'orgs.csv', required: ['id'] }]);
    expect(readDataPackage({})).toBeNull();
  });
});

it.each<[unknown, string | null]>([
  ['好 👩‍🦽 ﷽', null],
  ['a\u0000', 'nul-character'],
  [{ a: ['b', { c: '\udfff' }] }, 'half-character'],
])('text %j: %s', (value, problem) => expect(textProblem(value)).toBe(problem));
