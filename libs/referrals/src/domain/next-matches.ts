import type { CancelReason, DeclineReason, Decliner, FailReason } from './referral-codes';

/** What the source may do next, said in a code: the page has a sentence for each. */
export const nextAdvices = [
  'ask-others',
  'look-in-the-area',
  'look-for-the-skill',
  'look-for-a-place',
  'talk-to-supervisor',
  'read-the-reason',
  'ask-who-serves',
  'find-the-person-first',
  'respect-the-no',
  'nothing-more',
] as const;
export type NextAdvice = (typeof nextAdvices)[number];

/** What the next partner has to meet, of all that the directory gives as reasons. */
export type LookFor = 'area' | 'expertise' | 'capacity';

export interface NextMatches {
  /** Whether other partners are offered at all: after a person's no, nobody is (R-PI-04). */
  offer: boolean;
  advice: NextAdvice;
  lookFor: readonly LookFor[];
}

const offer = (advice: NextAdvice, ...lookFor: LookFor[]): NextMatches => ({ offer: true, advice, lookFor });
const none = (advice: NextAdvice): NextMatches => ({ offer: false, advice, lookFor: [] });

type EndReason = DeclineReason | FailReason | CancelReason | 'no-response';

/** One consequence a reason, so that a reason is worth giving (referrals.md 3, pain 8). */
const after: Readonly<Record<EndReason, NextMatches>> = {
  'outside-area': offer('look-in-the-area', 'area'),
  'outside-scope': offer('look-for-the-skill', 'expertise'),
  'no-capacity': offer('look-for-a-place', 'capacity'),
  'no-qualification': offer('look-for-the-skill', 'expertise'),
  'served-elsewhere': none('ask-who-serves'),
  'risk-beyond-capacity': offer('talk-to-supervisor', 'expertise'),
  'person-unwilling': none('respect-the-no'),
  other: offer('read-the-reason'),
  'person-unreachable': none('find-the-person-first'),
  'person-left': none('respect-the-no'),
  moved: offer('look-in-the-area', 'area'),
  died: none('nothing-more'),
  'project-ended': offer('ask-others'),
  'person-changed-mind': none('respect-the-no'),
  'need-changed': none('read-the-reason'),
  'found-elsewhere': none('nothing-more'),
  'no-response': offer('ask-others'),
};

/** Null where the end leads to nothing: it was forwarded, withdrawn by the source itself, or its reason is unknown. */
export function nextMatches(reason: string | null, by: string | null): NextMatches | null {
  const said = by as Decliner | null;
  if (said === 'client') return none('respect-the-no');
  return reason && reason in after ? after[reason as EndReason] : null;
}
