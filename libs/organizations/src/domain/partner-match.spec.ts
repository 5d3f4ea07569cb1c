import { asksAnything, capacityAgeDays, countMet, MatchableService, matchReasons } from './partner-match';

const now = new Date('2026-11-22T08:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const service = (change: Partial<MatchableService> = {}): MatchableService => ({
  expertise: ['dementia-support', 'carer-group'],
  areaCodes: ['990100000000'],
  ageFrom: 60,
  ageTo: null,
  capacity: { freePlaces: 1, updatedAt: daysAgo(2) },
  ...change,
});

describe('matchReasons', () => {
  it('asks nothing, explains nothing', () => {
    expect(matchReasons({}, service(), now)).toEqual([]);
    expect(asksAnything({})).toBe(false);
    expect(asksAnything({ expertise: [] })).toBe(false);
    expect(asksAnything({ age: 0 })).toBe(true);
  });

  it('gives one reason for each tag asked, met or not, and none twice', () => {
    const reasons = matchReasons({ expertise: ['dementia-support', 'grief', 'grief'] }, service(), now);
    expect(reasons).toEqual([
      { code: 'expertise', met: true, params: { tag: 'dementia-support' } },
      { code: 'expertise', met: false, params: { tag: 'grief' } },
    ]);
    expect(countMet(reasons)).toBe(1);
  });

  it.each([
    ['the community inside the served district', '990100001001', ['990100000000'], '990100000000', true],
    ['the nearest served area is named', '990100001001', ['990000000000', '990100001000'], '990100001000', true],
    ['the same area', '990100001001', ['990100001001'], '990100001001', true],
    ['a neighbour', '990100002000', ['990100001000'], null, false],
    ['a wider area than served', '990000000000', ['990100000000'], null, false],
    ['a service that names no area', '990100001001', [], null, false],
  ])('area: %s', (_, areaCode, areaCodes, servedAreaCode, met) => {
    expect(matchReasons({ areaCode }, service({ areaCodes }), now)).toEqual([
      { code: 'area', met, params: { areaCode, servedAreaCode } },
    ]);
  });

  it.each([
    [59, 60, null, false],
    [60, 60, null, true],
    [120, 60, null, true],
    [6, 6, 13, true],
    [13, 6, 13, true],
    [14, 6, 13, false],
    [0, null, 2, true],
    [40, null, null, true],
  ])('age %s against %s to %s: %s', (age, ageFrom, ageTo, met) => {
    const [reason] = matchReasons({ age }, service({ ageFrom, ageTo }), now);
    expect(reason).toEqual({ code: 'age', met, params: { age, ageFrom, ageTo } });
  });

  it.each([
    ['fresh', { freePlaces: 1, updatedAt: daysAgo(0) }, true, 1, 0, false],
    ['full', { freePlaces: 0, updatedAt: daysAgo(1) }, false, 0, 1, false],
    ['30 days', { freePlaces: 3, updatedAt: daysAgo(30) }, true, 3, 30, false],
    ['31 days', { freePlaces: 3, updatedAt: daysAgo(31) }, false, 3, 31, true],
    ['never stated', null, false, null, null, true],
  ])('capacity %s', (_, capacity, met, freePlaces, ageDays, unconfirmed) => {
    expect(matchReasons({ hasCapacity: true }, service({ capacity }), now)).toEqual([
      { code: 'capacity', met, params: { freePlaces, ageDays, unconfirmed } },
    ]);
  });

  it('a figure from a clock running ahead is of today', () => {
    expect(capacityAgeDays(daysAgo(-1), now)).toBe(0);
  });

  it('keeps the order expertise, area, age, capacity', () => {
    const need = { hasCapacity: true, age: 70, areaCode: '990100001001', expertise: ['carer-group'] };
    const reasons = matchReasons(need, service(), now);
    expect(reasons.map((reason) => reason.code)).toEqual(['expertise', 'area', 'age', 'capacity']);
    expect(countMet(reasons)).toBe(4);
  });
});
