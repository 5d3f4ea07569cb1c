/** How a meeting was, asked at its end without names: three questions of feedback, then trust and the will to work together. Words, never numbers. */
export const pulseQuestions = {
  heard: ['yes', 'partly', 'no'],
  useful: ['yes', 'partly', 'no'],
  'at-ease': ['yes', 'partly', 'no'],
  trust: ['more', 'same', 'less'],
  together: ['yes', 'perhaps', 'not-now'],
} as const satisfies Record<string, readonly string[]>;

export type PulseQuestion = keyof typeof pulseQuestions;
export const pulseQuestionCodes = Object.keys(pulseQuestions) as PulseQuestion[];
export const pulseChoices = ['yes', 'partly', 'no', 'more', 'same', 'less', 'perhaps', 'not-now'] as const;
export type PulseChoice = (typeof pulseChoices)[number];

/** Below this many nothing is shown: few answers point at somebody. */
export const fewestPulseAnswers = 5;
