import type { FieldSight } from './disclosure';
import type { Side } from './referral';

export interface TimelineStep {
  step: string;
  detail: Record<string, unknown>;
}

const isYes = ({ step, detail }: TimelineStep): boolean => step === 'consent' && detail.decision !== 'refused';

/** About the source's own duties; what stands in them is not the recipient's. */
const ofTheSource = ['basis', 'review-basis', 'record-notice'];

/**
 * Both sides see one timeline, from sending on. Of what came before, the recipient sees only the consent the referral rests
 * on: whom else the source had asked, and who had said no, is not the recipient's.
 */
export function timelineFor<Step extends TimelineStep>(side: Side, steps: readonly Step[]): Step[] {
  if (side === 'source') return [...steps];
  const shared = steps.filter(({ step }) => !ofTheSource.includes(step));
  const sent = shared.findIndex(({ step }) => step === 'send');
  if (sent < 0) return [];
  const consent = shared.slice(0, sent).filter(isYes).at(-1);
  return consent ? [consent, ...shared.slice(sent)] : shared.slice(sent);
}

const closing: readonly string[] = ['access-ended', 'case-team-only'];
/** Why it became more urgent tells of the person, too, and nobody asked for it before accepting. */
const closingUnasked: readonly string[] = [...closing, 'after-acceptance'];

/**
 * What the source answered tells of the person, so it closes to the recipient with the fields: when access ends, and for
 * those of the recipient who do not work the case. The step itself stays.
 */
export function withoutAnswers<Step extends TimelineStep & { note: string | null }>(
  side: Side,
  steps: readonly Step[],
  fields: readonly FieldSight[],
): Step[] {
  if (side === 'source') return [...steps];
  const isClosedBy = (reasons: readonly string[]): boolean =>
    fields.some((field) => field.state === 'closed' && reasons.includes(field.reason));
  const shut = [
    ...(isClosedBy(closing) ? ['provide-information'] : []),
    ...(isClosedBy(closingUnasked) ? ['change-urgency'] : []),
  ];
  return steps.map((step) => (shut.includes(step.step) ? { ...step, note: null } : step));
}
