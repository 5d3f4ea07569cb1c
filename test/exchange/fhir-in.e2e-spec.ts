import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Resource } from '../../libs/exchange/src/fhir/resources';
import {
  aReferral,
  good,
  identity,
  twoOrganizations,
  type Referral,
  type TwoOrganizations,
} from '../referrals/two-organizations';
import { startTestApp, type Answer, type TestApp, type TestClient } from '../support/test-app';
import { fhirErrors } from './fhir-validity';

interface Imported {
  drafts: { request: string; referralId: string; number: string; recipientId: string | null }[];
  organizations: { reference: string; organizationId: string | null }[];
  code?: string;
  details?: Record<string, unknown>;
}

const folder = join(__dirname, '../data/fhir');
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Resource);

/** An example without its narrative, and with size and SHA-1 (by another program) in place of the one attachment's bytes. */
function kept({ text: _narrative, ...example }: Resource): object {
  if (example.resourceType !== 'Consent') return example;
  const { data: _bytes, ...attachment } = example.sourceAttachment as Record<string, string>;
  return { ...example, sourceAttachment: { ...attachment, size: 48821, hash: 'oi++EepU9VObvEu6O+YUBWZa750=' } };
}

let test: TestApp;
let network: TwoOrganizations;

beforeAll(async () => {
  test = await startTestApp();
}, 60_000);
afterAll(() => test?.close());
beforeEach(async () => {
  network = await twoOrganizations(test);
});

const bring = (client: TestClient, document: unknown): Promise<Answer<Imported>> =>
  client.post<Imported>('/api/exchange/fhir', typeof document === 'string' ? document : JSON.stringify(document), {
    headers: { 'content-type': 'application/fhir+json' },
  });
const bundle = (...resources: object[]): Resource => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource: resource as Resource })),
});
const exported = async (client: TestClient, id: string): Promise<Resource[]> => {
  const { entry } = good(await client.get<{ entry: { resource: Resource }[] }>(`/api/referrals/${id}/fhir`));
  return entry.map(({ resource }) => resource);
};
const referralsHere = () =>
  test.database.query('SELECT id FROM referral_task WHERE organization_id = $1', [network.source.id]);

describe('the fifteen shared examples', () => {
  it('are fifteen, and become one draft with the person, the need and the sealed originals', async () => {
    expect(examples).toHaveLength(15);
    const { drafts, organizations } = good(await bring(network.worker, bundle(...examples)), 201);
    expect(organizations).toHaveLength(3);
    expect(drafts).toHaveLength(1);
    const draft = good(await network.worker.get<Referral>(`/api/referrals/${drafts[0].referralId}`));
    expect(draft).toMatchObject({ status: 'draft', number: drafts[0].number, needCode: 'livelihood' });
    expect(draft.card).toMatchObject({ sex: 'male', group: 'other', urgency: 'routine' });
    const values = Object.fromEntries(draft.fields.map(({ field, value }) => [field, value]));
    expect(values).toMatchObject({
      name: 'COLIN V. BAXTER PharmD',
      phone: '555-555-5555',
      address: '183 Mountain View St Mounds OK 74048',
    });
  });

  it('come back without loss in what is kept: everything but narratives and the bytes of attachments', async () => {
    const { drafts } = good(await bring(network.worker, bundle(...examples)), 201);
    const back = await exported(network.worker, drafts[0].referralId);
    for (const example of examples) expect(back).toContainEqual(kept(example));
    for (const resource of back) expect(fhirErrors(resource)).toEqual([]);
  });

  it('come back to nobody but those who may read everything of the person', async () => {
    const { drafts } = good(await bring(network.worker, bundle(...examples)), 201);
    const [{ referralId }] = drafts;
    const said = JSON.stringify(good(await network.admin.get(`/api/referrals/${referralId}/fhir`)));
    for (const marker of ['BAXTER', '555-555-5555', 'Meadow St', 'Everywoman']) expect(said).not.toContain(marker);
    const all = good(await network.worker.get<object>('/api/exchange/fhir'));
    for (const marker of ['BAXTER', 'COLIN', 'Everywoman']) expect(JSON.stringify(all)).not.toContain(marker);
    expect((await network.stranger.get(`/api/referrals/${referralId}/fhir`)).status).toBe(404);
    const rows = JSON.stringify(await test.database.query('SELECT * FROM exchange_origin'));
    expect(rows).not.toContain('BAXTER');
  });
});

