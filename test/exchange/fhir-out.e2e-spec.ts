import type { Resource } from '../../libs/exchange/src/fhir/resources';
import {
  aReferral,
  good,
  identity,
  readyToSend,
  step,
  twoOrganizations,
  type TwoOrganizations,
} from '../referrals/two-organizations';
import { standingAt } from '../referrals/support/machine';
import { startTestApp, type TestApp, type TestClient } from '../support/test-app';
import { fhirErrors } from './fhir-validity';

interface Bundle {
  resourceType: string;
  link?: { relation: string; url: string }[];
  entry: { fullUrl: string; resource: Resource }[];
}

let test: TestApp;
let network: TwoOrganizations;

beforeAll(async () => {
  test = await startTestApp({ PUBLIC_URL: 'https://tongxing.example' });
}, 60_000);
afterAll(() => test?.close());
beforeEach(async () => {
  network = await twoOrganizations(test);
});

const bundleFor = async (client: TestClient, id: string, profile = 'base'): Promise<Bundle> =>
  good(await client.get<Bundle>(`/api/referrals/${id}/fhir?profile=${profile}`));
const inside = ({ entry }: Bundle, type: string): Resource[] =>
  entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === type);

/** Every relative reference leads to an entry of the same bundle. */
function loose({ entry }: Bundle): string[] {
  const known = entry.map(({ resource }) => `${resource.resourceType}/${String(resource.id)}`);
  const references = [...JSON.stringify(entry).matchAll(/"reference":"([^"]+)"/g)].map(([, reference]) => reference);
  return references.filter((reference) => !known.includes(reference) && !reference.startsWith('Task/'));
}

const codes = ['requested', 'received', 'accepted', 'in-progress', 'completed', 'rejected', 'cancelled'];

const further = [
  'received info-requested',
  'on-hold (in-progress)',
  'failed',
  'completed outcome-returned',
  'completed loop-closed',
  'completed outcome-disputed',
  'accepted consent-paused',
  'entered-in-error',
];

it.each([...codes.filter((code) => code !== 'completed'), ...further])(
  'a referral that is %s is valid R4 for both sides, and its references hold',
  async (status) => {
    const { id, number } = await standingAt(network, status, { details: identity });
    for (const client of [network.worker, network.supervisor, network.admin, network.intake, network.targetAdmin])
      for (const profile of ['base', 'gravity']) {
        const answer = await bundleFor(client, id, profile);
        expect(fhirErrors(answer as unknown as Resource)).toEqual([]);
        for (const { resource } of answer.entry) expect(fhirErrors(resource)).toEqual([]);
        expect(loose(answer)).toEqual([]);
        const [task] = inside(answer, 'Task');
        expect(task.identifier).toEqual([{ system: 'urn:tongxing:fhir:referral-number', value: number }]);
        const [base] = status.split(' ');
        expect(task.status).toBe(profile === 'gravity' && base === 'received' ? 'requested' : base);
        expect(inside(answer, 'Organization').map(({ id: organization }) => organization)).toEqual([
          network.source.id,
          network.target.id,
        ]);
      }
  },
);

it('the validator that finds nothing above finds what is wrong', () => {
  expect(fhirErrors({ resourceType: 'Task', id: 't', status: 'done', intent: 'order' })).not.toEqual([]);
  expect(fhirErrors({ resourceType: 'Task', id: 't', status: 'draft', intent: 'order', colour: 'red' })).not.toEqual(
    [],
  );
});

it('a referral that was a mistake shows nothing of the person to anybody', async () => {
  const { id } = await standingAt(network, 'entered-in-error', { details: identity });
  for (const client of [network.worker, network.supervisor, network.intake]) {
    const { status, body } = await client.get<Bundle>(`/api/referrals/${id}/fhir`);
    for (const value of Object.values(identity)) expect(JSON.stringify(body)).not.toContain(value);
    if (status === 200) expect(inside(body, 'Patient')).toEqual([]);
  }
});

it('received is a business status of the Gravity profile', async () => {
  const { id } = await aReferral(network, 'received');
  const [task] = inside(await bundleFor(network.intake, id, 'gravity'), 'Task');
  expect(task.businessStatus).toEqual({
    coding: [{ system: 'urn:tongxing:fhir:business-status', code: 'acknowledged' }],
  });
});

