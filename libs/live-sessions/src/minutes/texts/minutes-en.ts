import type { MinutesWords } from './minutes-words';

export const minutesEn: MinutesWords = {
  kind: 'Minutes',
  facts: { when: 'Time', place: 'Place', series: 'Series', people: 'Present' },
  peopleCount: (organizations, people) => `${organizations} organisations, ${people} people signed in`,
  parts: {
    attendance: 'Attendance',
    agenda: 'Agenda',
    agreement: 'Our agreement',
    rounds: 'Rounds',
    goals: 'Shared goals',
    boards: 'Card boards',
    commitments: 'Commitments',
    words: 'One word',
    notes: 'Additions',
  },
  further: {
    groups: 'What the groups brought back',
    writing: 'Written alone',
    questions: 'Questions',
    statements: 'Agree or disagree',
    exchange: 'Role exchange',
    asks: 'Asks',
    offers: 'Offers',
    'review-cards': 'Progress and experience',
    difficulties: 'Difficulty round tables',
    adjustments: 'Proposed adjustments',
    pledges: 'Mutual help',
    'safe-round': 'Round without names',
  },
  facilitator: 'facilitator',
  unverified: 'as typed, not verified',
  fromPaper: (typedBy) => `from paper, typed in by ${typedBy}`,
  signedAt: (time) => `signed in at ${time}`,
  stage: (planned, from, to) => `planned ${planned} minutes, ${from} – ${to}`,
  notRun: (planned) => `planned ${planned} minutes, not held this time`,
  round: (spoken, passed) => `${spoken} spoke, ${passed} passed`,
  who: (who) => `Who takes part: ${who}`,
  sign: (sign) => `How we will see it: ${sign}`,
  dots: (count) => (count === 1 ? 'one dot' : `${count} dots`),
  dueOn: (day) => `by ${day}`,
  doneWhen: (text) => `Done when: ${text}`,
  statement: (agree, disagree, pass) => `${agree} agreed, ${disagree} disagreed, ${pass} passed`,
  group: (at) => `Group ${at}`,
  safeNotes: (count) =>
    count === '1'
      ? 'One note was shown; whose it is is known to nobody, what it says stays there'
      : `${count} notes were shown; whose they are is known to nobody, what they say stays there`,
  tables: (count) =>
    count === '1'
      ? 'One was talked about; what was said stays there'
      : `${count} were talked about; what was said stays there`,
  phase: {
    draft: 'Draft',
    objection: (until) => `For comment; changes may be proposed until ${until}`,
    locked: (at) => `Final, ${at}`,
  },
  below: (number, hash) => `Version ${number} · fingerprint ${hash}`,
};
