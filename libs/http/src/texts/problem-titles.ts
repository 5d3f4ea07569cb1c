import type { Language } from '@app/kernel';
import { problemTitles as en } from './problem-titles.en';
import { problemTitles as zhCn } from './problem-titles.zh-CN';

const statuses = [400, 401, 403, 404, 408, 409, 412, 413, 415, 422, 428, 429, 500, 503] as const;
type Named = (typeof statuses)[number];

export type ProblemTitles = Readonly<Record<Named | 'other', string>>;

const titles: Readonly<Record<Language, ProblemTitles>> = { 'zh-CN': zhCn, en };

/** What a status means, in one line; screens say more by the problem's code. */
export function problemTitle(status: number, language: Language): string {
  const named = statuses.find((known) => known === status);
  return titles[language][named ?? 'other'];
}
