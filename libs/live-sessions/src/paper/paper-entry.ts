import { ruleBroken } from '@app/kernel';
import type { PaperEntry } from '@app/live-protocol';
import type { PaperEntryDto } from './paper.dto';

/** The line as its kind has it; 422 names the line that lacks what belongs to it. */
export function paperEntryOf(given: PaperEntryDto, line: number): PaperEntry {
  const { kind, stageId, column = 0, memberId, text, who = '', sign = '', dueOn, doneWhen = '', name } = given;
  const has = text !== undefined;
  switch (kind) {
    case 'card':
      if (has && stageId) return { kind, stageId, column, memberId: memberId ?? null, text };
      break;
    case 'word':
      if (has && memberId && text.length <= 40) return { kind, memberId, text };
      break;
    case 'goal':
      if (has) return { kind, text, who, sign };
      break;
    case 'commitment':
      if (has && memberId && dueOn) return { kind, memberId, text, dueOn, doneWhen };
      break;
    case 'attendance':
      if (memberId) return { kind, memberId };
      break;
    case 'person':
      if (name) return { kind, name, organization: given.organization ?? '' };
  }
  throw ruleBroken('paper-line-incomplete', { line });
}
