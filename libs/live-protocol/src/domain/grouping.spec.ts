import { faultsOf, formGroups, type Groupable, type GroupingAsk, mergePairs, type Pair, placeLate } from './grouping';
import { type OrganizationGroup, usualGrouping } from './room-state';

/** `organizations` of `each` people; the first `funders` organisations are funders. */
function people(organizations: number, each: number, funders = 0): Groupable[] {
  return Array.from({ length: organizations * each }, (_, index) => {
    const organization = Math.floor(index / each);
    const side: OrganizationGroup = organization < funders ? 'funder' : 'partner';
    return { id: `p${String(index).padStart(3, '0')}`, organization: `o${organization}`, side };
  });
}

const asking = (part: Partial<GroupingAsk>): GroupingAsk => ({
  people: [],
  rule: usualGrouping,
  met: [],
  together: [],
  seats: [],
  locked: [],
  seed: 'a',
  ...part,
});

const pairsIn = (groups: string[][]): Pair[] =>
  groups.flatMap((group) => group.flatMap((a, at) => group.slice(at + 1).map((b) => [a, b] as const)));

describe('sizes', () => {
  it.each([
    [2, 4, [2]],
    [3, 2, [3]],
    [5, 2, [3, 2]],
    [9, 4, [5, 4]],
    [10, 4, [4, 3, 3]],
    [12, 4, [4, 4, 4]],
    [1, 4, [1]],
  ])('%i people in groups of %i', (count, size, sizes) => {
    const { groups } = formGroups(asking({ people: people(count, 1), rule: { ...usualGrouping, size } }));
    expect(groups.map((group) => group.length).sort((a, b) => b - a)).toEqual(sizes);
    expect(new Set(groups.flat()).size).toBe(count);
  });
});

describe('rules', () => {
  it('48 people of 12 organisations, three rounds of four: no colleagues, no pair twice', () => {
    const all = people(12, 4);
    let met: Pair[] = [];
    for (const seed of ['first', 'second', 'third']) {
      const { groups, unmet } = formGroups(asking({ people: all, met, seed }));
      expect(unmet).toEqual([]);
      expect(groups.map((group) => group.length)).toEqual(Array(12).fill(4));
      met = [...met, ...pairsIn(groups)];
    }
    expect(new Set(met.map((pair) => [...pair].sort().join())).size).toBe(3 * 12 * 6);
  });

  it('200 people of 40 organisations in fives', () => {
    const rule = { ...usualGrouping, size: 5 };
    expect(formGroups(asking({ people: people(40, 5, 2), rule })).unmet).toEqual([]);
  });

  it('at most one funder in a group, however they came', () => {
    const { groups, unmet } = formGroups(asking({ people: people(6, 4, 1) }));
    expect(unmet).toEqual([]);
    for (const group of groups) expect(group.filter((id) => id < 'p004').length).toBeLessThanOrEqual(1);
  });

  it('no funder at all where the rule says so: they are aside', () => {
    const rule = { ...usualGrouping, mostFunders: 0 };
    const { groups, aside } = formGroups(asking({ people: people(4, 2, 1), rule }));
    expect(aside).toEqual(['p000', 'p001']);
    expect(groups.flat()).not.toContain('p000');
  });

  it('keeps somebody with their interpreter, colleagues or not', () => {
    const together: Pair[] = [
      ['p000', 'p001'],
      ['p005', 'p017'],
    ];
    const ask = asking({ people: people(12, 2), together });
    const { groups, unmet } = formGroups(ask);
    expect(unmet).toEqual([]);
    for (const [a, b] of together) expect(groups.find((group) => group.includes(a))).toContain(b);
  });

  it('who is locked stays, the others are drawn anew', () => {
    const all = people(12, 2);
    const before = formGroups(asking({ people: all })).groups;
    const locked = [before[2][0], before[4][1]];
    const after = formGroups(asking({ people: all, seats: before, locked, seed: 'b' })).groups;
    expect(after[2]).toContain(locked[0]);
    expect(after[4]).toContain(locked[1]);
    expect(after).not.toEqual(before);
  });

  it('the same seed gives the same groups, another seed others', () => {
    const ask = asking({ people: people(12, 4) });
    expect(formGroups(ask)).toEqual(formGroups(ask));
    expect(formGroups({ ...ask, seed: 'b' }).groups).not.toEqual(formGroups(ask).groups);
  });

  it('leaves rules alone that are switched off', () => {
    const rule = { ...usualGrouping, size: 2, mix: false, newFaces: false };
    const met: Pair[] = [['p000', 'p001']];
    expect(formGroups(asking({ people: people(1, 4), rule, met })).unmet).toEqual([]);
  });
});

