import { maskAddress, maskName, maskPhone } from '@app/kernel';
import {
  isUnderFourteen,
  type AgeBand,
  type BusinessStatus,
  type Group,
  type Household,
  type Language,
  type Mode,
  type NeedCode,
  type ReasonCode,
  type RiskCode,
  type Sex,
  type Status,
  type Urgency,
} from './referral-codes';

/**
 * What a recipient may know before accepting, for every age: L1 and codes, no free text, so nothing can hide in it.
 * Kept with the referral as it was when it was sent.
 */
export interface Card {
  /** The source's own code for the person, 服务对象A01. */
  personCode: string;
  group: Group;
  sex: Sex;
  ageBand: AgeBand;
  household: Household | null;
  language: Language | null;
  community: string | null;
  needCode: NeedCode;
  serviceCodes: NeedCode[];
  riskCodes: RiskCode[];
  reasonCodes: ReasonCode[];
  mode: Mode;
  urgency: Urgency;
  /** How many share the need, where nobody is named. */
  headcount?: number | null;
}

export type Tier = 'L2' | 'L3';

/** Everything that is not on the card: closed until the recipient accepts, and then only what the consent lists. */
export const shareableFields = [
  'name',
  'phone',
  'address',
  'family',
  'guardian',
  'health',
  'abilityGrade',
  'story',
  'wish',
  'priorServices',
  'message',
] as const;
export type ShareableField = (typeof shareableFields)[number];

const sensitiveFields: readonly ShareableField[] = ['guardian', 'health', 'abilityGrade', 'story'];

export const tierOf = (field: ShareableField, ageBand: AgeBand): Tier =>
  isUnderFourteen(ageBand) || sensitiveFields.includes(field) ? 'L3' : 'L2';

/** Grade 4 of referrals.md T2: a supervisor has to send it. */
export const isSensitive = (fields: readonly ShareableField[], ageBand: AgeBand): boolean =>
  isUnderFourteen(ageBand) || fields.some((field) => tierOf(field, ageBand) === 'L3');

export const closedReasons = [
  'after-acceptance',
  'not-consented',
  'not-recorded',
  'access-ended',
  'case-team-only',
  'on-request',
  'approval-needed',
  'entered-in-error',
] as const;
export type ClosedReason = (typeof closedReasons)[number];

export type Opening = { state: 'open' } | { state: 'masked' } | { state: 'closed'; reason: ClosedReason };

/** The recipient's right to read: opened by accepting, over at its end even if no job ran. */
export interface IdentityGrant {
  openedAt: Date | null;
  endsAt: Date;
  endedAt: Date | null;
  fields: readonly ShareableField[];
}

export const isGrantActive = (grant: IdentityGrant | null, now: Date): grant is IdentityGrant =>
  grant !== null && grant.openedAt !== null && grant.endedAt === null && now < grant.endsAt;

/** `community`: staff of a community see the card, and ask the street for what is closed (R-AC-01). */
export type Reader = 'case-team' | 'colleague' | 'office' | 'community';

export interface DisclosureFacts {
  side: 'source' | 'target';
  /** The case team reads what is open; a fellow worker of the source sees masks; an office sees the card only. */
  reader: Reader;
  status: Status;
  businessStatus?: BusinessStatus | null;
  /** What will open, or has opened, to the recipient. */
  consentedFields: readonly ShareableField[];
  recordedFields: readonly ShareableField[];
  grant: IdentityGrant | null;
  now: Date;
  /** What the vault gives this reader of the source: L3 only to the supervisor named, a child only by approval (R-AC-02). */
  reach?: 'all' | 'identifying' | 'approval-needed' | 'none';
}

const closed = (reason: ClosedReason): Opening => ({ state: 'closed', reason });
const maskable: readonly ShareableField[] = ['name', 'phone', 'address'];
const deciding: readonly Status[] = ['draft', 'requested', 'received'];
/** What a no leaves behind: the recipient keeps nothing of the card. */
export const ended: readonly Status[] = ['rejected', 'cancelled', 'entered-in-error'];

