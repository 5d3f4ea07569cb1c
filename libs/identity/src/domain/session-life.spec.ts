import { sessionIdleMs, sessionLifeMs } from './password';
import { ownDeviceLifeMs, sessionLife } from './session-life';

const usual = { lifeMs: sessionLifeMs, idleMs: sessionIdleMs };
const long = { lifeMs: ownDeviceLifeMs, idleMs: null };

it.each([
  ['a resident on their own phone', true, ['resident'], long],
  ['a resident of two places on their own phone', true, ['resident', 'resident'], long],
  ['a resident on a shared computer', false, ['resident'], usual],
  ['a resident who also works there', true, ['resident', 'worker'], usual],
  ['a worker, whatever they say', true, ['worker'], usual],
  ['somebody without a membership', true, [], usual],
])('%s', (_, ownDevice, roles, life) => expect(sessionLife({ ownDevice, roles })).toEqual(life));