describe('what cannot be kept is named', () => {
  const two = people(1, 2);
  it.each<[string, Partial<GroupingAsk>, string[]]>([
    ['one organisation only', { people: people(1, 4) }, ['same-organization']],
    ['a pair that met and nobody else', { people: people(2, 1), met: [['p001', 'p000']] }, ['met-before']],
    [
      'three funders, one group',
      { people: people(3, 1, 3), rule: { ...usualGrouping, size: 3 } },
      ['too-many-funders'],
    ],
    [
      'together, but locked apart',
      {
        people: people(4, 1),
        rule: { ...usualGrouping, size: 2 },
        together: [['p000', 'p001']],
        seats: [
          ['p000', 'p002'],
          ['p001', 'p003'],
        ],
        locked: ['p000', 'p001'],
      },
      ['apart'],
    ],
    [
      'a side that is there for every group, locked into one',
      {
        people: [
          ...two.map((each, at) => ({ ...each, organization: `f${at}`, side: 'support' as const })),
          ...people(4, 1).slice(2),
        ],
        rule: { ...usualGrouping, size: 2 },
        seats: [
          ['p000', 'p001'],
          ['p002', 'p003'],
        ],
        locked: ['p000', 'p001', 'p002', 'p003'],
      },
      ['side-missing'],
    ],
  ])('%s', (_, part, unmet) => {
    expect(formGroups(asking(part)).unmet).toEqual(unmet);
  });

  it('group by group, with the people it is about', () => {
    const ask = asking({ people: people(2, 2) });
    expect(
      faultsOf(
        [
          ['p000', 'p001'],
          ['p002', 'p003'],
        ],
        ask,
      ),
    ).toEqual([
      { rule: 'same-organization', group: 0, memberIds: ['p000', 'p001'] },
      { rule: 'same-organization', group: 1, memberIds: ['p002', 'p003'] },
    ]);
  });
});

describe('a late-comer', () => {
  const all = people(4, 3);
  const groups = [
    ['p000', 'p003', 'p006'],
    ['p001', 'p004', 'p009'],
    ['p002', 'p007'],
  ];
  it.each<[string, Groupable, Partial<GroupingAsk>, number]>([
    ['sits in the smallest group', { id: 'x', organization: 'new', side: 'partner' }, {}, 2],
    ['sits with whom they belong', { id: 'x', organization: 'new', side: 'partner' }, { together: [['x', 'p004']] }, 1],
    [
      'not as a funder where none is wanted',
      { id: 'x', organization: 'f', side: 'funder' },
      {
        rule: { ...usualGrouping, mostFunders: 0 },
      },
      -1,
    ],
  ])('%s', (_, late, part, at) => {
    expect(placeLate(groups, late, asking({ people: all, ...part }))).toBe(at);
  });

  it('by the same cost among groups of one size: not beside a colleague, nor beside whom they met', () => {
    const even = [
      ['p000', 'p003'],
      ['p001', 'p006'],
      ['p007', 'p009'],
    ];
    const late: Groupable = { id: 'x', organization: 'o0', side: 'partner' };
    expect(placeLate(even, late, asking({ people: all }))).toBe(2);
    const metAll: Pair[] = [
      ['x', 'p007'],
      ['x', 'p009'],
    ];
    expect(placeLate(even, late, asking({ people: all, met: metAll }))).not.toBe(2);
  });
});

describe('fours out of pairs', () => {
  it.each([
    [2, [4]],
    [3, [4, 2]],
    [4, [4, 4]],
    [5, [6, 4]],
    [1, [2]],
  ])('%i pairs', (count, sizes) => {
    const all = people(count, 2);
    const pairs = Array.from({ length: count }, (_, at) => [all[at].id, all[(at + count) % all.length].id]);
    const { groups } = mergePairs(pairs, asking({ people: all }));
    expect(groups.map((group) => group.length).sort((a, b) => b - a)).toEqual(sizes);
    for (const pair of pairs) expect(groups.filter((group) => pair.every((id) => group.includes(id)))).toHaveLength(1);
  });

  it('joins pairs of other organisations', () => {
    const all = people(4, 2);
    const pairs = [
      ['p000', 'p002'],
      ['p001', 'p003'],
      ['p004', 'p006'],
      ['p005', 'p007'],
    ];
    expect(mergePairs(pairs, asking({ people: all })).unmet).toEqual([]);
  });
});
