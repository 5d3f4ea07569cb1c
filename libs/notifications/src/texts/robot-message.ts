import type { Language } from '@app/identity';
import { chinaDay } from '@app/kernel';
import type { Urgency } from '../domain/kinds';
import type { RobotMessage } from '../domain/robot-format';
import { pathOf } from '../domain/subject-path';
import type { RobotKind, RobotWords } from './robot-words';
import { robotsEn } from './robots-en';
import { robotsZhCn } from './robots-zh-cn';

/** All that may leave the product for a chat group, by type: codes, a number, a time and where the link leads. */
export interface Notice {
  kind: RobotKind;
  subjectType: string;
  subjectId: string;
  /** ZJ-202611-0007 */
  number: string | null;
  urgency: Urgency | null;
  deadline: Date | null;
}

const words: Readonly<Record<Language, RobotWords>> = { 'zh-CN': robotsZhCn, en: robotsEn };

export const isRobotKind = (kind: string): kind is RobotKind => Object.hasOwn(robotsZhCn.byKind, kind);

/** One notice as itself; several that came together as one message that counts them. */
export function robotMessage(notices: readonly Notice[], language: Language, base: string): RobotMessage {
  const message = notices.length === 1 ? single(notices[0], words[language]) : many(notices, words[language]);
  const isCritical = notices.some(({ urgency }) => urgency === 'critical');
  return { ...message, link: base + message.link, callAll: isCritical };
}

type Written = Omit<RobotMessage, 'callAll'>;

function single(notice: Notice, all: RobotWords): Written {
  const { title, action, due, line } = all.byKind[notice.kind];
  const facts = [
    notice.number && all.number(notice.number),
    notice.urgency && all.urgency[notice.urgency],
    notice.deadline && due?.(timeIn(all, notice.deadline)),
  ].filter((fact) => typeof fact === 'string');
  const lines = [
    ...(line ? [line] : []),
    ...(facts.length > 0 ? [facts.join('｜')] : []),
    ...(notice.urgency === 'critical' ? [all.callToo] : []),
  ];
  return { title, lines, action, link: pathOf(notice.subjectType, notice.subjectId) };
}

function many(notices: readonly Notice[], all: RobotWords): Written {
  const counts = new Map<RobotKind, number>();
  for (const { kind } of notices) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const critical = notices.filter(({ urgency }) => urgency === 'critical').length;
  const deadlines = notices.flatMap(({ kind, deadline }) => (deadline && all.byKind[kind].due ? [deadline] : []));
  const earliest = deadlines.toSorted((one, other) => one.getTime() - other.getTime()).at(0);
  return {
    title: all.many.title(notices.length),
    lines: [
      ...[...counts].map(([kind, count]) => all.many.count(all.byKind[kind].title, count)),
      ...(critical > 0 ? [all.many.critical(critical)] : []),
      ...(earliest ? [all.many.earliest(timeIn(all, earliest))] : []),
    ],
    action: all.many.action,
    link: '/notifications?unread=true',
  };
}

function timeIn({ time }: RobotWords, moment: Date): string {
  const [, month, day] = chinaDay(moment).split('-').map(Number);
  const clock = new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
  return time(month, day, clock);
}
