/** What may be said of a person without telling who it is (domain.md 2.5, L1): bands and codes, no free text. */
export const clientGroups = ['elder', 'child', 'disabled-person', 'family', 'carer', 'other'] as const;
export type ClientGroup = (typeof clientGroups)[number];

export const sexes = ['female', 'male', 'not-stated'] as const;
export type Sex = (typeof sexes)[number];

export const ageBands = [
  '0-2',
  '3-5',
  '6-9',
  '10-13',
  '14-17',
  '18-29',
  '30-39',
  '40-49',
  '50-59',
  '60-64',
  '65-69',
  '70-74',
  '75-79',
  '80-84',
  '85-89',
  '90+',
] as const;
export type AgeBand = (typeof ageBands)[number];

export const livingArrangements = [
  'alone',
  'with-spouse',
  'with-children',
  'with-parents',
  'grandparents',
  'institution',
  'other',
] as const;
export type LivingArrangement = (typeof livingArrangements)[number];

export const spokenLanguages = ['mandarin', 'dialect', 'sign-language', 'with-companion'] as const;
export type SpokenLanguage = (typeof spokenLanguages)[number];

/** Bands below fourteen: every field about such a child is L3 (domain.md 2.5). */
const bandsUnderFourteen: readonly AgeBand[] = ['0-2', '3-5', '6-9', '10-13'];
export const isUnderFourteen = (band: AgeBand): boolean => bandsUnderFourteen.includes(band);
export const isMinor = (band: AgeBand): boolean => isUnderFourteen(band) || band === '14-17';
