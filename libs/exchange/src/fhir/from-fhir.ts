import { ageBandOf, ageBands, chinaDay, DomainError, type AgeBand } from '@app/kernel';
import { checkSocialCreditCode, normalizePhone } from '@app/organizations';
import {
  groups,
  households,
  languages,
  modes,
  needCodes,
  reasonCodes,
  riskCodes,
  sexes,
  urgencies,
  type AskInput,
  type NeedCode,
} from '@app/referrals';
import { keptFields, keptTypes } from './kept-fields';
import {
  codingsOf,
  extensionCodes,
  extensions,
  isObject,
  systems,
  type Json,
  type JsonObject,
  type Resource,
} from './resources';

export interface ReadOrganization {
  /** As references name it: `Organization/x`, or the whole address of its entry. */
  names: string[];
  name: string;
  creditCode: string | null;
  /** Its id here, where it came from here. */
  ownId: string | null;
}

export interface ReadDraft {
  /** `ServiceRequest/x`, for the answer. */
  request: string;
  ask: Omit<AskInput, 'personCode'>;
  identity: { name?: string; phone?: string; address?: string; birthDate?: string };
  /** `Organization/x` of those asked, first task first. */
  recipients: string[];
  kept: Resource[];
}

export interface ReadDocument {
  organizations: ReadOrganization[];
  drafts: ReadDraft[];
}

interface Entry {
  path: string;
  names: string[];
  resource: Resource;
}

const mostEntries = 500;
const wrong = (code: string, details: Record<string, unknown>): DomainError => new DomainError('rule', code, details);
const text = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
const objects = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

/**
 * Reads a bundle, or one resource, into drafts. Everything that would become a draft is checked before anything is written.
 * @throws fhir-not-a-resource · fhir-resource-not-known · fhir-id-twice · fhir-reference-unresolved · fhir-reference-wrong-type ·
 *   fhir-need-not-known · fhir-age-not-known · fhir-nothing-to-import
 */
export function readDocument(document: Json, today: string): ReadDocument {
  const entries = entriesOf(document);
  const index = new Map<string, Entry>();
  for (const entry of entries)
    for (const name of entry.names) {
      if (index.has(name)) throw wrong('fhir-id-twice', { path: entry.path, reference: name.slice(0, 200) });
      index.set(name, entry);
    }
  const of = (type: string): Entry[] => entries.filter(({ resource }) => resource.resourceType === type);
  for (const task of of('Task')) {
    resolved(index, task, 'focus', ['ServiceRequest']);
    if (task.resource.for !== undefined) resolved(index, task, 'for', ['Patient', 'Group']);
  }
  for (const consent of of('Consent')) resolved(index, consent, 'patient', ['Patient']);
  const requests = of('ServiceRequest');
  const organizations = of('Organization').map(organizationOf);
  if (requests.length === 0 && organizations.length === 0) throw wrong('fhir-nothing-to-import', {});
  return { organizations, drafts: requests.map((request) => draftOf(request, entries, index, today)) };
}

function entriesOf(document: Json): Entry[] {
  const root = resourceAt(document, '');
  const listed =
    root.resourceType === 'Bundle'
      ? objects(root.entry).map((entry, at) => ({
          path: `entry[${at}].resource`,
          url: text(entry.fullUrl),
          value: entry.resource,
        }))
      : [{ path: '', url: undefined, value: root as Json }];
  if (listed.length > mostEntries) throw wrong('fhir-too-many-entries', { most: mostEntries });
  return listed.map(({ path, url, value }) => {
    const resource = resourceAt(value, path);
    if (!keptTypes.some((type) => type === resource.resourceType))
      throw wrong('fhir-resource-not-known', { path, resourceType: resource.resourceType.slice(0, 60) });
    const id = text(resource.id);
    return { path, resource, names: [...(url ? [url] : []), ...(id ? [`${resource.resourceType}/${id}`] : [])] };
  });
}

function resourceAt(value: Json | undefined, path: string): Resource {
  if (!isObject(value) || typeof value.resourceType !== 'string') throw wrong('fhir-not-a-resource', { path });
  return value as Resource;
}

