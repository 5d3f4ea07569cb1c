import { mailsTogether } from './mails-together';

const mail = (
  accountId: string,
  organizationId: string,
  kind: string,
  counts: Record<string, number> | null = null,
) => ({
  accountId,
  organizationId,
  kind,
  counts,
});

it('makes one mail of what came due for one person, apart by organisation, and leaves digests alone', () => {
  const due = [
    mail('a', 'x', 'referral.sent'),
    mail('b', 'x', 'referral.sent'),
    mail('a', 'x', 'referral.withdrawn'),
    mail('a', 'y', 'referral.sent'),
    mail('a', 'x', 'digest', { live: 2 }),
    mail('a', 'x', 'grant.awarded'),
  ];
  expect(mailsTogether(due).map(({ mails, counts }) => [mails.map((one) => due.indexOf(one)), counts])).toEqual([
    [[0, 2, 5], { waiting: 2, funding: 1 }],
    [[1], null],
    [[3], null],
    [[4], { live: 2 }],
  ]);
});
