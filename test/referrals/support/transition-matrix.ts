import type { Ground, People, TestClient } from '../../support/people';
import type { Standing, TwoOrganizations } from '../two-organizations';
import { bodiesFor, standingAt } from './machine';

/** Names of standings, as `ways` has them, at which each action may begin: referrals.md 2.4, written down once more. */
const undecided = [
  'requested',
  'received',
  'received info-requested',
  'received info-provided',
  'received waitlisted',
  'received assessment-first',
  'received forward-proposed',
];
const receivedWorkable = ['received', 'received info-provided', 'received waitlisted', 'received assessment-first'];
const acceptedWorkable = [
  'accepted',
  'accepted waitlisted',
  'accepted assessment-first',
  'accepted client-unreachable',
];
const workingWorkable = ['in-progress', 'in-progress client-unreachable'];
const heldWorkable = ['on-hold (accepted)', 'on-hold (in-progress)', 'on-hold client-unreachable (in-progress)'];
const servingProposed = [
  'accepted forward-proposed',
  'in-progress forward-proposed',
  'on-hold forward-proposed (in-progress)',
];
const servingWorkable = [...acceptedWorkable, ...workingWorkable, ...heldWorkable];
const servingUndisturbed = [...servingWorkable, ...servingProposed];
const consentPaused = [
  'requested consent-paused',
  'received consent-paused',
  'accepted consent-paused',
  'in-progress consent-paused',
  'on-hold consent-paused (in-progress)',
];
const proposed = ['received forward-proposed', ...servingProposed];
const marked = ['waitlisted', 'assessment-first', 'client-unreachable'];
const withMark = [...receivedWorkable, ...servingWorkable].filter((name) => marked.some((one) => name.includes(one)));
const returned = ['completed outcome-returned', 'completed outcome-returned (deletion asked)'];
const failed = ['failed', 'failed (deletion asked)'];
const completed = [
  ...returned,
  'completed outcome-disputed',
  'completed loop-closed',
  'completed loop-closed (deletion asked)',
];
const deletionAsked = [...completed, ...failed].filter((name) => name.includes('(deletion asked)'));

type Side = 'source' | 'target';
interface Rule {
  side: Side | 'both';
  from: readonly string[];
  /** Who leads at the recipient (T13). */
  targetLeadOnly?: boolean;
  /** Standings at which only a supervisor of the source may (T20). */
  supervisorOnlyAt?: readonly string[];
  supervisorOnly?: boolean;
}

const beforeAcceptance = ['draft', ...undecided, 'requested consent-paused', 'received consent-paused'];
const afterAcceptance = [
  ...servingUndisturbed,
  ...consentPaused.filter((name) => !beforeAcceptance.includes(name)),
  ...completed,
  ...failed,
  'rejected',
  'cancelled',
];

export const rules: Readonly<Record<string, Rule>> = {
  send: { side: 'source', from: ['draft'] },
  receive: { side: 'target', from: ['requested'] },
  accept: { side: 'target', from: undecided },
  decline: { side: 'target', from: undecided },
  'ask-information': { side: 'target', from: receivedWorkable },
  'provide-information': { side: 'source', from: ['received info-requested'] },
  start: { side: 'target', from: acceptedWorkable },
  hold: { side: 'target', from: [...acceptedWorkable, ...workingWorkable] },
  resume: { side: 'target', from: heldWorkable },
  complete: { side: 'target', from: servingWorkable },
  fail: { side: 'target', from: servingUndisturbed },
  withdraw: { side: 'source', from: undecided },
  cancel: { side: 'both', from: servingUndisturbed, targetLeadOnly: true },
  'attest-deletion': { side: 'target', from: [...consentPaused, ...deletionAsked] },
  'propose-forward': { side: 'target', from: [...receivedWorkable, ...servingWorkable] },
  'approve-forward': { side: 'source', from: proposed },
  'refuse-forward': { side: 'source', from: proposed },
  close: { side: 'source', from: [...returned, 'completed outcome-disputed'] },
  dispute: { side: 'source', from: returned },
  'mark-in-error': {
    side: 'source',
    from: [...beforeAcceptance, ...afterAcceptance],
    supervisorOnlyAt: afterAcceptance,
  },
  waitlist: { side: 'target', from: [...receivedWorkable, ...acceptedWorkable] },
  'assess-first': { side: 'target', from: [...receivedWorkable, ...acceptedWorkable] },
  'mark-unreachable': { side: 'target', from: servingWorkable },
  'clear-mark': { side: 'target', from: withMark },
  another: { side: 'source', from: ['rejected', ...failed, 'cancelled'] },
  also: { side: 'source', from: ['draft', ...undecided, ...servingUndisturbed] },
  split: { side: 'source', from: [...undecided, ...servingUndisturbed] },
  convert: { side: 'source', from: [] },
  extend: { side: 'source', from: ['requested', ...receivedWorkable] },
  'change-urgency': { side: 'source', from: [...undecided, ...servingUndisturbed] },
  'review-basis': { side: 'source', from: [], supervisorOnly: true },
  'record-notice': { side: 'source', from: [] },
};

/** Steps of the system have no route: a timer, a withdrawn consent, a forward that was sent. */
export const systemSteps = ['no-response', 'consent-withdrawn', 'forwarded', 'forward-beside'];

