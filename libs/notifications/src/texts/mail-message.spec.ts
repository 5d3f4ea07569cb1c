import { kindRules, kinds } from '../domain/kinds';
import { mailMessage, type MailContent } from './mail-message';
import { mailsEn } from './mails-en';
import { mailsZhCn } from './mails-zh-cn';

const content = (change: Partial<MailContent> = {}): MailContent => ({
  kind: 'referral.sent',
  subjectType: 'referral',
  subjectId: 'r1',
  counts: null,
  language: null,
  ...change,
});
const base = 'https://t.example';

it('says that something waits and where, and nothing else', () => {
  const message = mailMessage(content(), base);
  expect(message.subject).toBe('【同行】有一份转介等您签收');
  expect(message.link).toBe('https://t.example/referrals/r1');
  expect(message.text).toContain(message.link);
  expect(message.text).toContain('https://t.example/notifications/settings');
});

it('speaks the language of its reader', () =>
  expect(mailMessage(content({ language: 'en' }), base).subject).toBe(
    '[Tongxing] A referral is waiting for you to acknowledge',
  ));

it.each([
  ['live-session', '/live/r1'],
  ['live-survey', '/live/r1/survey'],
  ['grant', '/grants/r1'],
  ['cohort', '/cohorts/r1'],
  ['handed-over', '/handed-over'],
  ['import', '/imports/r1'],
  ['robot', '/notifications/robots'],
  ['inbox', '/notifications'],
])('a mail about %s leads to %s', (subjectType, path) =>
  expect(mailMessage(content({ subjectType }), base).link).toBe(base + path),
);

it.each([
  ['zh-CN' as const, '【同行】有 5 条消息等您看', '· 等您办的转介 2 条\n· 现场 3 条'],
  ['en' as const, '[Tongxing] 5 messages are waiting for you', '· Referrals waiting for you: 2\n· Live sessions: 3'],
])('a summary in %s gives numbers and one link', (language, subject, lines) => {
  const message = mailMessage(content({ language, counts: { waiting: 2, live: 3, funding: 0, nonsense: 4 } }), base);
  expect(message.subject).toBe(subject);
  expect(message.text).toContain(lines);
  expect(message.text).not.toMatch(/nonsense|: 0|0 条/);
  expect(message.link).toBe('https://t.example/notifications?unread=true');
});

it('a summary of one group leads to that group, and one is one', () => {
  const message = mailMessage(content({ language: 'en', counts: { live: 1 } }), base);
  expect(message.subject).toBe('[Tongxing] 1 message is waiting for you');
  expect(message.link).toBe('https://t.example/notifications?group=live&unread=true');
});

it.each([mailsZhCn, mailsEn])('has words for exactly the kinds that go by mail', ({ byKind }) =>
  expect(Object.keys(byKind).sort()).toEqual(kinds.filter((kind) => kindRules[kind].byMail).sort()),
);
