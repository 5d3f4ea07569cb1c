const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** How long to wait after the n-th failed try of one delivery; after the last of them somebody has to look. */
const waits = [5 * second, minute, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour] as const;

export const webhookRefusals = [
  'address-blocked',
  'no-answer',
  'redirected',
  'gone',
  'refused',
  'server-error',
] as const;
export type WebhookRefusal = (typeof webhookRefusals)[number];

export type WebhookAnswer =
  { taken: true; status: number } | { taken: false; status: number | null; refusal: WebhookRefusal };

/** Only an answer between 200 and 299 says that it was taken. */
export function readWebhookAnswer(
  answer: { status: number } | { refusal: 'address-blocked' | 'no-answer' },
): WebhookAnswer {
  if ('refusal' in answer) return { taken: false, status: null, refusal: answer.refusal };
  const { status } = answer;
  if (status >= 200 && status < 300) return { taken: true, status };
  return { taken: false, status, refusal: refusalOf(status) };
}

function refusalOf(status: number): WebhookRefusal {
  if (status === 410) return 'gone';
  if (status >= 300 && status < 400) return 'redirected';
  return status >= 500 ? 'server-error' : 'refused';
}

/** Nothing will change by trying again: the receiver is gone, or leads somewhere it may not. */
const final: readonly WebhookRefusal[] = ['gone', 'redirected', 'address-blocked'];

/** After the n-th failed try of a delivery (1-based): when the next is made, or that the webhook is paused. */
export function afterFailure(tries: number, refusal: WebhookRefusal): { waitMs: number } | 'pause' {
  if (final.includes(refusal) || tries > waits.length) return 'pause';
  return { waitMs: waits[tries - 1] };
}
