import { serviceFacts, type ServiceFacts, type ServiceInput } from './offered-service';

const tags = new Set(['home-visit', 'carer-group']);
const before: ServiceFacts = {
  name: '入户探访',
  description: '每周一次',
  expertise: ['home-visit'],
  areaCodes: ['990100001000'],
  ageFrom: 60,
  ageTo: null,
  eligibility: null,
  active: true,
};

describe('serviceFacts', () => {
  it('a new service is active, open to every age and area it names', () => {
    expect(serviceFacts(null, { name: ' 陪伴 ', areaCodes: ['9901', '990100000000'] }, tags)).toEqual({
      name: '陪伴',
      description: null,
      expertise: [],
      areaCodes: ['990100000000'],
      ageFrom: null,
      ageTo: null,
      eligibility: null,
      active: true,
    });
  });

  it.each<[ServiceInput, Partial<ServiceFacts>]>([
    [{}, {}],
    [{ active: false }, { active: false }],
    [{ description: '' }, { description: null }],
    [{ ageTo: 90 }, { ageTo: 90 }],
    [{ ageFrom: 0 }, { ageFrom: 0 }],
    [{ anyAge: true }, { ageFrom: null, ageTo: null }],
    [
      { anyAge: true, ageTo: 13 },
      { ageFrom: null, ageTo: 13 },
    ],
    [{ expertise: ['carer-group', 'carer-group'] }, { expertise: ['carer-group'] }],
    [{ areaCodes: [] }, { areaCodes: [] }],
  ])('%j changes only what was sent', (input, change) => {
    expect(serviceFacts(before, input, tags)).toEqual({ ...before, ...change });
  });

  it.each<[ServiceInput, string]>([
    [{ ageTo: 59 }, 'age-range-reversed'],
    [{ expertise: ['poetry'] }, 'expertise-unknown'],
    [{ areaCodes: ['云溪区'] }, 'area-code-not-readable'],
  ])('%j is refused: %s', (input, code) => {
    expect(() => serviceFacts(before, input, tags)).toThrow(expect.objectContaining({ kind: 'rule', code }));
  });
});
