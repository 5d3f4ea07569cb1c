import { mayReceive } from './may-receive';
import { businessStatusesIn } from './referral';
import { statuses } from './referral-codes';
import { allowedActions, type Parties, type Viewer } from './referral.policy';

const roles = [
  'worker',
  'supervisor',
  'organization-admin',
  'facilitator',
  'program-officer',
  'street-officer',
  'community-staff',
];
const people: Viewer[] = ['source', 'target', 'third', null].flatMap((organizationId) =>
  roles.map((role) => ({ organizationId, role, accountId: 'holder' })),
);

const standings: Parties[] = statuses.flatMap((status) =>
  businessStatusesIn[status].map((businessStatus) => ({
    status,
    businessStatus,
    sourceId: 'source',
    targetId: 'target',
    holderId: 'holder',
    ageBand: '80-84',
    fields: ['name', 'phone'],
    mode: 'full-transfer',
    subjectKind: 'person',
    legalBasis: 'consent',
    sentAt: null,
    sentById: null,
    dueAt: null,
    basisReviewedAt: null,
    noticeGivenOn: null,
    forwardApprovedAt: null,
  })),
) as Parties[];

it('answers as the page of the referral does, for everybody and every standing', () => {
  const asked = people.flatMap((who) => standings.map((referral) => ({ who, referral })));
  const answers = asked.map(({ who, referral }) => mayReceive(who, referral));
  expect(answers).toEqual(asked.map(({ who, referral }) => allowedActions(who, referral).includes('receive')));
  expect(new Set(answers)).toEqual(new Set([true, false]));
});
