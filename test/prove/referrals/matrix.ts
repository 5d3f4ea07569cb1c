import { ways } from '../../referrals/support/machine';
import {
  outsidersOf,
  rules,
  systemSteps,
  wrongCellsAt,
  type WrongCell,
} from '../../referrals/support/transition-matrix';
import { twoOrganizations } from '../../referrals/two-organizations';
import type { TestClient } from '../../support/people';
import type { Check } from '../check';
import { onStage } from './stage';

/** Counts every attempt of the table, which all say a version nobody has. */
function counting(clients: TestClient[], onAttempt: () => void): void {
  for (const client of clients) {
    const call = client.call.bind(client);
    client.call = (method, path, body, options) => {
      if (options.version === 9999) onAttempt();
      return call(method, path, body, options);
    };
  }
}

export const matrix: Check = {
  id: 'referral-matrix',
  promised:
    'state × transition × actor over HTTP: every disallowed pair is 403, 404 or 409, and leaves neither a change nor an event',
  patienceMs: 20 * 60_000,
  run: (log) =>
    onStage(log, async (stage) => {
      const network = await twoOrganizations(stage);
      const outsiders = await outsidersOf(stage, network);
      const insiders = Object.values(network).filter((one): one is TestClient => 'cookie' in one);
      let attempts = 0;
      counting([...new Set([...insiders, ...(Object.values(outsiders) as TestClient[])])], () => (attempts += 1));
      const wrong: WrongCell[] = [];
      const standings = Object.keys(ways);
      for (const at of standings) wrong.push(...(await wrongCellsAt(stage, network, outsiders, at)));
      for (const cell of wrong.slice(0, 20)) log(JSON.stringify(cell));
      const actions = Object.keys(rules).length;
      return {
        measured: `${standings.length} standings × ${actions} actions and ${systemSteps.length} steps of the system, ${attempts} attempts: ${wrong.length} answered otherwise than the table`,
        holds: wrong.length === 0 && attempts > standings.length * actions * 10,
      };
    }),
};
