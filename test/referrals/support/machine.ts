import type { TestClient } from '../../support/people';
import {
  bodies as knownBodies,
  good,
  readyToSend,
  step,
  today,
  type Referral,
  type Standing,
  type TwoOrganizations,
} from '../two-organizations';

/** A day so many days from today, YYYY-MM-DD in China. */
export const inDays = (days: number): string =>
  new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);

/** A body for every step that passes its guards; `thirdId` is an organisation that receives referrals. */
export const bodiesFor = (thirdId: string): Record<string, object> => ({
  ...knownBodies,
  'ask-information': { question: '是否有人陪同？' },
  'provide-information': { answer: '女儿可以陪同' },
  hold: { holdReason: 'in-hospital', reviewOn: inDays(14) },
  fail: { failReason: 'moved', handBack: '已探访两次，材料随后寄回' },
  cancel: { cancelReason: 'need-changed', toldOn: today(), toldBy: 'phone' },
  'attest-deletion': { deletionConfirmed: true },
  'propose-forward': { forwardToId: thirdId, forwardReason: 'outside-area' },
  dispute: { disputeReason: 'not-delivered', note: '没有人来过' },
  'mark-in-error': { errorReason: 'entered-twice' },
  split: { parts: [{ recipientId: thirdId }] },
  also: { recipientId: thirdId },
  convert: { mode: 'full-transfer' },
  extend: { until: inDays(20) },
  'change-urgency': { urgency: 'critical', reason: 'risk-grew' },
  'review-basis': { review: 'upheld' },
  'record-notice': { givenOn: today(), receiver: 'person' },
});

type Way = [keyof TwoOrganizations, string][];

const requested: Way = [['worker', 'send']];
const received: Way = [...requested, ['intake', 'receive']];
const accepted: Way = [...requested, ['intake', 'accept']];
const working: Way = [...accepted, ['intake', 'start']];
const heldEarly: Way = [...accepted, ['intake', 'hold']];
const held: Way = [...working, ['intake', 'hold']];
const completed: Way = [...working, ['intake', 'complete']];
const and = (way: Way, who: keyof TwoOrganizations, action: string): Way => [...way, [who, action]];

/** Every standing there is, and the shortest way there by the steps of both sides. */
export const ways: Readonly<Record<string, Way>> = {
  draft: [],
  requested,
  'requested consent-paused': and(requested, 'worker', 'withdraw-consent'),
  received,
  'received info-requested': and(received, 'intake', 'ask-information'),
  'received info-provided': [...received, ['intake', 'ask-information'], ['worker', 'provide-information']],
  'received waitlisted': and(received, 'intake', 'waitlist'),
  'received assessment-first': and(received, 'intake', 'assess-first'),
  'received forward-proposed': and(received, 'intake', 'propose-forward'),
  'received consent-paused': and(received, 'worker', 'withdraw-consent'),
  accepted,
  'accepted waitlisted': and(accepted, 'intake', 'waitlist'),
  'accepted assessment-first': and(accepted, 'intake', 'assess-first'),
  'accepted client-unreachable': and(accepted, 'intake', 'mark-unreachable'),
  'accepted forward-proposed': and(accepted, 'intake', 'propose-forward'),
  'accepted consent-paused': and(accepted, 'worker', 'withdraw-consent'),
  'in-progress': working,
  'in-progress client-unreachable': and(working, 'intake', 'mark-unreachable'),
  'in-progress forward-proposed': and(working, 'intake', 'propose-forward'),
  'in-progress consent-paused': and(working, 'worker', 'withdraw-consent'),
  'on-hold (accepted)': heldEarly,
  'on-hold (in-progress)': held,
  'on-hold client-unreachable (in-progress)': and(held, 'intake', 'mark-unreachable'),
  'on-hold forward-proposed (in-progress)': and(held, 'intake', 'propose-forward'),
  'on-hold consent-paused (in-progress)': and(held, 'worker', 'withdraw-consent'),
  'completed outcome-returned': completed,
  'completed outcome-disputed': and(completed, 'worker', 'dispute'),
  'completed loop-closed': [...completed, ['worker', 'read'], ['worker', 'close']],
  'completed outcome-returned (deletion asked)': and(completed, 'worker', 'withdraw-consent'),
  'completed loop-closed (deletion asked)': [
    ...completed,
    ['worker', 'read'],
    ['worker', 'close'],
    ['worker', 'withdraw-consent'],
  ],
  'failed (deletion asked)': [...working, ['intake', 'fail'], ['worker', 'withdraw-consent']],
  rejected: and(requested, 'intake', 'decline'),
  failed: and(working, 'intake', 'fail'),
  cancelled: and(requested, 'worker', 'withdraw'),
  'entered-in-error': and(requested, 'worker', 'mark-in-error'),
};

/** The source takes the person's consent back. */
export async function withdrawConsent(client: TestClient, id: string): Promise<void> {
  const { consents } = good(await client.get<Referral>(`/api/referrals/${id}`));
  good(await client.post(`/api/consents/${String(consents[0].id)}/withdraw`, { channel: 'in-person' }));
}

/** A referral at that standing, step by step over HTTP. */
export async function standingAt(network: TwoOrganizations, name: string, change: object = {}): Promise<Standing> {
  const bodies = bodiesFor(network.strangers.id);
  const { id } = await readyToSend(network, change);
  for (const [who, action] of ways[name]) {
    const client = network[who] as TestClient;
    if (action === 'withdraw-consent') await withdrawConsent(client, id);
    else if (action === 'read') good(await client.get(`/api/referrals/${id}`));
    else good(await step(client, id, action, bodies[action] ?? {}));
  }
  return good(await network.worker.get<Referral>(`/api/referrals/${id}`));
}
