import { plain, type FormRow, type Span } from '@app/documents';
import type { Card, FieldSight, ShareableField } from '../domain/disclosure';
import type { DeclineReason, LegalBasis } from '../domain/referral-codes';
import { formsEn } from './texts/forms-en';
import { formsZhCn, type FormWords } from './texts/forms-zh-cn';
import type { Language } from '@app/kernel';

export const wordsIn: Readonly<Record<Language, FormWords>> = { 'zh-CN': formsZhCn, en: formsEn };

export const formKinds = ['referral', 'consent', 'reply'] as const;
export type FormKind = (typeof formKinds)[number];

interface Party {
  name: string;
  phone: string | null;
}

/** What stands on a form. Null everywhere makes the blank one that is filled in by hand. */
export interface FormFacts {
  number: string;
  source: Party;
  worker: string;
  recipient: Party | null;
  /** Calendar days in China. */
  sentOn: string | null;
  consentEndsOn: string | null;
  basis: LegalBasis;
  card: Card | null;
  /** As the reader who prints may see them, so the paper shows no more than the page (R-MK-02). */
  fields: readonly FieldSight[];
  /** What the person is asked to share. */
  asked: readonly ShareableField[];
  services: readonly string[];
  receivedAt: string | null;
  reply: {
    decision: 'accept' | 'condition' | 'return' | 'decline' | null;
    conditions: string | null;
    missing: string | null;
    declineReason: DeclineReason | null;
    worker: string | null;
  };
}

/** A list of codes as words, or a word for none. */
export const listed = (codes: readonly string[], labels: Readonly<Record<string, string>>, words: FormWords): string =>
  codes.length === 0 ? words.none : codes.map((code) => labels[code] ?? code).join(words.list);

export const ticksOf = (
  labels: Readonly<Record<string, string>>,
  chosen: readonly string[],
): { label: string; ticked: boolean }[] =>
  Object.entries(labels).map(([code, label]) => ({ label, ticked: chosen.includes(code) }));

/** The row of one protected field: its value, a line to write on, or why it is not there. */
export function fieldRow(field: ShareableField, label: string, facts: FormFacts | null, words: FormWords): FormRow {
  const sight = facts?.fields.find((one) => one.field === field);
  if (!sight) return { label, value: null };
  if (sight.state !== 'closed') return { label, value: sight.value };
  if (sight.reason === 'not-recorded') return { label, value: null };
  return { label, value: sight.reason === 'after-acceptance' ? words.later : words.withheld };
}

/** Words of the catalogue with something filled in between them. */
export const woven = (words: readonly string[], ...between: Span[]): Span[] =>
  words.flatMap((word, index) => [plain(word), ...(between[index] ? [between[index]] : [])]);
