import {
  isMinor,
  isUnderFourteen,
  type AgeBand,
  type ClientGroup,
  type LivingArrangement,
  type Sex,
  type SpokenLanguage,
} from '@app/kernel';

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

/** Everything that is not basics: fields of the vault, in the order a file is filled in. */
export const identityFields = [
  'name',
  'phone',
  'phoneOwner',
  'address',
  'birthDate',
  'lunarNote',
  'idNumber',
  'family',
  'guardian',
  'health',
  'abilityGrade',
  'story',
  'wish',
  'priorServices',
  'message',
] as const;
export type IdentityField = (typeof identityFields)[number];
export type Identity = Partial<Record<IdentityField, string>>;

const sensitive: readonly IdentityField[] = ['idNumber', 'guardian', 'health', 'abilityGrade', 'story'];

/** domain.md 2.5: anything about a child under fourteen is L3. */
export const identityTier = (field: IdentityField, ageBand: AgeBand): 'L2' | 'L3' =>
  isUnderFourteen(ageBand) || sensitive.includes(field) ? 'L3' : 'L2';

/** Elders often have a landline only, or a child's phone (domain.md 2.12). */
export const phoneOwners = ['self', 'spouse', 'child', 'parent', 'relative', 'neighbour', 'other'] as const;
export type PhoneOwner = (typeof phoneOwners)[number];

/** A rule that needs the identity number; without one it is not asked for (R-ID-02). */
export const idNumberRules = [
  'benefit-application',
  'guardianship',
  'insurance',
  'medical-care',
  'police-report',
] as const;
export type IdNumberRule = (typeof idNumberRules)[number];

export interface PersonViewer {
  accountId: string | null;
  role: string | null;
}

export interface PersonHolders {
  holderAccountId: string | null;
  supervisorAccountId: string | null;
  ageBand: AgeBand;
}

export type PersonAction = 'edit' | 'open-fields' | 'open-case' | 'refer' | 'erase';

/**
 * The holder and the named supervisor work with a person. Nobody named as holder: any worker or supervisor of the
 * organisation, except for under-18s, who have somebody answerable for them from the start (R-AC-02).
 */
export function isCaseTeam(viewer: PersonViewer, person: PersonHolders): boolean {
  if (viewer.role !== 'worker' && viewer.role !== 'supervisor') return false;
  const named = [person.holderAccountId, person.supervisorAccountId].filter((id) => id !== null);
  if (named.length === 0) return !isMinor(person.ageBand) || viewer.role === 'supervisor';
  if (person.supervisorAccountId === null && viewer.role === 'supervisor') return true;
  return viewer.accountId !== null && named.includes(viewer.accountId);
}

export function personActions(
  viewer: PersonViewer,
  person: PersonHolders & { erasedAt: Date | null; retainUntil: string | null },
  today: string,
): PersonAction[] {
  if (person.erasedAt) return [];
  const actions: PersonAction[] = isCaseTeam(viewer, person) ? ['edit', 'open-fields', 'open-case', 'refer'] : [];
  if (viewer.role === 'supervisor' && person.retainUntil !== null && person.retainUntil <= today) actions.push('erase');
  return actions;
}
