/** The parts of FHIR R4 that are written here; what is read is checked before it is believed. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export interface Resource extends JsonObject {
  resourceType: string;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Leaves out what is not there: FHIR knows neither null nor an empty list. */
export function present(values: Record<string, Json | undefined>): JsonObject {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  ) as JsonObject;
}

/** Code systems and extensions of our own. The codes are those of the interface (docs/glossary.md). */
const own = 'urn:tongxing:fhir';
export const systems = {
  need: `${own}:need`,
  reason: `${own}:reason`,
  businessStatus: `${own}:business-status`,
  statusReason: `${own}:status-reason`,
  outcome: `${own}:outcome`,
  output: `${own}:output`,
  field: `${own}:field`,
  purpose: `${own}:purpose`,
  number: `${own}:referral-number`,
  personCode: `${own}:person-code`,
  organization: `${own}:organization`,
  creditCode: `${own}:unified-social-credit-code`,
} as const;

export const extensions = {
  urgency: `${own}:urgency`,
  mode: `${own}:mode`,
  risk: `${own}:risk`,
  group: `${own}:group`,
  ageBand: `${own}:age-band`,
  household: `${own}:household`,
  language: `${own}:language`,
  headcount: `${own}:headcount`,
  disclosed: `${own}:disclosed`,
} as const;

export const coded = (system: string, code: string): JsonObject => ({ coding: [{ system, code }] });
export const extensionCode = (url: string, code: string | null | undefined): JsonObject[] =>
  code ? [{ url, valueCode: code }] : [];

/** The codings of an element that is a CodeableConcept, or a list of them. */
export function codingsOf(value: Json | undefined): { system: string; code: string }[] {
  const concepts = Array.isArray(value) ? value : [value];
  return concepts.flatMap((concept) =>
    isObject(concept) && Array.isArray(concept.coding)
      ? concept.coding.flatMap((coding) =>
          isObject(coding) && typeof coding.code === 'string'
            ? [{ system: typeof coding.system === 'string' ? coding.system : '', code: coding.code }]
            : [],
        )
      : [],
  );
}

export const extensionCodes = (resource: JsonObject, url: string): string[] =>
  (Array.isArray(resource.extension) ? resource.extension : []).flatMap((extension) =>
    isObject(extension) && extension.url === url && typeof extension.valueCode === 'string'
      ? [extension.valueCode]
      : [],
  );
