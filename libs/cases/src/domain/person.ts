import type { AgeBand, ClientGroup, LivingArrangement, Sex, SpokenLanguage } from '@app/kernel';

/** What the database may say about a service user; who it is lies in the vault under the same id. */
export interface PersonBasics {
  /** The organisation's own code, letters, digits and hyphens: people are found by it, never by a name (R-AC-07). */
  code: string;
  clientGroup: ClientGroup;
  sex: Sex;
  ageBand: AgeBand;
  household: LivingArrangement | null;
  language: SpokenLanguage | null;
  areaCode: string | null;
  areaName: string | null;
}
