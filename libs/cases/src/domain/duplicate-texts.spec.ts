import { duplicateTexts, type KnownOfPerson } from './duplicate-texts';

const person: KnownOfPerson = {
  name: '王秀兰',
  phone: '13900001111',
  sex: 'female',
  ageBand: '80-84',
  areaCode: '110105001001',
};
const meet = (a: KnownOfPerson, b: KnownOfPerson): string[] => {
  const texts = new Set(duplicateTexts(a).map(({ kind, text }) => `${kind} ${text}`));
  return [
    ...new Set(
      duplicateTexts(b)
        .filter(({ kind, text }) => texts.has(`${kind} ${text}`))
        .map(({ kind }) => kind),
    ),
  ];
};

describe('two entries of one person', () => {
  it.each<[string, Partial<KnownOfPerson>, string[]]>([
    ['the same', {}, ['name-phone', 'name-band']],
    [
      'name the other way round, one digit wrong',
      { name: '秀兰 王', phone: '139 0000 1121', ageBand: '75-79' },
      ['name-phone'],
    ],
    ['no telephone number', { phone: undefined }, ['name-band']],
    ['another district', { areaCode: '110106001001' }, ['name-phone']],
    ['two digits wrong, another band', { phone: '13900002211', ageBand: '75-79' }, []],
    ['another name', { name: '王秀莲' }, []],
    ['another sex, no number', { sex: 'male', phone: undefined }, []],
    ['a name of one letter', { name: '兰' }, []],
  ])('%s', (_, change, kinds) => expect(meet(person, { ...person, ...change })).toEqual(kinds));

  it('meets a landline with and without hyphen and extension', () =>
    expect(
      meet({ ...person, areaCode: null, phone: '010-65001234' }, { ...person, areaCode: null, phone: '01065001234' }),
    ).toEqual(['name-phone']));

  it('meets an old card and a new one, whatever the name', () =>
    expect(
      meet(
        { ...person, name: undefined, idNumber: '110105491231002' },
        { ...person, name: '另一', phone: undefined, idNumber: '11010519491231002X' },
      ),
    ).toEqual(['id-number']));
});
