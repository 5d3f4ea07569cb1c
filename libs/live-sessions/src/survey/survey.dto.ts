import { Out, Text } from '@app/http';
import { type SurveyPrompt, surveyPrompts } from './survey-words';

export const surveyStates = ['open', 'answered', 'over'] as const;
export type SurveyState = (typeof surveyStates)[number];

/** At least one of the three. */
export class AnswerSurveyDto {
  @Text({ max: 30, optional: true }) tookAlong?: string;
  @Text({ max: 300, optional: true }) nextTime?: string;
  @Text({ max: 300, optional: true }) stillToSay?: string;
}

export class SurveyWordDto {
  @Out() word: string;
  @Out({ type: 'integer' }) count: number;
}

export class SurveyLineDto {
  @Out({ enum: surveyPrompts }) prompt: SurveyPrompt;
  @Out() text: string;
}

export class SurveyDto {
  /** `answered`: by the caller, whose answer nobody can read back, not even they. */
  @Out({ enum: surveyStates }) state: SurveyState;
  @Out({ format: 'date-time' }) until: Date;
  /** Both empty until it is over, and for a question that fewer than five answered. */
  @Out({ type: [SurveyWordDto] }) words: SurveyWordDto[];
  @Out({ type: [SurveyLineDto] }) lines: SurveyLineDto[];
}