it('what was exported here is a draft there with the same card, for the same recipient, without identity that was closed', async () => {
  await test.database.query('UPDATE organization SET uscc = $2 WHERE id = $1', [
    network.target.id,
    '52990100XXDM00012E',
  ]);
  const sent = await aReferral(network, 'requested', { details: identity });
  const { body } = await network.intake.get<Resource>(`/api/referrals/${sent.id}/fhir`);
  const elsewhere = await twoOrganizations(test);
  const { drafts } = good(await bring(elsewhere.worker, body), 201);
  const made = good(await elsewhere.worker.get<Referral>(`/api/referrals/${drafts[0].referralId}`));
  const {
    personCode: _,
    community: __,
    ...card
  } = good(await network.intake.get<Referral>(`/api/referrals/${sent.id}`)).card!;
  expect(made.card).toMatchObject(card);
  expect(drafts[0].recipientId).toBe(network.target.id);
  for (const value of Object.values(identity)) expect(JSON.stringify(made)).not.toContain(value);
});

it('an organisation is known by its credit code or its id here, never by its name', async () => {
  const code = '53990100XXDM00004G';
  await test.database.query('UPDATE organization SET uscc = $2 WHERE id = $1', [network.target.id, code]);
  const organization = (id: string, more: object) => ({ resourceType: 'Organization', id, ...more });
  const { organizations } = good(
    await bring(
      network.worker,
      bundle(
        organization('by-code', { name: '别的名字', identifier: [{ value: code }] }),
        organization('by-id', {
          name: '',
          identifier: [{ system: 'urn:tongxing:fhir:organization', value: network.source.id }],
        }),
        organization('by-name', { name: network.target.name }),
      ),
    ),
    201,
  );
  expect(organizations.map(({ organizationId }) => organizationId)).toEqual([
    network.target.id,
    network.source.id,
    null,
  ]);
});

