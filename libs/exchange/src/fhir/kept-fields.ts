import { createHash } from 'node:crypto';
import { isObject, type Json, type JsonObject, type Resource } from './resources';

/**
 * Resources of a referral from elsewhere that are kept with the draft made of them. All their elements are, except two: the
 * narrative (`text`, generated from the others) and the bytes of attachments, of which size and SHA-1 stay, so that the file
 * itself, brought as evidence, can be recognised.
 */
export const keptTypes = [
  'Patient',
  'Group',
  'RelatedPerson',
  'Practitioner',
  'PractitionerRole',
  'Organization',
  'Location',
  'HealthcareService',
  'Condition',
  'Goal',
  'Observation',
  'Procedure',
  'ServiceRequest',
  'Task',
  'Consent',
] as const;

export function keptFields({ text: _narrative, ...resource }: Resource): Resource {
  return withoutBytes(resource as Resource) as Resource;
}

function withoutBytes(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutBytes);
  if (!isObject(value)) return value;
  const { data, ...rest } = value;
  const kept = Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, withoutBytes(item)])) as JsonObject;
  if (typeof data !== 'string' || !('contentType' in value)) return data === undefined ? kept : { ...kept, data };
  const bytes = Buffer.from(data, 'base64');
  return { size: bytes.length, hash: createHash('sha1').update(bytes).digest('base64'), ...kept };
}
