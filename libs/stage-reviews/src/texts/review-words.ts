interface StageWords {
  title: string;
  prompt: string;
  output: string;
  hints?: string[];
}

/** What the template of stage reviews says (domain T6); once prepared, the words belong to that session. */
export interface ReviewWords {
  title: string;
  /** Sentences a facilitator may use at any time. */
  readyPrompts: string[];
  agreement: StageWords;
  progress: StageWords;
  unnamed: StageWords;
  difficulties: StageWords;
  peers: StageWords;
  adjustments: StageWords;
  pledges: StageWords;
  feedback: StageWords;
}
