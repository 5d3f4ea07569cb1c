import { tellingsOf } from './audience';
import type { Happening } from './telling';
import { kinds } from './kinds';

const audienceOf = (event: Happening) => tellingsOf(event).at(0);
const intake = ['worker', 'supervisor', 'organization-admin', 'program-officer', 'street-officer', 'community-staff'];

const data = { sourceOrganizationId: 'source', recipientOrganizationId: 'recipient', writtenByAccountId: 'writer' };
const referral = (type: string, change = {}): Happening => ({
  type,
  organizationIds: ['source', 'recipient'],
  data: { ...data, ...change },
});

describe('who is told of a referral', () => {
  it.each([
    'sent',
    'withdrawn',
    'closed',
    'info-provided',
    'forwarded',
    'split',
    'disputed',
    'marked-in-error',
    'consent-paused',
    'deletion-asked',
    'urgency-changed',
    'extended',
  ])('%s is news to the recipient’s intake', (move) =>
    expect(audienceOf(referral(`referral.${move}`))).toMatchObject({
      subjectType: 'referral',
      fromOrganizationId: 'source',
      listeners: [{ organizationId: 'recipient', roles: intake }],
    }),
  );

  it.each([
    'received',
    'accepted',
    'declined',
    'started',
    'completed',
    'info-requested',
    'held',
    'failed',
    'forward-proposed',
    'deletion-attested',
  ])('%s is news to its writer and the supervisors of the source', (move) =>
    expect(audienceOf(referral(`referral.${move}`))).toMatchObject({
      fromOrganizationId: 'recipient',
      listeners: [{ organizationId: 'source', roles: ['supervisor'], accountId: 'writer' }],
    }),
  );

  it.each([
    ['cancelled', 'source', 'recipient'],
    ['cancelled', 'recipient', 'source'],
    ['resumed', 'source', 'recipient'],
    ['message-written', 'recipient', 'source'],
    ['attachment-added', 'source', 'recipient'],
  ])('%s by the %s is news to the %s', (move, actingOrganizationId, told) => {
    const tellings = tellingsOf(referral(`referral.${move}`, { actingOrganizationId }));
    expect(tellings.flatMap(({ listeners }) => listeners.map(({ organizationId }) => organizationId))).toEqual([told]);
  });

  it('both sides learn that nobody answered, each in words of its own (T15)', () =>
    expect(
      tellingsOf(referral('referral.no-response')).map(({ kind, listeners }) => [kind, listeners[0].organizationId]),
    ).toEqual([
      ['referral.no-response', 'source'],
      ['referral.ended-unanswered', 'recipient'],
    ]));

  it.each([
    ['hold-review-due', { heldByAccountId: 'holder' }, { organizationId: 'recipient', accountId: 'holder', roles: [] }],
    ['hold-review-due', {}, { organizationId: 'recipient', roles: ['worker'] }],
    ['basis-review-due', {}, { organizationId: 'source', roles: ['supervisor', 'organization-admin'] }],
    ['follow-up-due', {}, { organizationId: 'source', accountId: 'writer', roles: [] }],
    ['basis-reviewed', {}, { organizationId: 'source', accountId: 'writer', roles: ['supervisor'] }],
  ])('%s %p is told where it is due', (move, change, listeners) =>
    expect(tellingsOf(referral(`referral.${move}`, change))).toMatchObject([
      { subjectType: 'referral', fromOrganizationId: null, listeners: [listeners] },
    ]),
  );

  it.each([
    ['a grant that was chosen', referral('referral.grant-chosen')],
    ['an event without a recipient', referral('referral.sent', { recipientOrganizationId: null })],
    ['an event of a feature nobody follows', referral('something.else')],
  ])('%s is news to nobody', (_, event) => expect(audienceOf(event)).toBeUndefined());
});