describe('who the person is', () => {
  const markersIn = (said: unknown): string[] =>
    Object.entries(identity).flatMap(([field, value]) => (JSON.stringify(said).includes(value) ? [field] : []));
  const fields = ['name', 'phone', 'health'];
  const agreed = { details: identity, fields };

  it.each<[keyof TwoOrganizations, string, string[]]>([
    ['intake', 'requested', []],
    ['intake', 'received', []],
    ['intake', 'accepted', ['name', 'phone']],
    ['intake', 'rejected', []],
    ['intake', 'cancelled', []],
    ['targetAdmin', 'accepted', []],
    ['admin', 'accepted', []],
  ])('%s of a referral that is %s reads %j', async (who, status, wanted) => {
    const { id } = await aReferral(network, status, { ...agreed, fields: ['name', 'phone'] });
    const answer = await bundleFor(network[who] as TestClient, id);
    expect(markersIn(answer)).toEqual(wanted);
    const [patient] = inside(answer, 'Patient');
    if (wanted.length > 0) expect(patient.meta).toMatchObject({ security: [{ code: 'R' }] });
    else if (patient) expect(patient.meta).toMatchObject({ security: [{ code: 'PSEUDED' }] });
  });

  it('has no Patient at all for a recipient who said no, and the same id nowhere else', async () => {
    const declined = await aReferral(network, 'rejected', agreed);
    expect(inside(await bundleFor(network.intake, declined.id), 'Patient')).toEqual([]);
    expect(JSON.stringify(await bundleFor(network.intake, declined.id))).not.toContain('T-');
    const [one, other] = [await aReferral(network, 'received'), await aReferral(network, 'received')];
    const ids = [one, other].map(async ({ id }) => inside(await bundleFor(network.intake, id), 'Patient')[0].id);
    expect(new Set(await Promise.all(ids)).size).toBe(2);
  });

  it('is in no page of all referrals, whoever asks', async () => {
    for (const status of ['requested', 'accepted', 'completed', 'rejected']) await aReferral(network, status, agreed);
    await readyToSend(network, agreed);
    for (const client of [network.worker, network.supervisor, network.admin, network.intake, network.targetAdmin])
      expect(markersIn(good(await client.get('/api/exchange/fhir')))).toEqual([]);
  });
});

it('is a reading: it stands in the list of who has seen the referral', async () => {
  const { id } = await aReferral(network, 'received');
  const another = await test.aMember(network.target, 'supervisor', '督导丁');
  await bundleFor(another, id);
  const views = good(await network.worker.get<{ viewerName: string }[]>(`/api/referrals/${id}/views`));
  expect(views.map(({ viewerName }) => viewerName)).toContain('督导丁');
});

it('pages lead through all referrals of the organisation, sent and received, open and ended, each once', async () => {
  const made: string[] = [];
  for (const status of codes) made.push((await aReferral(network, status)).id);
  made.push((await readyToSend(network)).id);
  for (const [client, wanted] of [
    [network.supervisor, made],
    [network.intake, made.slice(0, -1)],
  ] as const) {
    const seen: string[] = [];
    let path: string | undefined = '/api/exchange/fhir?limit=3';
    while (path) {
      const page: Bundle = good(await client.get<Bundle>(path));
      for (const { resource } of page.entry) expect(fhirErrors(resource)).toEqual([]);
      seen.push(...inside(page, 'Task').map(({ id }) => String(id)));
      const next: string | undefined = page.link?.find(({ relation }) => relation === 'next')?.url;
      path = next?.replace('https://tongxing.example', '');
    }
    expect([...seen].sort()).toEqual([...wanted].sort());
  }
  expect((await network.supervisor.get('/api/exchange/fhir?after=9~x')).status).toBe(400);
  expect((await network.stranger.get<Bundle>('/api/exchange/fhir')).body.entry).toBeUndefined();
});

it.each([
  ['community', 'community-staff'],
  ['street', 'street-officer'],
  ['civil-affairs', 'program-officer'],
] as const)('a %s that is asked reads the card as FHIR, and nothing of who it is', async (kind, role) => {
  const target = await test.anOrganization({ kind });
  const reader = await test.aMember(target, role);
  const { id, version } = await readyToSend(network, { details: identity, recipientId: target.id });
  good(await step(network.worker, id, 'send', {}, version));
  const all = good(await reader.get<Bundle>('/api/exchange/fhir'));
  expect(inside(all, 'Task').map((task) => task.id)).toEqual([id]);
  const one = await bundleFor(reader, id);
  expect(inside(one, 'Patient')).toHaveLength(1);
  for (const value of Object.values(identity)) expect(JSON.stringify([all, one])).not.toContain(value);
});
