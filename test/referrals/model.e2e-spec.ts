import { startTestApp, type TestApp } from '../support/test-app';
import { statePlaces } from './support/places';
import { checkReferralModel } from './support/referral-model';
import { twoOrganizations, type TwoOrganizations } from './two-organizations';

let app: TestApp;
let network: TwoOrganizations;

beforeAll(async () => {
  app = await startTestApp();
  network = await twoOrganizations(app);
  await statePlaces(app, network.target.id, 100_000);
});
afterAll(() => app.close());

/** The long one (300 runs of 40 commands) is a check of `npm run prove -- referrals`. */
it('whatever two organisations do in whatever order, no standing is illegal and nothing leaks', async () => {
  await expect(checkReferralModel(app, network, { runs: 25, commands: 24 })).resolves.toBeUndefined();
}, 300_000);