type Insider = 'worker' | 'supervisor' | 'colleague' | 'admin' | 'intake' | 'targetSupervisor' | 'targetAdmin';
const sides: Readonly<Record<Insider, Side>> = {
  worker: 'source',
  supervisor: 'source',
  colleague: 'source',
  admin: 'source',
  intake: 'target',
  targetSupervisor: 'target',
  targetAdmin: 'target',
};
const insiders = Object.keys(sides) as Insider[];

/** 412 says: seen, permitted, in the right state, and only the version was wrong. Nothing is ever done. */
function expectedStatus(who: Insider, action: string, at: string): number {
  if (sides[who] === 'target' && at === 'draft') return ['admin', 'targetAdmin'].includes(who) ? 403 : 404;
  const rule = rules[action];
  if (['admin', 'targetAdmin', 'colleague'].includes(who)) return 403;
  if (rule.side !== 'both' && rule.side !== sides[who]) return 403;
  if (rule.supervisorOnly && who !== 'supervisor') return 403;
  const starts = rule.from.includes(at);
  if (action === 'review-basis') return 409;
  if (rule.targetLeadOnly && who === 'intake') return 403;
  if (rule.supervisorOnlyAt?.includes(at) && who === 'worker') return 403;
  return starts ? 412 : 409;
}

export interface Outsiders {
  stranger: TestClient;
  coach: TestClient;
  funder: TestClient;
  bureau: TestClient;
  community: TestClient;
}

export async function outsidersOf(app: People, network: TwoOrganizations): Promise<Outsiders> {
  const of = async (kind: 'support-agency' | 'foundation' | 'civil-affairs' | 'community') =>
    app.anOrganization({ kind });
  return {
    stranger: network.stranger,
    coach: await app.aMember(await of('support-agency'), 'supervisor', '督导戊'),
    funder: await app.aMember(await of('foundation'), 'program-officer', '项目官员'),
    bureau: await app.aMember(await of('civil-affairs'), 'program-officer', '科员'),
    community: await app.aMember(await of('community'), 'community-staff', '社区工作者'),
  };
}

/** Nobody outside learns even that there is something; a role that sends or receives nothing is refused before that. */
const outsiderMay = [403, 404];

export interface WrongCell {
  at: string;
  action: string;
  who: string;
  expected: string;
  got: number;
}

const wrongVersion = 9999;

async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>, atOnce = 8): Promise<void> {
  const left = [...items];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
    }),
  );
}

/**
 * One referral at this standing, and everybody tries everything with a version nobody has. Answers the cells that came out
 * otherwise than the table says; a change of the row or an event is a wrong cell too.
 */
export async function wrongCellsAt(
  app: Pick<Ground, 'database'>,
  network: TwoOrganizations,
  outsiders: Outsiders,
  at: string,
): Promise<WrongCell[]> {
  const bodies = bodiesFor(network.strangers.id);
  const standing = await standingAt(network, at);
  const before = await tracesOf(app, standing);
  const wrong: WrongCell[] = [];
  const attempt = async (client: TestClient, who: string, action: string, expected: readonly number[]) => {
    const path = `/api/referrals/${standing.id}/${action}`;
    const { status } = await client.post(path, bodies[action] ?? {}, { version: wrongVersion });
    if (!expected.includes(status)) wrong.push({ at, action, who, expected: expected.join(' or '), got: status });
  };
  const inside = insiders.flatMap((who) => Object.keys(rules).map((action) => ({ who, action })));
  await each(inside, ({ who, action }) => attempt(network[who], who, action, [expectedStatus(who, action, at)]));
  await each(systemSteps, (action) => attempt(network.worker, 'worker', action, [404]));
  const outside = Object.entries(outsiders) as [keyof Outsiders, TestClient][];
  await each(
    outside.flatMap(([who, client]) => Object.keys(rules).map((action) => ({ who, client, action }))),
    ({ who, client, action }) => attempt(client, who, action, outsiderMay),
  );
  await expireShare(app, standing);
  const gone = Object.keys(rules).map((action) => ({ who: 'intake' as const, action }));
  await each(gone, ({ who, action }) => attempt(network[who], `${who}, expired`, action, outsiderMay));
  const after = await tracesOf(app, standing);
  if (after !== before) wrong.push({ at, action: 'any', who: 'anybody', expected: before, got: 0 });
  return wrong;
}

/** What would show that something was done: the row, its history, its events. */
async function tracesOf({ database }: Pick<Ground, 'database'>, { id }: Standing): Promise<string> {
  const rows = await database.query(
    `SELECT status, business_status, hands, version, (SELECT count(*) FROM referral_history h WHERE h.task_id = t.id)::int AS steps,
       (SELECT count(*) FROM outbox o WHERE o.subject_id = t.id)::int AS events,
       (SELECT count(*) FROM referral_task o WHERE o.request_id = t.request_id)::int AS tasks FROM referral_task t WHERE id = $1`,
    [id],
  );
  return JSON.stringify(rows);
}

/** The recipient's right to know of it ran out, and no job has run since. */
async function expireShare({ database }: Pick<Ground, 'database'>, { id }: Standing): Promise<void> {
  await database.query(`UPDATE referral_share SET ends_at = now() - interval '1 second' WHERE task_id = $1`, [id]);
}
