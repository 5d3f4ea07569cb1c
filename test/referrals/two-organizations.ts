import { newId } from '@app/kernel';
import type { Answer, People, TestClient, TestOrganization } from '../support/people';

export interface Clock {
  kind: string;
  dueAt: string;
  workingDaysLeft: number;
  overdue: boolean;
}

export interface Standing {
  id: string;
  number: string;
  version: number;
  status: string;
  businessStatus: string | null;
  hands: string;
  clock: Clock | null;
  allowedActions: string[];
  code?: string;
}

export interface FieldSight {
  field: string;
  tier: string;
  state: 'open' | 'masked' | 'closed';
  value: string | null;
  reason: string | null;
}

export interface Step {
  step: string;
  actorName: string;
  actorSide: string;
  reason: string | null;
  reasonBy: string | null;
  detail: Record<string, unknown>;
  note: string | null;
}

export interface Referral extends Standing {
  side: string;
  source: { id: string; name: string };
  recipient: { id: string; name: string } | null;
  card: Record<string, unknown> | null;
  fields: FieldSight[];
  sharedFields: string[];
  sendBlockers: string[];
  consents: Record<string, unknown>[];
  timeline: Step[];
  grantId: string | null;
  replacesId: string | null;
}

/** Every field that can tell who somebody is, each with a value nobody else would write. */
export const identity = {
  name: '张桂兰',
  phone: '14000000133',
  address: 'A社区3号楼2单元501',
  family: '女儿在外地工作',
  guardian: '女儿 14000000134',
  health: '一个月内跌倒两次',
  abilityGrade: '2级，2026-10-11评估',
  story: '独居，夜里起身困难',
  wish: '想留在家里',
  priorServices: '上门探访六次',
  message: '第一次可以一起去',
};

export const draft = {
  personCode: 'A01',
  group: 'elder',
  sex: 'female',
  ageBand: '80-84',
  household: 'alone',
  language: 'dialect',
  mode: 'full-transfer',
  urgency: 'priority',
  needCode: 'home-visit',
  serviceCodes: ['home-visit', 'fall-prevention'],
  riskCodes: ['falls', 'visit-in-pairs'],
  reasonCodes: ['specialist-skill'],
  details: { name: identity.name, phone: identity.phone, family: identity.family },
};

/** Spoken before a witness: the one form that needs no file. */
export const yes = {
  decision: 'given',
  fields: ['name', 'phone'],
  endsOn: endOf(2),
  signedBy: 'self',
  form: 'oral',
  witnessName: '居委会主任',
};

/** A day so many years from now, YYYY-MM-DD. */
export function endOf(years: number): string {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() + years);
  return day.toISOString().slice(0, 10);
}

export const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** A referring organisation with its people, a receiving one with its people, and a stranger. */
export interface TwoOrganizations {
  source: TestOrganization;
  target: TestOrganization;
  worker: TestClient;
  colleague: TestClient;
  supervisor: TestClient;
  admin: TestClient;
  intake: TestClient;
  otherIntake: TestClient;
  targetSupervisor: TestClient;
  targetAdmin: TestClient;
  stranger: TestClient;
  strangers: TestOrganization;
}

export async function twoOrganizations(app: People): Promise<TwoOrganizations> {
  const [source, target, strangers] = [
    await app.anOrganization(),
    await app.anOrganization(),
    await app.anOrganization(),
  ];
  return {
    source,
    target,
    strangers,
    worker: await app.aMember(source, 'worker', '社工乙'),
    colleague: await app.aMember(source, 'worker', '社工丙'),
    supervisor: await app.aMember(source, 'supervisor', '督导甲'),
    admin: await app.aMember(source, 'organization-admin', '负责人甲'),
    intake: await app.aMember(target, 'worker', '社工甲'),
    otherIntake: await app.aMember(target, 'worker', '社工丁'),
    targetSupervisor: await app.aMember(target, 'supervisor', '督导乙'),
    targetAdmin: await app.aMember(target, 'organization-admin', '负责人乙'),
    stranger: await app.aMember(strangers, 'supervisor', '督导丙'),
  };
}

/** The body of a good answer; the whole answer is the message when it is not. */
export function good<Body>(answer: Answer<Body>, status = 200): Body {
  if (answer.status !== status) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** One step of the machine, with the version as it stands unless given. */
export async function step(
  client: TestClient,
  id: string,
  action: string,
  body: object = {},
  version?: number,
): Promise<Answer<Standing>> {
  const known = version ?? (await client.get<Referral>(`/api/referrals/${id}`)).body.version ?? 1;
  return client.post<Standing>(`/api/referrals/${id}/${action}`, body, { version: known });
}

export const bodies: Record<string, object> = {
  accept: { capacityConfirmed: true },
  decline: { declineReason: 'no-capacity', declinedBy: 'provider' },
  start: { firstContactOn: today() },
  complete: { deliveredServices: ['home-visit'], outcome: 'goals-met' },
  withdraw: { withdrawReason: 'need-changed' },
  close: { clientFeedback: 'satisfied' },
};

export async function aDraft(network: TwoOrganizations, change: object = {}): Promise<Standing> {
  const body = { ...draft, recipientId: network.target.id, personCode: newCode(), ...change };
  return good(await network.worker.post<Standing>('/api/referrals', body), 201);
}

/** A code no other case of the test has: a person already with the recipient is not sent twice. */
export const newCode = (): string => `T-${newId().slice(-12)}`;

/** Written, consented and looked at: only sending is left. */
export async function readyToSend(
  network: TwoOrganizations,
  change: object = {},
  consent: object = yes,
): Promise<Standing> {
  const { id, version } = await aDraft(network, change);
  const consented = good(await network.worker.post<Standing>(`/api/referrals/${id}/consents`, consent, { version }));
  good(await network.worker.get(`/api/referrals/${id}/preview`));
  return consented;
}

const path: Record<string, [keyof TwoOrganizations, string][]> = {
  requested: [['worker', 'send']],
  received: [
    ['worker', 'send'],
    ['intake', 'receive'],
  ],
  accepted: [
    ['worker', 'send'],
    ['intake', 'receive'],
    ['intake', 'accept'],
  ],
  'in-progress': [
    ['worker', 'send'],
    ['intake', 'accept'],
    ['intake', 'start'],
  ],
  completed: [
    ['worker', 'send'],
    ['intake', 'accept'],
    ['intake', 'start'],
    ['intake', 'complete'],
  ],
  rejected: [
    ['worker', 'send'],
    ['intake', 'decline'],
  ],
  cancelled: [
    ['worker', 'send'],
    ['worker', 'withdraw'],
  ],
};

/** A referral that has come as far as this status, step by step over HTTP. */
export async function aReferral(network: TwoOrganizations, status: string, change: object = {}): Promise<Standing> {
  let standing = await readyToSend(network, change);
  for (const [who, action] of path[status])
    standing = good(
      await step(network[who] as TestClient, standing.id, action, bodies[action] ?? {}, standing.version),
    );
  return standing;
}
