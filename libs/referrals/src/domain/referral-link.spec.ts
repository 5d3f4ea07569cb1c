import { assertLinkWanted, linkExpiryOf, mayMakeLink, openActions, type LinkKind } from './referral-link';
import { statuses, type Status } from './referral-codes';

it.each<[LinkKind, Status, string[], string[]]>([
  ['partner', 'requested', [], ['accept', 'decline']],
  ['partner', 'received', [], ['accept', 'decline']],
  ['partner', 'requested', ['decline'], ['accept']],
  ['partner', 'accepted', ['accept'], ['complete']],
  ['partner', 'in-progress', [], ['complete']],
  ['partner', 'completed', [], []],
  ['partner', 'cancelled', [], []],
  ['person', 'requested', [], []],
  ['person', 'completed', [], ['feedback']],
  ['person', 'completed', ['feedback'], []],
])('a %s link of a %s referral that said %p may say %p', (kind, status, said, open) =>
  expect(openActions(kind, status, said)).toEqual(open),
);

it('is made only while something waits for it', () => {
  const asking = (kind: LinkKind) => statuses.filter((status) => mayMakeLink(kind, status));
  expect(asking('partner')).toEqual(['requested', 'received', 'accepted', 'in-progress', 'on-hold']);
  expect(asking('person')).toEqual(['completed']);
  expect(() => assertLinkWanted('person', 'draft')).toThrow('referral-wrong-state');
});

it('ends by itself', () => {
  const now = new Date('2026-11-23T00:00:00Z');
  expect(linkExpiryOf('partner', now)).toEqual(new Date('2026-12-23T00:00:00Z'));
});
