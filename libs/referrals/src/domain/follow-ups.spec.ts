import { assertFollowUp, isWrittenLate, proposedFollowUp, type FollowUp, type FollowUpWords } from './follow-ups';
import type { Urgency } from './referral-codes';

const accepted = new Date('2026-11-02T03:00:00Z');
const now = new Date('2026-12-01T03:00:00Z');

it.each<[Urgency, string, string | null]>([
  ['critical', '2026-11-02', '2026-11-05'],
  ['critical', '2026-11-05', '2026-11-09'],
  ['critical', '2026-11-16', '2026-12-02'],
  ['critical', '2026-12-02', null],
  ['priority', '2026-11-02', '2026-11-09'],
  ['routine', '2026-12-02', '2027-01-31'],
  ['watch', '2026-11-02', '2027-01-31'],
])('%s: after %s comes %s', (urgency, after, next) => {
  expect(proposedFollowUp(urgency, accepted, after)).toBe(next);
});

it('before acceptance nothing is proposed', () => {
  expect(proposedFollowUp('critical', null, '2026-11-02')).toBeNull();
});

it('a note is late when it is written after the next day', () => {
  expect(isWrittenLate('2026-11-30', now)).toBe(false);
  expect(isWrittenLate('2026-11-29', now)).toBe(true);
});

const plain: FollowUp = {
  kind: 'interim',
  onDate: '2026-11-20',
  nextOn: null,
  channel: 'phone',
  withWhom: ['service-user'],
  serviceStarted: true,
  endReason: null,
  satisfaction: null,
  mayBecomeExample: null,
  afterLeaving: [],
};

it.each<[string, Partial<FollowUp>, FollowUpWords, string | null]>([
  ['plain', {}, {}, null],
  ['on the day of acceptance', { onDate: '2026-11-02' }, {}, null],
  ['in the future', { onDate: '2026-12-02' }, {}, 'follow-up-in-future'],
  ['before acceptance', { onDate: '2026-11-01' }, {}, 'follow-up-before-acceptance'],
  ['next on the same day', { nextOn: '2026-11-20' }, {}, 'follow-up-next-not-later'],
  ['an end without a reason', { kind: 'end' }, {}, 'end-reason-missing'],
  ['an end', { kind: 'end', endReason: 'goals-met' }, {}, null],
  ['an end for another reason, unsaid', { kind: 'end', endReason: 'other' }, { progress: ' ' }, 'reason-text-missing'],
  ['somebody left', { kind: 'end', endReason: 'withdrew' }, {}, 'after-leaving-missing'],
  ['somebody left well', { kind: 'end', endReason: 'withdrew', afterLeaving: ['written-notice'] }, {}, null],
  ['a reason in the middle', { endReason: 'moved' }, {}, 'end-reason-not-here'],
])('%s', (_, change, words, code) => {
  const attempt = (): void => assertFollowUp({ ...plain, ...change }, words, accepted, now);
  if (code === null) expect(attempt).not.toThrow();
  else expect(attempt).toThrow(code);
});
