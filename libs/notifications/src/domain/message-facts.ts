import { isUrgency, type Kind, type Urgency } from './kinds';

export interface Happened {
  kind: Kind;
  data: Readonly<Record<string, unknown>>;
}

export interface MessageFacts {
  number: string | null;
  urgency: Urgency | null;
  deadline: Date | null;
}

const numberForm = /^ZJ-\d{6}-\d{4,12}$/;
const instantForm = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/**
 * Of everything an event says, what may leave the product: a number, a degree of urgency, a deadline. Each is recognised by
 * its form, so that nothing a person typed passes, whatever an event may carry one day (R-WH-01).
 */
export function factsOf({ kind, data }: Happened): MessageFacts {
  if (!kind.startsWith('referral.')) return { number: null, urgency: null, deadline: null };
  const { number, urgency, dueAt } = data;
  return {
    number: typeof number === 'string' && numberForm.test(number) ? number : null,
    urgency: isUrgency(urgency) ? urgency : null,
    deadline: typeof dueAt === 'string' && instantForm.test(dueAt) && Date.parse(dueAt) ? new Date(dueAt) : null,
  };
}
