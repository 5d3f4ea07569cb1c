/** A run of words. `filled` stands on a line, as an answer on paper does; filled and empty, it is a line to write on. */
export interface Span {
  text: string;
  style: 'plain' | 'strong' | 'filled';
}

export interface FormRow {
  label: string;
  /** Null: a line to write on. */
  value: string | null;
}

export type FormPart =
  | { kind: 'heading'; text: string }
  | { kind: 'rows'; rows: FormRow[] }
  | { kind: 'paragraph'; spans: Span[] }
  | { kind: 'ticks'; items: { label: string; ticked: boolean }[] }
  /** Lines to sign, a place for a finger print, and places for seals of 45 mm (R-SG-03). */
  | { kind: 'signatures'; lines: FormRow[]; fingerprint?: string; seals: string[] };

/** A form as people know it on paper, whatever prints it: the page in a browser and the Word file show the same parts. */
export interface FormDocument {
  title: string;
  /** First line, left and right: number and secrecy. */
  above: readonly [string, string];
  /** At least 14 pt: for people who read it themselves. */
  isLarge: boolean;
  parts: FormPart[];
  /** Under every page: who printed it, when, what for (R-MK-02). */
  below: string;
}

export const plain = (text: string): Span => ({ text, style: 'plain' });
export const strong = (text: string): Span => ({ text, style: 'strong' });
export const filled = (text: string | null): Span => ({ text: text ?? '', style: 'filled' });
export const emptyLine: Span = filled(null);
