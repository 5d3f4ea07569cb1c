import { Fhir } from 'fhir';
import type { Resource } from '../../libs/exchange/src/fhir/resources';

const fhir = new Fhir();

/** What npm `fhir` finds wrong with a resource by the base R4 profiles; nothing when it is valid. */
export function fhirErrors(resource: Resource): string[] {
  const { messages } = fhir.validate(resource, { errorOnUnexpected: true });
  return messages
    .filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map(({ location, message }) => `${location}: ${message}`);
}
