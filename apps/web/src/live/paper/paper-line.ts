import type { Schema } from '../../api';

export const paperLineKinds = ['card', 'word', 'goal', 'commitment', 'attendance', 'person'] as const;

/** One line as it is being typed; what its kind does not have stays empty. */
export interface PaperLine {
  kind: (typeof paperLineKinds)[number];
  stageId: string;
  column: number;
  memberId: string;
  text: string;
  /** Of a goal: who takes part. */
  with: string;
  /** How it will be seen that it was done. */
  sign: string;
  dueOn: string;
  name: string;
  organization: string;
}

export const emptyLine = (kind: PaperLine['kind'], places: Schema<'PaperPlacesDto'>): PaperLine => ({
  kind: kind === 'card' && places.stages.length === 0 ? 'word' : kind,
  stageId: places.stages[0]?.id ?? '',
  column: 0,
  memberId: '',
  text: '',
  with: '',
  sign: '',
  dueOn: '',
  name: '',
  organization: '',
});

/** Whether anything was typed or chosen in it that would be missed. */
export const hasWords = (line: PaperLine | null): boolean =>
  line !== null &&
  [line.text, line.with, line.sign, line.name, line.organization, line.memberId, line.dueOn].some(
    (words) => words !== '',
  );

export function toSend(line: PaperLine): Schema<'PaperEntryDto'> {
  const { kind, stageId, column, memberId, dueOn } = line;
  const [text, who, sign, name, organization] = [line.text, line.with, line.sign, line.name, line.organization].map(
    (words) => words.trim(),
  );
  switch (kind) {
    case 'card':
      return { kind, stageId, column, text, ...(memberId && { memberId }) };
    case 'word':
      return { kind, memberId, text };
    case 'goal':
      return { kind, text, who, sign };
    case 'commitment':
      return { kind, memberId, text, dueOn, doneWhen: sign };
    case 'attendance':
      return { kind, memberId };
    case 'person':
      return { kind, name, organization };
  }
}
