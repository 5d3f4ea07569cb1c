import type { Language } from '@app/identity';
import { mailMessage } from './mail-message';
import { robotMessage } from './robot-message';

const example = { kind: 'referral.sent', subjectType: 'referral', subjectId: '…' } as const;
const number = 'ZJ-202611-0007';
const deadline = new Date('2026-11-24T18:00:00+08:00');

/** One mail, one digest and one message of a chat group, made like the real ones. */
export function messagePreview(language: Language, base: string) {
  const mail = mailMessage({ ...example, counts: null, language }, base);
  const digest = mailMessage({ ...example, counts: { waiting: 2, live: 1 }, language }, base);
  const robot = robotMessage([{ ...example, number, urgency: 'priority', deadline }], language, base);
  return {
    mail: { subject: mail.subject, text: mail.text },
    digest: { subject: digest.subject, text: digest.text },
    robot: { title: robot.title, lines: robot.lines, action: robot.action },
  };
}
