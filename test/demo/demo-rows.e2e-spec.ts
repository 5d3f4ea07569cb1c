import { systemClock } from '@app/kernel';
import { cases } from '../../apps/demo/cases';
import { historyOf } from '../../apps/demo/case-history';
import type { DemoCase, DemoStep } from '../../apps/demo/case-plan';
import { demoId } from '../../apps/demo/demo-id';
import { DemoWeek } from '../../apps/demo/demo-week';
import { loadDemo } from '../../apps/demo/load-demo';
import {
  aDraft,
  bodies,
  good,
  twoOrganizations,
  yes,
  type Standing,
  type TwoOrganizations,
} from '../referrals/two-organizations';
import { startTestApp, type TestApp, type TestOrganization } from '../support/test-app';
import { startTestWorker } from '../support/test-worker';

type Row = Record<string, unknown>;

let demo: TestApp;
let product: TestApp;
let third: TestOrganization;

beforeAll(async () => {
  [demo, product] = await Promise.all([startTestApp(), startTestApp()]);
  await loadDemo({ url: demo.database.url, dataDir: demo.database.config.dataDir });
  third = await product.anOrganization();
}, 60_000);
afterAll(() => Promise.all([demo.close(), product.close()]));

/** What a step's body says: the reason under the name its route asks for. */
const asked: Record<string, (step: DemoStep) => object> = {
  accept: () => bodies.accept,
  start: () => bodies.start,
  complete: ({ detail }) => detail ?? {},
  hold: ({ reason, note }) => ({ holdReason: reason, reviewOn: inTwoWeeks(), note }),
  fail: ({ reason, note }) => ({ failReason: reason, handBack: note }),
  withdraw: ({ reason, note }) => ({ withdrawReason: reason, note }),
  dispute: ({ reason, note }) => ({ disputeReason: reason, note }),
  'mark-in-error': ({ reason }) => ({ errorReason: reason }),
  'ask-information': ({ note }) => ({ question: note }),
  'provide-information': ({ note }) => ({ answer: note }),
  'propose-forward': ({ reason, note }) => ({ forwardReason: reason, forwardToId: third.id, note }),
};
const withNote = ['complete', 'waitlist', 'assess-first', 'mark-unreachable'];
const inTwoWeeks = (): string => new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
const ofTarget = [
  'receive',
  'accept',
  'start',
  'hold',
  'complete',
  'fail',
  'ask-information',
  'propose-forward',
  'waitlist',
  'assess-first',
  'mark-unreachable',
];

/** Nobody answers for more than a month: every rung is climbed, and the last one ends it. */
async function leaveUnanswered(): Promise<void> {
  const worker = await startTestWorker(product);
  const today = Date.now();
  for (const days of [30, 40]) {
    jest.spyOn(systemClock, 'now').mockReturnValue(new Date(today + days * 86_400_000));
    for (let turn = 0; turn < 5; turn += 1) {
      await worker.runTimers();
      await worker.drain();
    }
  }
  jest.restoreAllMocks();
  await worker.close();
}

/** Of a household two are written down at once; the first of them is followed. */
async function written(
  network: TwoOrganizations,
  { person, household, details, tasks: [{ fields }] }: DemoCase,
  ask: object,
): Promise<Standing> {
  const { code, group, sex, ageBand, household: livesWith, language } = person;
  const outline = { personCode: code, group, sex, ageBand, household: livesWith, language, details, fields };
  if (!household) return aDraft(network, { ...outline, ...ask });
  const body = { ...ask, recipientId: network.target.id, members: [outline, { ...outline, personCode: `${code}-2` }] };
  return good(await network.worker.post<{ items: Standing[] }>('/api/referrals/household', body), 201).items[0];
}

