import { audienceOf, type Happening } from './audience';
import { kinds } from './kinds';

const data = { sourceOrganizationId: 'source', recipientOrganizationId: 'recipient', writtenByAccountId: 'writer' };
const referral = (type: string, change = {}): Happening => ({
  type,
  organizationIds: ['source', 'recipient'],
  data: { ...data, ...change },
});

describe('who is told of a referral', () => {
  it.each(['sent', 'withdrawn', 'closed'])('%s is news to the recipient’s intake', (move) =>
    expect(audienceOf(referral(`referral.${move}`))).toMatchObject({
      subjectType: 'referral',
      fromOrganizationId: 'source',
      listeners: [{ organizationId: 'recipient', roles: ['worker', 'supervisor', 'organization-admin'] }],
    }),
  );

  it.each(['received', 'accepted', 'declined', 'started', 'completed'])(
    '%s is news to its writer and the supervisors of the source',
    (move) =>
      expect(audienceOf(referral(`referral.${move}`))).toMatchObject({
        fromOrganizationId: 'recipient',
        listeners: [{ organizationId: 'source', roles: ['supervisor'], accountId: 'writer' }],
      }),
  );

  it.each([
    ['a grant that was chosen', referral('referral.grant-chosen')],
    ['an event without a recipient', referral('referral.sent', { recipientOrganizationId: null })],
    ['an event of a feature nobody follows', referral('something.else')],
  ])('%s is news to nobody', (_, event) => expect(audienceOf(event)).toBeUndefined());
});

describe('who is told of the rest', () => {
  it.each([
    ['live-session.opened', 'live-session', ['worker', 'supervisor', 'organization-admin', 'facilitator']],
    ['grant.awarded', 'grant', ['supervisor', 'organization-admin']],
    ['grant.tranche-paid', 'grant', ['supervisor', 'organization-admin']],
    ['cohort.opened', 'cohort', ['supervisor', 'organization-admin']],
  ])('%s: the other organisations', (type, subjectType, roles) => {
    expect(audienceOf({ type, organizationIds: ['owner', 'one', 'two'], data: {} })).toEqual({
      kind: type,
      subjectType,
      fromOrganizationId: 'owner',
      listeners: [
        { organizationId: 'one', roles },
        { organizationId: 'two', roles },
      ],
    });
    expect(audienceOf({ type, organizationIds: ['owner'], data: {} })).toBeUndefined();
  });

  it.each([
    ['membership.handed-over', 'handed-over', { toAccountId: 'one' }, { roles: [], accountId: 'one' }],
    ['import.ended', 'import', { byAccountId: 'one' }, { roles: [], accountId: 'one' }],
    ['assisted-session.begun', 'assisted-session', { residentAccountId: 'one' }, { roles: [], accountId: 'one' }],
    ['robot.paused', 'robot', {}, { roles: ['organization-admin'] }],
    ['organization.capacity-due', 'organization', {}, { roles: ['supervisor', 'organization-admin'] }],
  ])('%s stays in its organisation', (type, subjectType, eventData, listeners) => {
    expect(audienceOf({ type, organizationIds: ['here'], data: eventData })).toEqual({
      kind: type,
      subjectType,
      fromOrganizationId: null,
      listeners: [{ organizationId: 'here', ...listeners }],
    });
    expect(audienceOf({ type, organizationIds: [], data: eventData })).toBeUndefined();
  });

  it('what was handed over is told where it happened, whoever arranged it', () =>
    expect(
      audienceOf({
        type: 'membership.handed-over',
        organizationIds: ['steward', 'here'],
        data: { organizationId: 'here', toAccountId: 'one' },
      })?.listeners,
    ).toEqual([{ organizationId: 'here', roles: [], accountId: 'one' }]));

  it.each([
    ['here', null],
    ['new', 'new'],
  ])('an accepted invitation into %s is told to those who invite', (joined, from) =>
    expect(
      audienceOf({
        type: 'invitation.accepted',
        organizationIds: ['here', joined],
        data: { inviterOrganizationId: 'here', joinedOrganizationId: joined },
      }),
    ).toEqual({
      kind: 'invitation.accepted',
      subjectType: 'invitation',
      fromOrganizationId: from,
      listeners: [{ organizationId: 'here', roles: ['organization-admin', 'network-steward'] }],
    }),
  );

  it('what names nobody is told to nobody', () => {
    for (const type of ['membership.handed-over', 'import.ended'])
      expect(audienceOf({ type, organizationIds: ['here'], data: {} })).toBeUndefined();
  });

  it('every kind that is listened to has an audience', () => {
    const whole = {
      ...data,
      residentAccountId: 'resident',
      toAccountId: 'successor',
      byAccountId: 'importer',
      inviterOrganizationId: 'owner',
    };
    for (const type of kinds)
      expect(audienceOf({ type, organizationIds: ['owner', 'other'], data: whole })?.kind).toBe(type);
  });
});
