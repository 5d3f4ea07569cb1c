import { OneOf, Out, Text } from '@app/http';
import { pulseChoices, pulseQuestionCodes, pulseQuestions, type PulseChoice } from '@app/live-protocol';

/** Every question may be left out. */
export class PulseAnswersDto {
  @OneOf(pulseQuestions.heard, { optional: true }) heard?: PulseChoice;
  @OneOf(pulseQuestions.useful, { optional: true }) useful?: PulseChoice;
  @OneOf(pulseQuestions['at-ease'], { optional: true }) atEase?: PulseChoice;
  @OneOf(pulseQuestions.trust, { optional: true }) trust?: PulseChoice;
  @OneOf(pulseQuestions.together, { optional: true }) together?: PulseChoice;
  @Text({ max: 300, optional: true }) line?: string;
}

export class PulseChoiceDto {
  @Out({ enum: pulseChoices }) choice: string;
  @Out({ type: 'integer' }) answers: number;
}

export class PulseQuestionDto {
  @Out({ enum: pulseQuestionCodes }) question: string;
  @Out({ type: [PulseChoiceDto] }) choices: PulseChoiceDto[];
}

/** Empty below five answers. */
export class PulseDto {
  @Out({ type: [PulseQuestionDto] }) questions: PulseQuestionDto[];
  @Out({ type: [String] }) lines: string[];
}