function openingForSource(field: ShareableField, facts: DisclosureFacts): Opening {
  if (facts.status === 'entered-in-error') return closed('entered-in-error');
  if (!facts.recordedFields.includes(field)) return closed('not-recorded');
  const { reader, reach = 'all' } = facts;
  const reads = reach === 'all' || (reach === 'identifying' && !sensitiveFields.includes(field));
  if (reader === 'case-team' && reads) return { state: 'open' };
  const mayMask = (reader === 'colleague' || reader === 'case-team') && maskable.includes(field);
  if (mayMask) return { state: 'masked' };
  return closed(reach === 'approval-needed' ? 'approval-needed' : 'case-team-only');
}

function openingForTarget(field: ShareableField, facts: DisclosureFacts): Opening {
  if (!facts.recordedFields.includes(field)) return closed('not-recorded');
  if (!facts.consentedFields.includes(field)) return closed('not-consented');
  if (ended.includes(facts.status) || facts.businessStatus === 'consent-paused') return closed('access-ended');
  if (deciding.includes(facts.status)) return closed('after-acceptance');
  if (!isGrantActive(facts.grant, facts.now) || !facts.grant.fields.includes(field)) return closed('access-ended');
  if (facts.reader === 'community') return closed('on-request');
  return facts.reader === 'case-team' ? { state: 'open' } : closed('case-team-only');
}

/** For each field: open, masked, or closed and why (architecture 13). Reads and the preview both ask this one function. */
export function openings(facts: DisclosureFacts): Record<ShareableField, Opening> {
  const of = facts.side === 'source' ? openingForSource : openingForTarget;
  return Object.fromEntries(shareableFields.map((field) => [field, of(field, facts)])) as Record<
    ShareableField,
    Opening
  >;
}

export const openFields = (all: Record<ShareableField, Opening>): ShareableField[] =>
  shareableFields.filter((field) => all[field].state !== 'closed');

export const maskedFields = (all: Record<ShareableField, Opening>): ShareableField[] =>
  shareableFields.filter((field) => all[field].state === 'masked');

/** A recipient who said no, or from whom it was taken back, keeps the outline of what happened and nothing of the person. */
export const mayShowCard = (side: 'source' | 'target', status: Status): boolean =>
  side === 'source' ? status !== 'entered-in-error' : !ended.includes(status);

export type FieldSight =
  | { field: ShareableField; tier: Tier; state: 'open'; value: string }
  | { field: ShareableField; tier: Tier; state: 'masked'; value: string }
  | { field: ShareableField; tier: Tier; state: 'closed'; reason: ClosedReason };

export interface Sight {
  card: Card | null;
  fields: FieldSight[];
}

function mask(field: ShareableField, value: string, card: Card): string {
  if (field === 'name') return maskName(value, { ageBand: card.ageBand, code: card.personCode });
  return field === 'phone' ? maskPhone(value, { underThreat: isUnderThreat(card) }) : maskAddress(value);
}

/** Of a family under threat even a mask tells less (domain.md 2.6). */
const isUnderThreat = (card: Card): boolean =>
  card.riskCodes.includes('abuse-or-neglect') ||
  [card.needCode, ...card.serviceCodes].some((code) => code === 'domestic-violence');

/**
 * The referral as one reader sees it. `values` holds what the vault gave out for `openFields`; a value it did not give is
 * shown as not recorded. The recipient's page, the sender's page and the preview are all made here.
 */
export function sightOf(facts: DisclosureFacts, card: Card, values: Readonly<Record<string, string>>): Sight {
  const all = openings(facts);
  const fields = shareableFields.map((field): FieldSight => {
    const [opening, tier, value] = [all[field], tierOf(field, card.ageBand), values[field]];
    if (opening.state === 'closed') return { field, tier, ...opening };
    if (value === undefined) return { field, tier, state: 'closed', reason: 'not-recorded' };
    return { field, tier, state: opening.state, value: opening.state === 'masked' ? mask(field, value, card) : value };
  });
  return { card: mayShowCard(facts.side, facts.status) ? card : null, fields };
}
