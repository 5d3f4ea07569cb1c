import { declineReasons, failReasons, systemReasons } from './referral-codes';
import { nextMatches } from './next-matches';

describe('what is offered after an end', () => {
  it.each([
    ['no-capacity', 'provider', true, 'look-for-a-place', ['capacity']],
    ['outside-area', 'provider', true, 'look-in-the-area', ['area']],
    ['outside-scope', 'provider', true, 'look-for-the-skill', ['expertise']],
    ['served-elsewhere', 'provider', false, 'ask-who-serves', []],
    ['person-unwilling', 'provider', false, 'respect-the-no', []],
    ['no-capacity', 'client', false, 'respect-the-no', []],
    ['other', 'client', false, 'respect-the-no', []],
    ['moved', null, true, 'look-in-the-area', ['area']],
    ['died', null, false, 'nothing-more', []],
    ['no-response', null, true, 'ask-others', []],
  ])('%s, said by %s: %s, %s', (reason, by, offer, advice, lookFor) => {
    expect(nextMatches(reason, by)).toEqual({ offer, advice, lookFor });
  });

  it.each([...declineReasons, ...failReasons])('every coded reason has a consequence: %s', (reason) => {
    expect(nextMatches(reason, 'provider')).not.toBeNull();
  });

  it.each([null, ...systemReasons.filter((one) => one !== 'no-response')])('%s leads to nothing', (reason) => {
    expect(nextMatches(reason, null)).toBeNull();
  });
});
