import { tellingOfLive } from './live-audience';

const organizationIds = ['owner', 'one', 'other'];
const told = (type: string, data: Record<string, string> = {}, ids = organizationIds) =>
  tellingOfLive({ type, organizationIds: ids, data });

it('an invitation goes to the organisations invited, or to the people it names, each once', () => {
  expect(told('live-session.invited')).toMatchObject({
    subjectType: 'live-session',
    fromOrganizationId: 'owner',
    listeners: [{ organizationId: 'one' }, { organizationId: 'other' }],
  });
  expect(told('live-session.invited', { people: 'one/a one/b one/a other/c' })?.listeners).toEqual([
    { organizationId: 'one', roles: [], accountIds: ['a', 'b'] },
    { organizationId: 'other', roles: [], accountIds: ['c'] },
  ]);
});

it.each([
  'live-session.rsvped',
  'live-session.survey-opened',
  'live-session.minutes-drafted',
  'live-session.minutes-objected',
  'live-session.minutes-locked',
  'live-session.note-opening-asked',
  'live-session.note-opened',
  'commitment.due-soon',
  'commitment.closed',
])('%s is told to the people it names and to no organisation', (type) => {
  expect(told(type)).toBeUndefined();
  expect(told(type, { people: 'one/a', fromOrganizationId: 'one' })).toMatchObject({
    fromOrganizationId: 'one',
    listeners: [{ organizationId: 'one', accountIds: ['a'] }],
  });
});

it.each(['ask-offer.matched', 'adjustment-proposal.made', 'help-pledge.made', 'safe-opening.asked'])(
  '%s is told to the other side',
  (type) => {
    expect(told(type)?.listeners.map(({ organizationId }) => organizationId)).toEqual(['one', 'other']);
    expect(told(type, {}, ['owner'])).toBeUndefined();
  },
);

it('knows nothing of other events, nor of people it cannot read', () => {
  expect(told('referral.sent')).toBeUndefined();
  expect(told('commitment.closed', { people: 'one' })).toBeUndefined();
});
