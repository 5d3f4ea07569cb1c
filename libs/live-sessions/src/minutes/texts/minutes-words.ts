import type { FurtherKind } from '@app/live-protocol';

export interface MinutesWords {
  kind: string;
  facts: { when: string; place: string; series: string; people: string };
  peopleCount: (organizations: number, people: number) => string;
  parts: {
    attendance: string;
    agenda: string;
    agreement: string;
    rounds: string;
    goals: string;
    boards: string;
    commitments: string;
    words: string;
    notes: string;
  };
  further: Readonly<Record<FurtherKind, string>>;
  facilitator: string;
  unverified: string;
  fromPaper: (typedBy: string) => string;
  signedAt: (time: string) => string;
  stage: (planned: number, from: string, to: string) => string;
  notRun: (planned: number) => string;
  round: (spoken: number, passed: number) => string;
  who: (who: string) => string;
  sign: (sign: string) => string;
  dots: (count: number) => string;
  dueOn: (day: string) => string;
  doneWhen: (text: string) => string;
  group: (at: string) => string;
  statement: (agree: number, disagree: number, pass: number) => string;
  safeNotes: (count: string) => string;
  tables: (count: string) => string;
  phase: { draft: string; objection: (until: string) => string; locked: (at: string) => string };
  below: (number: number, hash: string) => string;
}
