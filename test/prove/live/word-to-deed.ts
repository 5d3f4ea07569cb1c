import type { Check } from '../check';
import { figures, runTestFiles } from '../referrals/jest-files';

/** What has to be among the tests that ran, by words of their names. */
const needed = {
  'merged question to judged commitment over two sessions': 'a merged question is promised, remembered',
  'calendar file read back with link and zone': 'entry for the calendar that follows every change',
  'answers apart from attendance': 'is not attendance',
  'Word file and Markdown equal the log': 'say what the log says',
  'objections, lock and hash': 'locked once nobody has anything against them',
} as const;

export const wordToDeed: Check = {
  id: 'live-word-to-deed',
  promised:
    'question, merged, promised, three reminders, answered, carried over, closed across two sessions: each asker told at each step; calendar files, answers and minutes as promised (check 14)',
  patienceMs: 15 * 60_000,
  run: async (log) => {
    const run = await runTestFiles(
      log,
      'test/live-sessions/commitments.e2e-spec.ts',
      'test/live-sessions/invitations.e2e-spec.ts',
      'test/live-sessions/minutes.e2e-spec.ts',
      'libs/documents/src/calendar-file.spec.ts',
    );
    const absent = Object.entries(needed).flatMap(([what, words]) =>
      run.passed.some((name) => name.includes(words)) ? [] : [what],
    );
    return {
      measured: `${figures(run)}; ${absent.length === 0 ? 'all steps among them' : `NOT among them: ${absent.join(', ')}`}; time to write the files of a three-hour session is not measured here`,
      holds: run.holds && absent.length === 0,
    };
  },
};
