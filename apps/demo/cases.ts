import type { DemoCase } from './case-plan';
import { casesAtHome } from './cases-at-home';
import { casesBegunAndEnded } from './cases-begun-and-ended';
import { casesOfChildren } from './cases-of-children';
import { casesOfDistress } from './cases-of-distress';
import { casesOfFamilies } from './cases-of-families';
import { casesUndecided } from './cases-undecided';

/** The twenty sample cases, and what they do not show. All invented; six carry an invented name, telephone and address. */
export const cases: DemoCase[] = [
  ...casesAtHome,
  ...casesOfDistress,
  ...casesOfFamilies,
  ...casesOfChildren,
  ...casesUndecided,
  ...casesBegunAndEnded,
].sort((one, other) => Number(one.key) - Number(other.key));
