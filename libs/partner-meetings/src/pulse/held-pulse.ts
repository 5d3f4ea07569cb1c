import { randomInt } from 'node:crypto';
import type { PulseChoice, PulseQuestion } from '@app/live-protocol';

export interface PulseGiven {
  choices: Partial<Record<PulseQuestion, PulseChoice>>;
  /** Free words; may be empty. */
  line: string;
}

export interface PulseRow {
  question: string;
  choice: string | null;
  line: string | null;
}

/** Under which question free words are kept. */
export const freeWords = 'words';

/** What people have answered in one session, in memory alone until it closes: sending again replaces. */
export class HeldPulse {
  private readonly given = new Map<string, PulseGiven>();

  take(memberId: string, answer: PulseGiven): void {
    this.given.set(memberId, answer);
  }

  /** One row an answer, shuffled all together: neither whose nor which belong together can be read from their order. */
  shuffledRows(): PulseRow[] {
    const rows = [...this.given.values()].flatMap(({ choices, line }): PulseRow[] => [
      ...Object.entries(choices).map(([question, choice]) => ({ question, choice, line: null })),
      ...(line.trim() === '' ? [] : [{ question: freeWords, choice: null, line: line.trim() }]),
    ]);
    for (let last = rows.length - 1; last > 0; last -= 1) {
      const pick = randomInt(last + 1);
      [rows[last], rows[pick]] = [rows[pick], rows[last]];
    }
    return rows;
  }
}
