import type { Language } from '@app/kernel';
import { problemTitles as en } from './problem-titles.en';
import { problemTitles as zhCn, type ProblemTitles } from './problem-titles.zh-CN';

const titles: Readonly<Record<Language, ProblemTitles>> = { 'zh-CN': zhCn, en };

/** What a status means, in one line; screens say more by the problem's code. */
export function problemTitle(status: number, language: Language): string {
  const words: Readonly<Record<number, string>> = titles[language];
  return words[status] ?? titles[language].other;
}
