import { newId } from '@app/kernel';
import { startTestApp, type TestApp } from '../support/test-app';
import { bodiesFor, standingAt } from './support/machine';
import { statePlaces } from './support/places';
import { fiftyAtOnce } from './support/race';
import { aReferral, bodies, good, step, twoOrganizations, type TwoOrganizations } from './two-organizations';

let app: TestApp;
let network: TwoOrganizations;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  network = await twoOrganizations(app);
});

/** The recipient states so many free places in a service for what the drafts of these tests need. */
const state = (freePlaces: number, expertise?: string[]): Promise<string> =>
  statePlaces(app, network.target.id, freePlaces, expertise);

const placesOf = async (serviceId: string): Promise<number> =>
  (
    await app.database.query<{ places: number }>(
      'SELECT free_places AS places FROM service_capacity WHERE service_id = $1',
      [serviceId],
    )
  )[0].places;

describe('places that are taken and given back', () => {
  it('accepting takes one, and the statement stays as old as it was', async () => {
    const service = await state(3);
    await aReferral(network, 'accepted');
    expect(await placesOf(service)).toBe(2);
    const [{ days }] = await app.database.query<{ days: number }>(
      `SELECT extract(day FROM now() - updated_at)::int AS days FROM service_capacity WHERE service_id = $1`,
      [service],
    );
    expect(days).toBe(3);
  });

  it.each([
    ['complete', 'intake'],
    ['fail', 'intake'],
    ['cancel', 'worker'],
    ['mark-in-error', 'supervisor'],
  ] as const)('%s by %s gives it back, once', async (action, who) => {
    const service = await state(1);
    const { id } = await aReferral(network, 'in-progress');
    expect(await placesOf(service)).toBe(0);
    good(await step(network[who], id, action, bodiesFor(network.strangers.id)[action]));
    expect(await placesOf(service)).toBe(1);
    good(await step(network.supervisor, id, 'mark-in-error', { errorReason: 'entered-twice' }).then(orWrongState));
    expect(await placesOf(service)).toBe(1);
  });

  it('the deletion attested gives it back too', async () => {
    const service = await state(5);
    const paused = await standingAt(network, 'in-progress consent-paused');
    expect(await placesOf(service)).toBe(4);
    good(await step(network.intake, paused.id, 'attest-deletion', { deletionConfirmed: true }));
    expect(await placesOf(service)).toBe(5);
  });

  it('none left is said, and is taken on only by saying so; then nothing is given back that was never taken', async () => {
    const service = await state(0);
    const { id } = await aReferral(network, 'received');
    const full = await step(network.intake, id, 'accept', bodies.accept);
    expect([full.status, full.body.code]).toEqual([422, 'no-place-left']);
    good(await step(network.intake, id, 'accept', { ...bodies.accept, overCapacity: true }));
    expect(await placesOf(service)).toBe(0);
    good(await step(network.intake, id, 'fail', bodiesFor(network.strangers.id).fail));
    expect(await placesOf(service)).toBe(0);
  });

  it('who states no places is not held to any, nor to those of another service', async () => {
    const other = await state(0, ['legal-advice']);
    await aReferral(network, 'accepted');
    expect(await placesOf(other)).toBe(0);
  });

  it('nobody takes the place of another organisation', async () => {
    await state(2);
    const taking = app.database.query('SELECT take_place($1, $2, $3, false)', [
      newId(),
      network.target.id,
      ['home-visit'],
    ]);
    await expect(taking).rejects.toThrow('place-not-yours');
  });
});

describe('fifty at once', () => {
  it('accepts and withdrawals: one winner, one place, one event', async () => {
    const service = await state(50);
    for (let round = 0; round < 3; round += 1) {
      const before = await placesOf(service);
      const race = await fiftyAtOnce(app, network);
      expect(race.won).toBe(1);
      expect(race.lost.every((status) => status === 409)).toBe(true);
      expect(race.events).toHaveLength(1);
      const isAccepted = race.events[0] === 'referral.accepted';
      expect(race.status).toBe(isAccepted ? 'accepted' : 'cancelled');
      expect(before - (await placesOf(service))).toBe(isAccepted ? 1 : 0);
    }
  });

  it('two referrals and the last place: one is accepted, the other is told that there is none', async () => {
    const service = await state(1);
    const both = [await aReferral(network, 'received'), await aReferral(network, 'received')];
    const answers = await Promise.all(
      both.map(({ id, version }) => step(network.intake, id, 'accept', bodies.accept, version)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(await placesOf(service)).toBe(0);
  });
});

/** After a cancellation the same again is a 409 that changes nothing; only a mistake may still be called one. */
const orWrongState = (answer: Awaited<ReturnType<typeof step>>): Awaited<ReturnType<typeof step>> =>
  answer.status === 409 ? { ...answer, status: 200 } : answer;
