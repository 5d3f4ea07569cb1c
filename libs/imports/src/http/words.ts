import { chinese } from '../texts/words-zh-cn';
import { english } from '../texts/words-en';
import type { FactAndTodo, ImportTexts } from '../texts/import-texts';
import type { ReaderLanguage } from './import-jobs.repository';

type Values = Record<string, string | number | undefined>;

const texts: Record<ReaderLanguage, ImportTexts> = { 'zh-CN': chinese, en: english };

export const textsIn = (language: ReaderLanguage): ImportTexts => texts[language];

/** Puts values in the places of a sentence; a place without a value is left empty. */
const filled = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')).trim();

export const reasonWords = (language: ReaderLanguage, code: string): string => {
  const { reasons, reasonUnknown } = texts[language];
  return reasons[code] ?? filled(reasonUnknown, { code });
};

export const unreadWords = (language: ReaderLanguage, code: string): string =>
  texts[language].unread[code] ?? reasonWords(language, code);

/** Column and reason, for the last column of an error file. */
export function errorFileWords(language: ReaderLanguage) {
  const { lastColumn, inColumn } = texts[language];
  return {
    lastColumn,
    words: (code: string, { column }: { column: string | null }): string => {
      const reason = reasonWords(language, code);
      return column ? filled(inColumn, { column, reason }) : reason;
    },
  };
}

export function fileWords(language: ReaderLanguage, code: string, details: Values): FactAndTodo {
  const { files, fileUnknown } = texts[language];
  const { fact, todo } = files[code] ?? fileUnknown;
  return { fact: filled(fact, { ...details, code }), todo };
}

export const findingWords = (language: ReaderLanguage, code: string, values: Values): string =>
  filled(texts[language].findings[code] ?? texts[language].findingUnknown, { ...values, code });

export const warningWords = (language: ReaderLanguage, code: string): string =>
  texts[language].warnings[code] ?? filled(texts[language].warningUnknown, { code });

export const keptWords = (language: ReaderLanguage, code: string): string => texts[language].kept[code] ?? code;