describe('what cannot be imported', () => {
  const patient = { resourceType: 'Patient', id: 'p', birthDate: '1950-01-01' };
  const request = {
    resourceType: 'ServiceRequest',
    id: 's',
    subject: { reference: 'Patient/p' },
    code: { coding: [{ system: 'urn:tongxing:fhir:need', code: 'home-visit' }] },
  };
  const task = { resourceType: 'Task', id: 't', focus: { reference: 'ServiceRequest/s' } };
  const deep = `{"resourceType":"Patient","extension":${'['.repeat(60)}${']'.repeat(60)}}`;

  it.each<[string, unknown, number, string]>([
    ['no JSON', '{"resourceType": "Patient"', 400, 'fhir-not-json'],
    ['an open string', '{"resourceType": "Pat', 400, 'fhir-not-json'],
    ['a list', '[]', 422, 'fhir-not-a-resource'],
    ['null', 'null', 422, 'fhir-not-a-resource'],
    ['no resource', { name: 'x' }, 422, 'fhir-not-a-resource'],
    ['an entry without a resource', { resourceType: 'Bundle', entry: [{}] }, 422, 'fhir-not-a-resource'],
    [
      'an unknown resource',
      bundle(patient, request, { resourceType: 'Spaceship', id: 'x' }),
      422,
      'fhir-resource-not-known',
    ],
    ['a bundle in a bundle', bundle(bundle(patient)), 422, 'fhir-resource-not-known'],
    ['deep nesting', deep, 400, 'fhir-too-deep'],
    ['a key that stands twice', '{"resourceType":"Patient","id":"a","id":"b"}', 400, 'fhir-key-twice'],
    ['the same key, written otherwise', '{"resourceType":"Patient","id":"a","\\u0069d":"b"}', 400, 'fhir-key-twice'],
    ['an id that stands twice', bundle(patient, patient, request), 422, 'fhir-id-twice'],
    ['a request about nobody', bundle(request), 422, 'fhir-reference-unresolved'],
    [
      'a request without subject',
      bundle(patient, { ...request, subject: undefined }),
      422,
      'fhir-reference-unresolved',
    ],
    [
      'a request about a task',
      bundle(patient, task, { ...request, subject: { reference: 'Task/t' } }),
      422,
      'fhir-reference-wrong-type',
    ],
    [
      'a task for another request',
      bundle(patient, request, { ...task, focus: { reference: 'ServiceRequest/other' } }),
      422,
      'fhir-reference-unresolved',
    ],
    [
      'a task of a patient',
      bundle(patient, request, { ...task, focus: { reference: 'Patient/p' } }),
      422,
      'fhir-reference-wrong-type',
    ],
    [
      'a reference abroad',
      bundle({ ...request, subject: { reference: 'http://169.254.169.254/Patient/p' } }),
      422,
      'fhir-reference-unresolved',
    ],
    [
      'an unknown need',
      bundle(patient, { ...request, code: { coding: [{ system: 'http://snomed.info/sct', code: '1' }] } }),
      422,
      'fhir-need-not-known',
    ],
    ['no age', bundle({ ...patient, birthDate: undefined }, request), 422, 'fhir-age-not-known'],
    ['a birth date ahead', bundle({ ...patient, birthDate: '2999-01-01' }, request), 422, 'fhir-age-not-known'],
    ['a person alone', patient, 422, 'fhir-nothing-to-import'],
    ['an empty bundle', bundle(), 422, 'fhir-nothing-to-import'],
    [
      'two requests, the second wrong',
      bundle(patient, request, { ...request, id: 's2', subject: { reference: 'Patient/x' } }),
      422,
      'fhir-reference-unresolved',
    ],
    [
      'two megabytes',
      bundle(patient, request, { resourceType: 'Condition', id: 'c', note: [{ text: 'x'.repeat(2_000_000) }] }),
      413,
      'too-large',
    ],
  ])('%s', async (_what, document, status, code) => {
    const answer = await bring(network.worker, document);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await referralsHere()).toEqual([]);
  });

  it('says nothing of the document in the refusal but where and what was named', async () => {
    const { body } = await bring(
      network.worker,
      bundle({ ...patient, name: [{ text: '张桂兰' }] }, { ...request, subject: { reference: 'Patient/other' } }),
    );
    expect(body.details).toEqual({ path: 'entry[1].resource.subject', reference: 'Patient/other' });
  });

  it('leaves nothing half-imported when the second of two draws an error from the database', async () => {
    const twice = bundle(patient, request, { ...request, id: 's2' });
    const { body } = await bring(network.worker, twice);
    expect(body.drafts).toHaveLength(2);
    await test.database.query(`CREATE FUNCTION refuse_second() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF (SELECT count(*) FROM exchange_origin WHERE organization_id = NEW.organization_id) >= 3 THEN RAISE EXCEPTION 'no'; END IF;
      RETURN NEW; END $$`);
    await test.database.query(
      'CREATE TRIGGER refuse_second BEFORE INSERT ON exchange_origin FOR EACH ROW EXECUTE FUNCTION refuse_second()',
    );
    try {
      expect((await bring(network.worker, twice)).status).toBe(500);
    } finally {
      await test.database.query('DROP FUNCTION refuse_second CASCADE');
    }
    expect(await referralsHere()).toHaveLength(2);
  });
});

it('the same document under the same key is imported once', async () => {
  const key = crypto.randomUUID();
  const document = JSON.stringify(bundle(...examples));
  const call = { key, headers: { 'content-type': 'application/fhir+json' } };
  const first = await network.worker.post('/api/exchange/fhir', document, call);
  const second = await network.worker.post('/api/exchange/fhir', document, call);
  expect(second.body).toEqual(first.body);
  expect(await referralsHere()).toHaveLength(1);
});
