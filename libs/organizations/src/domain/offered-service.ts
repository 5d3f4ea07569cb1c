import { ruleBroken } from '@app/kernel';
import { acceptedAreaCode } from './profile-change';

/** What an organisation sends about one thing it offers. */
export interface ServiceInput {
  name?: string;
  description?: string;
  expertise?: string[];
  areaCodes?: string[];
  ageFrom?: number;
  ageTo?: number;
  /** Takes the age limits away that are not sent along. */
  anyAge?: boolean;
  eligibility?: string;
  active?: boolean;
}

export interface ServiceFacts {
  name: string;
  description: string | null;
  expertise: string[];
  areaCodes: string[];
  ageFrom: number | null;
  ageTo: number | null;
  eligibility: string | null;
  active: boolean;
}

/** The whole service as it will be stored. @throws rule `age-range-reversed`, `area-code-not-readable`, `expertise-unknown` */
export function serviceFacts(
  before: ServiceFacts | null,
  input: ServiceInput,
  knownTags: ReadonlySet<string>,
): ServiceFacts {
  const text = (given: string | undefined, kept: string | null | undefined) =>
    given === undefined ? (kept ?? null) : given || null;
  const facts: ServiceFacts = {
    name: (input.name ?? before?.name ?? '').trim(),
    description: text(input.description, before?.description),
    expertise: [...new Set(input.expertise ?? before?.expertise ?? [])],
    areaCodes: [...new Set(input.areaCodes?.map(acceptedAreaCode) ?? before?.areaCodes ?? [])],
    ageFrom: input.ageFrom ?? (input.anyAge ? null : (before?.ageFrom ?? null)),
    ageTo: input.ageTo ?? (input.anyAge ? null : (before?.ageTo ?? null)),
    eligibility: text(input.eligibility, before?.eligibility),
    active: input.active ?? before?.active ?? true,
  };
  const unknown = facts.expertise.filter((tag) => !knownTags.has(tag));
  if (unknown.length > 0) throw ruleBroken('expertise-unknown', { tags: unknown });
  if (facts.ageFrom !== null && facts.ageTo !== null && facts.ageFrom > facts.ageTo)
    throw ruleBroken('age-range-reversed');
  return facts;
}
