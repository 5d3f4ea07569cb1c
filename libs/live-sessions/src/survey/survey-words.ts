export const surveyPrompts = ['took-along', 'next-time', 'still-to-say'] as const;
export type SurveyPrompt = (typeof surveyPrompts)[number];

export interface SurveyLine {
  prompt: SurveyPrompt;
  text: string;
}

export interface SurveyResult {
  /** What people took along, in a word: the same word once, with how many wrote it. */
  words: { word: string; count: number }[];
  lines: SurveyLine[];
}

/** Words are the same whatever their letters' size and the space around them; the spelling that comes first is shown. */
export function resultOf(answers: readonly SurveyLine[]): SurveyResult {
  const words = new Map<string, { word: string; count: number }>();
  for (const { text } of answers.filter(({ prompt }) => prompt === 'took-along')) {
    const word = text.trim().replace(/\s+/g, ' ');
    const known = words.get(word.toLowerCase());
    words.set(word.toLowerCase(), { word: known?.word ?? word, count: (known?.count ?? 0) + 1 });
  }
  return {
    words: [...words.values()].sort((one, other) => other.count - one.count),
    lines: answers.filter(({ prompt }) => prompt !== 'took-along'),
  };
}