describe('who is told that a clock ran out', () => {
  const rung = (clock: string, step: string, change = {}): Happening =>
    referral('referral.clock-rung', { clock, rung: step, ...change });

  it.each([
    ['decide', 'owner', {}, 'referral.clock-owner', { organizationId: 'recipient', roles: ['worker'] }],
    [
      'decide',
      'owner',
      { heldByAccountId: 'holder' },
      'referral.clock-owner',
      { organizationId: 'recipient', roles: [], accountId: 'holder' },
    ],
    ['confirm', 'owner', {}, 'referral.clock-owner', { organizationId: 'source', roles: [], accountId: 'writer' }],
    ['acknowledge', 'supervisor', {}, 'referral.clock-supervisor', { organizationId: 'recipient' }],
    ['confirm', 'supervisor', {}, 'referral.clock-supervisor', { organizationId: 'source' }],
    ['decide', 'source', {}, 'referral.clock-source', { organizationId: 'source', accountId: 'writer' }],
  ])('%s, %s %p → %s', (clock, step, change, kind, listeners) =>
    expect(tellingsOf(rung(clock, step, change))).toMatchObject([
      { kind, subjectType: 'referral', listeners: [listeners] },
    ]),
  );

  it('the support agency learns of a delay, not of a referral or its parties (R-RF-03)', () =>
    expect(
      tellingsOf({
        type: 'referral.clock-rung',
        organizationIds: ['agency'],
        data: { number: 'ZJ-202611-0007', clock: 'decide', rung: 'support-agency' },
      }),
    ).toEqual([
      {
        kind: 'referral.stuck',
        subjectType: 'stuck-referral',
        fromOrganizationId: null,
        listeners: [{ organizationId: 'agency', roles: ['supervisor', 'facilitator', 'organization-admin'] }],
      },
    ]));

  it('the last rung tells nobody: what it does is told by itself', () =>
    expect(tellingsOf(rung('decide', 'no-response'))).toEqual([]));
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
    ['webhook.paused', 'webhook', { refusal: 'gone' }, { roles: ['organization-admin'] }],
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

  it.each([
    [
      'access-request.filed',
      { approverOrganizationId: 'street', route: 'community', requesterRole: 'community-staff' },
      { organizationId: 'street', roles: ['street-officer'] },
    ],
    [
      'access-request.filed',
      { approverOrganizationId: 'owner', route: 'colleague', requesterRole: 'worker' },
      { organizationId: 'owner', roles: ['supervisor'] },
    ],
    [
      'access-request.filed',
      { approverOrganizationId: 'owner', route: 'colleague', requesterRole: 'supervisor' },
      { organizationId: 'owner', roles: ['organization-admin'] },
    ],
    [
      'access-request.approved',
      { requesterOrganizationId: 'community', requesterAccountId: 'asker', organizationId: 'owner' },
      { organizationId: 'community', roles: [], accountId: 'asker' },
    ],
    [
      'emergency-view.opened',
      { reviewerOrganizationId: 'owner', reviewerRole: 'supervisor' },
      { organizationId: 'owner', roles: ['supervisor'] },
    ],
    ['mandatory-report.filed', {}, { organizationId: 'owner', roles: ['supervisor', 'organization-admin'] }],
    ['duplicate.asked', { toOrganizationId: 'other' }, { organizationId: 'other', roles: ['worker', 'supervisor'] }],
  ])('%s %p is told to who answers for it', (type, eventData, listeners) =>
    expect(audienceOf({ type, organizationIds: ['owner'], data: eventData })).toMatchObject({
      kind: type,
      fromOrganizationId: null,
      listeners: [listeners],
    }),
  );

  it('a viewer is told of the review wherever they belong', () =>
    expect(
      audienceOf({
        type: 'emergency-view.reviewed',
        organizationIds: ['owner', 'other'],
        data: { viewerAccountId: 'viewer' },
      })?.listeners,
    ).toEqual(['owner', 'other'].map((organizationId) => ({ organizationId, roles: [], accountId: 'viewer' }))));

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
      requesterAccountId: 'asker',
      viewerAccountId: 'viewer',
      people: 'other/participant',
    };
    const ofRungs = ['referral.clock-owner', 'referral.clock-supervisor', 'referral.clock-source', 'referral.stuck'];
    const ofEnds = ['referral.ended-unanswered'];
    for (const type of kinds.filter((kind) => ![...ofRungs, ...ofEnds].includes(kind)))
      expect(audienceOf({ type, organizationIds: ['owner', 'other'], data: whole })?.kind).toBe(type);
  });
});
