import { startTestApp, type TestApp } from '../support/test-app';
import { ways } from './support/machine';
import { outsidersOf, wrongCellsAt, type Outsiders } from './support/transition-matrix';
import { twoOrganizations, type TwoOrganizations } from './two-organizations';

let app: TestApp;
let network: TwoOrganizations;
let outsiders: Outsiders;

beforeAll(async () => {
  app = await startTestApp();
  network = await twoOrganizations(app);
  outsiders = await outsidersOf(app, network);
});
afterAll(() => app.close());

describe('state × transition × actor', () => {
  it.each(Object.keys(ways))(
    'at %s',
    async (at) => {
      expect(await wrongCellsAt(app, network, outsiders, at)).toEqual([]);
    },
    120_000,
  );
});
