import { ended, tierOf, type DisclosureFacts, type Reader, type ShareableField } from './disclosure';
import type { Side } from './referral';
import type { AgeBand, BusinessStatus, Status } from './referral-codes';

/** Where a referral stands, and what its reader may know of the person now. */
export interface WordsFacts {
  side: Side;
  reader: Reader;
  status: Status;
  businessStatus: BusinessStatus | null;
  ageBand: AgeBand;
  /** The fields the recipient may read at this moment: none before acceptance, none after withdrawal or expiry. */
  grantedFields: readonly ShareableField[] | null;
  /** What the vault gives this reader of the source (R-AC-02). */
  reach: NonNullable<DisclosureFacts['reach']>;
  /** False where nobody is named: a need many share, or advice asked for without identity. */
  namesSomebody: boolean;
}

export const wordsClosedReasons = [
  'after-acceptance',
  'not-consented',
  'access-ended',
  'case-team-only',
  'on-request',
  'approval-needed',
  'entered-in-error',
] as const;
export type WordsClosed = (typeof wordsClosedReasons)[number];
export type WordsOpening = { state: 'open' } | { state: 'closed'; reason: WordsClosed };

const open: WordsOpening = { state: 'open' };
const closed = (reason: WordsClosed): WordsOpening => ({ state: 'closed', reason });

const undecided: readonly Status[] = ['draft', 'requested', 'received'];
const together: readonly Status[] = ['accepted', 'in-progress', 'on-hold', 'completed'];

/** Before acceptance nothing in free words reaches the recipient; questions then go through T6 and T7. */
const worksTogether = ({ status, businessStatus }: WordsFacts): boolean =>
  together.includes(status) && businessStatus !== 'loop-closed' && businessStatus !== 'consent-paused';

const isAtWork = ({ reader }: WordsFacts): boolean => reader === 'case-team' || reader === 'community';

/** At the source: may this reader know the person at all, and everything of them? */
const reaches = ({ side, reach }: WordsFacts): boolean =>
  side === 'target' || reach === 'all' || reach === 'identifying';
const beyondReach = ({ reach }: WordsFacts): WordsOpening =>
  closed(reach === 'approval-needed' ? 'approval-needed' : 'case-team-only');

export const mayWriteMessage = (facts: WordsFacts): boolean =>
  isAtWork(facts) && reaches(facts) && worksTogether(facts);

/** The source prepares files before it sends; the recipient brings its own once it has accepted. */
export const mayAttach = (facts: WordsFacts): boolean =>
  facts.reader === 'case-team' &&
  reaches(facts) &&
  (worksTogether(facts) || (facts.side === 'source' && undecided.includes(facts.status)));

/** After the loop is closed the source still asks how the person is (回访); the recipient's part is over. */
export const mayRecordFollowUp = (facts: WordsFacts): boolean =>
  isAtWork(facts) &&
  reaches(facts) &&
  (worksTogether(facts) || (facts.side === 'source' && facts.businessStatus === 'loop-closed'));

/**
 * Words of a message or a follow-up. One's own stay readable. The recipient reads the source's while it may know who the
 * person is, since they may tell it; staff of a community read those that were found to tell nothing (R-AC-01).
 */
export function wordsOpening(facts: WordsFacts, by: Side, tellsWho: boolean): WordsOpening {
  if (facts.status === 'entered-in-error') return closed('entered-in-error');
  if (!isAtWork(facts)) return closed('case-team-only');
  if (facts.side === 'source') return reaches(facts) ? open : beyondReach(facts);
  if (by === 'target' || !facts.namesSomebody) return open;
  if (ended.includes(facts.status) || facts.grantedFields === null) return closed('access-ended');
  return facts.reader === 'community' && tellsWho ? closed('on-request') : open;
}

export const attachmentKinds = [
  'consent-form',
  'assessment-summary',
  'service-records',
  'evaluation-report',
  'other',
] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

/** domain.md 2.5: L1 tells nobody who it is about. */
export const attachmentTiers = ['L1', 'L2', 'L3'] as const;
export type AttachmentTier = (typeof attachmentTiers)[number];

/** What such a paper tells besides the name. */
const tells: Readonly<Record<AttachmentKind, ShareableField>> = {
  'consent-form': 'name',
  'assessment-summary': 'abilityGrade',
  'service-records': 'priorServices',
  'evaluation-report': 'health',
  other: 'story',
};

/** What the consent must list before a recipient may open such a file. */
export function fieldsBehind(kind: AttachmentKind, tier: AttachmentTier, ageBand: AgeBand): ShareableField[] {
  if (tier === 'L1') return [];
  const fields = new Set<ShareableField>(['name', tells[kind]]);
  // A sensitive paper of an ordinary kind: something on it is about health.
  if (tier === 'L3' && ![...fields].some((field) => tierOf(field, ageBand) === 'L3')) fields.add('health');
  return [...fields];
}

/** The lowest tier a file may be given: what is sensitive by its kind or by the child's age stays so, unless nobody is named in it. */
export const fitsTier = (kind: AttachmentKind, tier: AttachmentTier, ageBand: AgeBand): boolean =>
  tier !== 'L2' || tierOf(tells[kind], ageBand) === 'L2';

export interface AttachmentFacts {
  by: Side;
  kind: AttachmentKind;
  tier: AttachmentTier;
}

function ownAttachment(facts: WordsFacts, tier: AttachmentTier): WordsOpening {
  if (facts.reader !== 'case-team') return closed('case-team-only');
  if (tier === 'L1' || facts.reach === 'all' || (tier === 'L2' && facts.reach === 'identifying')) return open;
  return beyondReach(facts);
}

/**
 * Whether a file may be opened now. Whoever loses the right to know who the person is loses the files that tell it, those
 * it brought itself too.
 */
export function attachmentOpening(facts: WordsFacts, { by, kind, tier }: AttachmentFacts): WordsOpening {
  if (facts.status === 'entered-in-error') return closed('entered-in-error');
  if (facts.side === 'source') return ownAttachment(facts, tier);
  if (ended.includes(facts.status)) return closed('access-ended');
  if (undecided.includes(facts.status)) return closed('after-acceptance');
  if (facts.namesSomebody && facts.grantedFields === null) return closed('access-ended');
  if (!isAtWork(facts)) return closed('case-team-only');
  if (facts.reader === 'community' && tier !== 'L1') return closed('on-request');
  if (by === 'target') return open;
  const granted = facts.grantedFields ?? [];
  return fieldsBehind(kind, tier, facts.ageBand).every((field) => granted.includes(field))
    ? open
    : closed('not-consented');
}