/** The entry a reference leads to: inside the resource (`#x`), or another entry of the same document. */
function resolved(index: ReadonlyMap<string, Entry>, from: Entry, element: string, types: readonly string[]): Entry {
  const value = from.resource[element];
  const named = isObject(value) ? text(value.reference) : undefined;
  const details = { path: `${from.path ? `${from.path}.` : ''}${element}`, reference: named?.slice(0, 200) ?? null };
  const found = named?.startsWith('#') ? containedIn(from, named) : named ? index.get(named) : undefined;
  if (!found) throw wrong('fhir-reference-unresolved', details);
  if (!types.includes(found.resource.resourceType)) throw wrong('fhir-reference-wrong-type', details);
  return found;
}

function containedIn(from: Entry, name: string): Entry | undefined {
  const contained = objects(from.resource.contained).find((one) => one.id === name.slice(1));
  return contained && { path: `${from.path}.contained`, names: [], resource: contained as Resource };
}

function organizationOf({ resource, names }: Entry): ReadOrganization {
  const identifiers = objects(resource.identifier);
  const values = identifiers.flatMap(({ value }) => text(value) ?? []);
  const creditCode = values
    .map((value) => checkSocialCreditCode(value))
    .find(({ findings }) => !findings.includes('malformed') && !findings.includes('check-character'));
  const own = identifiers.find(({ system }) => system === systems.organization);
  const ownId = text(own?.value);
  return {
    names,
    name: text(resource.name) ?? '',
    creditCode: creditCode?.code ?? null,
    ownId: ownId && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(ownId) ? ownId : null,
  };
}

function draftOf(
  request: Entry,
  entries: readonly Entry[],
  index: ReadonlyMap<string, Entry>,
  today: string,
): ReadDraft {
  const person = resolved(index, request, 'subject', ['Patient']);
  const tasks = entries.filter(
    (entry) =>
      entry.resource.resourceType === 'Task' && resolved(index, entry, 'focus', ['ServiceRequest']) === request,
  );
  const owners = [...tasks.map(({ resource }) => resource.owner), ...objects(request.resource.performer)];
  return {
    request: request.names[0] ?? request.path,
    ask: askOf(request, person, today),
    identity: identityOf(person.resource),
    recipients: [...new Set(owners.flatMap((owner) => (isObject(owner) ? (text(owner.reference) ?? []) : [])))],
    kept: keptFor(request, person, tasks, entries, index),
  };
}

/** The request, its person, its tasks, and what is about neither another person nor another request. */
function keptFor(
  request: Entry,
  person: Entry,
  tasks: readonly Entry[],
  entries: readonly Entry[],
  index: ReadonlyMap<string, Entry>,
): Resource[] {
  const isOfAnother = ({ resource }: Entry): boolean =>
    ['subject', 'patient'].some((element) => {
      const value = resource[element];
      const named = isObject(value) ? text(value.reference) : undefined;
      const found = named ? index.get(named) : undefined;
      return found !== undefined && found !== person && ['Patient', 'Group'].includes(found.resource.resourceType);
    });
  return entries
    .filter((entry) => {
      const { resourceType } = entry.resource;
      if (resourceType === 'ServiceRequest') return entry === request;
      if (resourceType === 'Task') return tasks.includes(entry);
      if (resourceType === 'Patient' || resourceType === 'Group') return entry === person;
      return !isOfAnother(entry);
    })
    .map(({ resource }) => keptFields(resource));
}

const among = <Code extends string>(codes: readonly Code[], value: string | undefined): Code | undefined =>
  codes.find((code) => code === value);
const allAmong = <Code extends string>(codes: readonly Code[], values: readonly string[]): Code[] =>
  codes.filter((code) => values.includes(code));

/** Categories of SDOH Clinical Care that have one answer among our needs; others are for a person to read. */
const needOfCategory: Readonly<Record<string, NeedCode>> = {
  'food-insecurity': 'livelihood',
  'material-hardship': 'livelihood',
  'financial-insecurity': 'livelihood',
  'employment-status': 'livelihood',
  'medical-cost-burden': 'livelihood',
  'social-connection': 'companionship',
  'intimate-partner-violence': 'domestic-violence',
  stress: 'mental-health',
  'elder-abuse': 'guardianship',
};

