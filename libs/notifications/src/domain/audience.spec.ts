import { allKinds, audienceOf, type Happening } from './audience';

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
    ['sent', true],
    ['received', false],
    ['accepted', true],
    ['declined', true],
    ['started', false],
    ['completed', true],
    ['withdrawn', true],
    ['closed', false],
  ])('%s by mail: %p', (move, byMail) => expect(audienceOf(referral(`referral.${move}`))?.byMail).toBe(byMail));

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
  ])('%s: the other organisations, without mail', (type, subjectType, roles) => {
    expect(audienceOf({ type, organizationIds: ['owner', 'one', 'two'], data: {} })).toEqual({
      subjectType,
      byMail: false,
      fromOrganizationId: 'owner',
      listeners: [
        { organizationId: 'one', roles },
        { organizationId: 'two', roles },
      ],
    });
    expect(audienceOf({ type, organizationIds: ['owner'], data: {} })).toBeUndefined();
  });

  it('every kind that is listened to has an audience', () => {
    for (const type of allKinds) expect(audienceOf({ type, organizationIds: ['owner', 'other'], data })).toBeDefined();
  });
});
