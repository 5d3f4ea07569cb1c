export interface StageWords {
  title: string;
  prompt: string;
  /** What comes out of it. */
  output: string;
  hints?: string[];
}

/** What the template of partner meetings says (domain T5); once prepared, the words belong to that meeting. */
export interface MeetingWords {
  title: string;
  /** Two sentences a facilitator may use at any time. */
  readyPrompts: string[];
  arrival: StageWords;
  opening: StageWords;
  iceBreaker: StageWords;
  roleExchange: StageWords;
  expertiseWall: StageWords & { columns: string[] };
  sharedGoal: StageWords;
  commitments: StageWords;
  closing: StageWords;
}