const urgencyOfPriority = { stat: 'critical', asap: 'priority', urgent: 'priority', routine: 'routine' } as const;

function askOf({ resource: request, path }: Entry, { resource: person }: Entry, today: string): ReadDraft['ask'] {
  const codings = [...codingsOf(request.code), ...codingsOf(request.category)];
  const own = codings.find(({ system }) => system === systems.need)?.code;
  const category = codings.flatMap(({ code }) => needOfCategory[code] ?? [])[0];
  const needCode = among(needCodes, own) ?? category;
  if (!needCode) throw wrong('fhir-need-not-known', { path: `${path ? `${path}.` : ''}code` });
  const wanted = codingsOf(request.orderDetail).filter(({ system }) => system === systems.need);
  const ageBand = ageBandIn(person, today);
  if (!ageBand) throw wrong('fhir-age-not-known', { path: 'Patient.birthDate' });
  const priority = text(request.priority) as keyof typeof urgencyOfPriority | undefined;
  return {
    needCode,
    serviceCodes: allAmong(needCodes, wanted.length > 0 ? wanted.map(({ code }) => code) : [needCode]),
    reasonCodes: allAmong(
      reasonCodes,
      codingsOf(request.reasonCode).filter(({ system }) => system === systems.reason).map(({ code }) => code), // prettier-ignore
    ),
    riskCodes: allAmong(riskCodes, extensionCodes(request, extensions.risk)),
    mode: among(modes, extensionCodes(request, extensions.mode)[0]) ?? 'full-transfer',
    urgency:
      among(urgencies, extensionCodes(request, extensions.urgency)[0]) ??
      (priority && urgencyOfPriority[priority]) ??
      'routine',
    group: among(groups, extensionCodes(person, extensions.group)[0]) ?? groupOf(ageBand),
    sex: among(sexes, text(person.gender)) ?? 'not-stated',
    ageBand,
    household: among(households, extensionCodes(person, extensions.household)[0]) ?? null,
    language: among(languages, extensionCodes(person, extensions.language)[0]) ?? null,
  };
}

/** A year, or a year and a month, are placed in their middle. */
function ageBandIn(person: JsonObject, today: string): AgeBand | null {
  const own = among(ageBands, extensionCodes(person, extensions.ageBand)[0]);
  if (own) return own;
  const born = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text(person.birthDate) ?? '');
  return born ? ageBandOf(`${born[1]}-${born[2] ?? '07'}-${born[3] ?? '15'}`, today) : null;
}

const groupOf = (band: AgeBand): AskInput['group'] => {
  const youngest = Number.parseInt(band, 10);
  return youngest < 18 ? 'child' : youngest >= 60 ? 'elder' : 'other';
};

/** Of several names or addresses the one that holds now: without an end, the last of them. */
const presentOne = (list: JsonObject[]): JsonObject | undefined =>
  list.findLast(({ period }) => !isObject(period) || period.end === undefined) ?? list.at(-1);

const joined = (...parts: (Json | undefined)[]): string | undefined =>
  parts.flat().flatMap((part) => (typeof part === 'string' ? (text(part) ?? []) : [])).join(' ') || undefined; // prettier-ignore

function identityOf(person: JsonObject): ReadDraft['identity'] {
  const name = presentOne(objects(person.name));
  const address = presentOne(objects(person.address));
  const phones = objects(person.telecom).filter(({ system }) => system === 'phone');
  const phone = phones.flatMap(({ value }) => (normalizePhone(text(value) ?? '') ? (text(value) ?? []) : []))[0];
  const birthDate = text(person.birthDate);
  const found = {
    name: name && (text(name.text) ?? joined(name.prefix, name.given, name.family, name.suffix)),
    phone,
    address: address && (text(address.text) ?? joined(address.line, address.city, address.state, address.postalCode)),
    birthDate: birthDate && /^\d{4}-\d{2}-\d{2}$/.test(birthDate) ? birthDate : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

export const readToday = (document: Json, now: Date): ReadDocument => readDocument(document, chinaDay(now));
