import type { Check } from '../check';
import { figures, runTestFiles } from './jest-files';

export const scenario: Check = {
  id: 'referral-scenario',
  promised: 'the twenty cases (domain.md 5.5) as one scenario, each with what it tests',
  patienceMs: 20 * 60_000,
  run: async (log) => {
    const run = await runTestFiles(log, 'test/referrals/scenario.e2e-spec.ts');
    return { measured: `${figures(run)}`, holds: run.holds && run.passed.length >= 20 };
  },
};
