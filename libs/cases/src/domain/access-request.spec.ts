import { stateCalendar } from '@app/kernel';
import {
  accessActions,
  approverRoleFor,
  mayDecide,
  maySee,
  reviewDueAt,
  tierForAsking,
  type AccessFacts,
  type AccessStatus,
} from './access-request';

const request: AccessFacts = {
  status: 'requested',
  requesterAccountId: 'asker',
  requesterRole: 'worker',
  filledInBy: 'helper',
  approverOrganizationId: 'here',
  organizationId: 'here',
};
const viewer = { accountId: 'judge', organizationId: 'here', role: 'supervisor', assistedBy: null };
const street: AccessFacts = {
  ...request,
  requesterRole: 'community-staff',
  approverOrganizationId: 'street',
  organizationId: 'community',
};

describe('who decides an access request', () => {
  it.each([
    ['worker', 'supervisor'],
    ['supervisor', 'organization-admin'],
    ['community-staff', 'street-officer'],
  ] as const)('what a %s asks is decided by a %s', (asker, approver) => expect(approverRoleFor(asker)).toBe(approver));

  it.each([
    ['a supervisor of the organisation', viewer, request, true],
    ['a worker', { ...viewer, role: 'worker' }, request, false],
    ['a supervisor elsewhere', { ...viewer, organizationId: 'there' }, request, false],
    ['who asked', { ...viewer, accountId: 'asker' }, request, false],
    ['who filled it in', { ...viewer, accountId: 'helper' }, request, false],
    ['somebody in a supervisor’s name', { ...viewer, assistedBy: 'anybody' }, request, false],
    ['a supervisor of what a supervisor asks', viewer, { ...request, requesterRole: 'supervisor' }, false],
    ['a street officer', { ...viewer, organizationId: 'street', role: 'street-officer' }, street, true],
    ['an officer of another street', { ...viewer, organizationId: 'other', role: 'street-officer' }, street, false],
    ['staff of the community', { ...viewer, organizationId: 'community', role: 'community-staff' }, street, false],
    [
      'the community’s administrator',
      { ...viewer, organizationId: 'community', role: 'organization-admin' },
      street,
      false,
    ],
    ['a supervisor in the community', { ...viewer, organizationId: 'community', role: 'supervisor' }, street, false],
  ] as const)('%s: %j', (_who, who, asked, expected) => expect(mayDecide(who, asked)).toBe(expected));

  it('is seen by who asked, who decides, and who answers for the person', () => {
    expect(maySee({ ...viewer, accountId: 'asker', role: 'worker' }, request)).toBe(true);
    expect(maySee({ ...viewer, accountId: 'another', role: 'worker' }, request)).toBe(false);
    expect(maySee({ ...viewer, organizationId: 'community' }, street)).toBe(true);
    expect(maySee({ ...viewer, organizationId: 'street', role: 'street-officer' }, street)).toBe(true);
    expect(maySee({ ...viewer, organizationId: 'elsewhere' }, street)).toBe(false);
  });

  it.each<[AccessStatus, string[], string[]]>([
    ['requested', [], ['approve', 'refuse']],
    ['approved', ['read', 'end'], ['end']],
    ['active', ['read', 'end'], ['end']],
    ['expired', [], []],
    ['revoked', [], []],
    ['denied', [], []],
  ])('%s: who asked may %j, who decides may %j', (status, asker, judge) => {
    expect(accessActions({ ...viewer, accountId: 'asker', role: 'worker' }, { ...request, status })).toEqual(asker);
    expect(accessActions(viewer, { ...request, status })).toEqual(judge);
  });
});

it.each([
  ['name', '80-84', 'L2'],
  ['health', '80-84', 'L3'],
  ['name', '14-17', 'L3'],
  ['name', '6-9', 'L3'],
] as const)('%s of %s is %s', (field, band, tier) => expect(tierForAsking(field, band)).toBe(tier));

it.each([
  ['a Wednesday evening', '2026-11-18T14:00:00Z', '2026-11-19T10:00:00.000Z'],
  ['a Friday', '2026-11-20T02:00:00Z', '2026-11-23T10:00:00.000Z'],
  ['before a make-up Saturday', '2026-10-09T02:00:00Z', '2026-10-10T10:00:00.000Z'],
  ['before the National Day week', '2026-09-30T02:00:00Z', '2026-10-08T10:00:00.000Z'],
  ['after midnight in China, still the day before elsewhere', '2026-11-18T16:30:00Z', '2026-11-20T10:00:00.000Z'],
])('an emergency view on %s is reviewed by 18:00 of the next working day', (_when, openedAt, due) =>
  expect(reviewDueAt(new Date(openedAt), stateCalendar).toISOString()).toBe(due),
);
