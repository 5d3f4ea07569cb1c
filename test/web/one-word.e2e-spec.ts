import { numbersEn } from '../../libs/measures/src/texts/numbers-en';
import { numbersZhCn } from '../../libs/measures/src/texts/numbers-zh-cn';
import { kinds } from '../../libs/notifications/src/domain/kinds';
import { formsEn } from '../../libs/referrals/src/forms/texts/forms-en';
import { formsZhCn } from '../../libs/referrals/src/forms/texts/forms-zh-cn';
import { knownKinds } from '../../apps/web/src/notifications/known-kinds';
import numbersScreenEn from '../../apps/web/src/texts/en/numbers';
import screenEn from '../../apps/web/src/texts/en/referrals';
import statesEn from '../../apps/web/src/texts/en/states';
import numbersScreenZh from '../../apps/web/src/texts/zh-CN/numbers';
import screenZh from '../../apps/web/src/texts/zh-CN/referrals';
import statesZh from '../../apps/web/src/texts/zh-CN/states';

type Words = Record<string, string>;

/** Where paper says it another way than a screen, on purpose: a form is filled in by hand, and is read without the screen beside it. */
const onPaper: Record<string, Words> = {
  'zh-CN mode': { consultation: '咨询' },
  'zh-CN sex': { 'not-stated': '未填' },
  'en mode': { consultation: 'Consultation' },
};

const groups = (
  forms: typeof formsZhCn | typeof formsEn,
  screen: typeof screenZh | typeof screenEn,
  states: typeof statesZh | typeof statesEn,
): [string, Words, Words][] => [
  ['mode', forms.mode, screen.mode],
  ['urgency', forms.urgency, states.urgency],
  ['group', forms.group, screen.group],
  ['sex', forms.sex, screen.sex],
  ['household', forms.household, screen.household],
  ['language', forms.language, screen.language],
  ['risk', forms.risk, screen.risk],
  ['reason', forms.reason, screen.reason],
  ['field', forms.field, screen.field],
  ['decline', forms.decline, screen.act.declineReasons],
];

describe('a code has one word', () => {
  const languages = [
    ...groups(formsZhCn, screenZh, statesZh).map((one) => ['zh-CN', ...one] as const),
    ...groups(formsEn, screenEn, statesEn).map((one) => ['en', ...one] as const),
  ];

  it.each(languages)('%s: %s on the printed form and on the screen', (language, group, paper, screen) => {
    expect(paper).toEqual({ ...screen, ...onPaper[`${language} ${group}`] });
  });

  it.each([
    ['zh-CN', numbersZhCn, numbersScreenZh, screenZh],
    ['en', numbersEn, numbersScreenEn, screenEn],
  ] as const)('%s: in the exported numbers and on their page', (_, file, page, screen) => {
    const { title: _title, label: _label, column: _column, ...standings } = page.standing;
    expect(file.standings).toEqual(standings);
    expect(file.declines).toEqual(screen.act.declineReasons);
  });
});

it('the pages know every kind of message there is, and no other', () => {
  expect([...knownKinds].sort()).toEqual([...kinds].sort());
});