/** The same case, taken through the routes of the product. Returns its id. */
async function lived(given: DemoCase): Promise<string> {
  const {
    person,
    tasks: [task],
    ...demoCase
  } = given;
  const network = await twoOrganizations(product);
  let standing: Standing = await written(network, given, {
    needCode: demoCase.need,
    serviceCodes: demoCase.services,
    riskCodes: demoCase.risks,
    reasonCodes: demoCase.reasons,
    mode: demoCase.mode,
    urgency: demoCase.urgency,
  });
  const { id } = standing;
  const consent = { ...yes, fields: task.fields };
  standing = good(await network.worker.post(`/api/referrals/${id}/consents`, consent, { version: standing.version }));
  const { steps } = historyOf({ ...demoCase, person, tasks: [task] }, task, false, new DemoWeek(undefined));
  const sender = steps[0].actor?.endsWith('supervisor') ? network.supervisor : network.worker;
  good(await sender.get(`/api/referrals/${id}/preview`));
  for (const step of task.steps) {
    if (step.action === 'consent-withdrawn') {
      const [given] = good(await network.worker.get<{ id: string }[]>(`/api/referrals/${id}/consents`));
      good(await network.worker.post(`/api/consents/${given.id}/withdraw`, { channel: step.channel }));
      continue;
    }
    if (step.action === 'no-response') {
      await leaveUnanswered();
      continue;
    }
    const ofSource = step.action === 'send' ? sender : network.worker;
    const who = ofTarget.includes(step.action) ? network.intake : ofSource;
    const body = {
      ...asked[step.action]?.(step),
      ...(withNote.includes(step.action) && step.note && { note: step.note }),
    };
    standing = good(await who.post(`/api/referrals/${id}/${step.action}`, body, { version: standing.version }));
  }
  return id;
}

/** Codes and counts as they are; of ids and times only whether they are there. */
const plain =
  /^(status|business_status|hands|need_code|mode|urgency|clock_kind|subject_kind|relation|legal_basis|info_rounds|held_from|status_reason|status_reason_by|extensions|fields|recorded_fields|version|step|from_status|to_status|actor_role|reason|reason_by|decision|clock|rung|turn|signed_by|child_view|form|purpose|inactive_because|withdraw_channel|relation|under_eight|brought_up_by_person|basis|counted|clock_remaining_minutes)$/;
const notCompared = ['created_at', 'updated_at', 'recorded_at', 'match_reasons', 'card', 'number', 'grant_id'];

const outline = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => !notCompared.includes(name))
      .map(([name, value]) => {
        if (name === 'due_at') return [name, String(value).startsWith('inf') || value === Infinity ? 'never' : 'due'];
        if (name === 'detail') return [name, Object.keys(value as object).sort()];
        return [name, plain.test(name) ? value : value === null ? null : 'something'];
      }),
  );

const tables: [string, string, string][] = [
  ['referral_task', 'id', 'id'],
  ['referral_history', 'task_id', 'occurred_at, id'],
  ['referral_share', 'task_id', 'task_id'],
  ['identity_grant', 'referral_task_id', 'id'],
  ['referral_rung', 'task_id', 'due_at, rung'],
];

async function rowsOf(app: TestApp, id: string): Promise<Record<string, Row[]>> {
  const found: Record<string, Row[]> = {};
  for (const [table, column, order] of tables) {
    const rows = await app.database.query<Row>(`SELECT * FROM ${table} WHERE ${column} = $1 ORDER BY ${order}`, [id]);
    found[table] = rows.map(outline);
  }
  const of = `request_id = (SELECT request_id FROM referral_task WHERE id = $1)`;
  found.referral_consent = (await app.database.query<Row>(`SELECT * FROM referral_consent WHERE ${of}`, [id])).map(
    outline,
  );
  const requests = `SELECT status, subject_kind FROM service_request WHERE id = (SELECT request_id FROM referral_task WHERE id = $1)`;
  found.service_request = await app.database.query<Row>(requests, [id]);
  return found;
}

const compared = cases.filter(({ key }) => key === '11' || Number(key) > 20);

it.each(compared.map((one): [string, DemoCase] => [one.tasks[0].steps.at(-1)!.action, one]))(
  'the rows of a referral after %s are what the product itself writes',
  async (_, demoCase) => {
    const id = await lived(demoCase);
    const [mine] = await demo.database.query<{ id: string }>('SELECT id FROM referral_task WHERE request_id = $1', [
      demoId(`request/${demoCase.key}`),
    ]);
    expect(await rowsOf(demo, mine.id)).toEqual(await rowsOf(product, id));
  },
);
