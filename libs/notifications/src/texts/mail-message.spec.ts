import { allKinds, audienceOf } from '../domain/audience';
import { mailMessage } from './mail-message';
import { mailTexts } from './zh-CN';

it('says that something waits and where, and nothing else', () => {
  const message = mailMessage({ kind: 'referral.sent', subjectType: 'referral', subjectId: 'r1' }, 'https://t.example');
  expect(message.subject).toBe('【同行】有一份转介等您签收');
  expect(message.link).toBe('https://t.example/referrals/r1');
  expect(message.text).toContain(message.link);
});

it('has a text for exactly the kinds that go by mail', () => {
  const data = { sourceOrganizationId: 'a', recipientOrganizationId: 'b', writtenByAccountId: 'c' };
  const mailed = allKinds.filter((type) => audienceOf({ type, organizationIds: ['a', 'b'], data })?.byMail);
  expect(Object.keys(mailTexts).sort()).toEqual(mailed.sort());
});
