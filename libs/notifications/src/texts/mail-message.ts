import type { Language } from '@app/identity';
import { groups, isKind, type Group } from '../domain/kinds';
import { pathOf } from '../domain/subject-path';
import type { MailWords } from './mail-words';
import { mailsEn } from './mails-en';
import { mailsZhCn } from './mails-zh-cn';

export interface MailMessage {
  subject: string;
  text: string;
  link: string;
}

/** What a mail row knows: a kind and what it is about, or counts by group. */
export interface MailContent {
  kind: string;
  subjectType: string;
  subjectId: string;
  counts: Readonly<Record<string, number>> | null;
  language: Language | null;
}

const words: Readonly<Record<Language, MailWords>> = { 'zh-CN': mailsZhCn, en: mailsEn };

export const settingsPath = '/notifications/settings';

/** `base` is the address people reach the product at, without a slash at its end. */
export function mailMessage(mail: MailContent, base: string): MailMessage {
  const all = words[mail.language ?? 'zh-CN'];
  const { subject, lines, path } = mail.counts ? summary(mail.counts, all) : single(mail, all);
  const link = `${base}${path}`;
  const text = [...lines, '', link, '', all.closing, `${all.settings} ${base}${settingsPath}`, ''].join('\n');
  return { subject: `${all.brackets[0]}${all.product}${all.brackets[1]}${subject}`, text, link };
}

interface Content {
  subject: string;
  lines: string[];
  path: string;
}

function single({ kind, subjectType, subjectId }: MailContent, { byKind }: MailWords): Content {
  const text = isKind(kind) ? byKind[kind] : undefined;
  if (!text) throw new Error(`no mail text for ${kind}`);
  return { subject: text.subject, lines: [text.line], path: pathOf(subjectType, subjectId) };
}

/** Numbers and one link, no names. */
function summary(counts: Readonly<Record<string, number>>, { summary: all }: MailWords): Content {
  const present = groups.filter((group) => counts[group] > 0);
  const total = present.reduce((sum, group) => sum + counts[group], 0);
  const line = (group: Group): string => `· ${all.count(all.byGroup[group], counts[group])}`;
  return {
    subject: all.subject(total),
    lines: [all.line, ...present.map(line)],
    path: present.length === 1 ? `/notifications?group=${present[0]}&unread=true` : '/notifications?unread=true',
  };
}
