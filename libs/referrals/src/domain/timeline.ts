import type { Side } from './referral';

export interface TimelineStep {
  step: string;
  detail: Record<string, unknown>;
}

const isYes = ({ step, detail }: TimelineStep): boolean => step === 'consent' && detail.decision !== 'refused';

/**
 * Both sides see one timeline, from sending on. Of what came before, the recipient sees only the consent the referral rests
 * on: whom else the source had asked, and who had said no, is not the recipient's.
 */
export function timelineFor<Step extends TimelineStep>(side: Side, steps: readonly Step[]): Step[] {
  if (side === 'source') return [...steps];
  const sent = steps.findIndex(({ step }) => step === 'send');
  if (sent < 0) return [];
  const consent = steps.slice(0, sent).filter(isYes).at(-1);
  return consent ? [consent, ...steps.slice(sent)] : steps.slice(sent);
}
