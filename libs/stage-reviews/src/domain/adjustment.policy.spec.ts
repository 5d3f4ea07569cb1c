import { afterAgreement, type AdjustmentStanding, allowedAdjustmentActions } from './adjustment.policy';

const made: AdjustmentStanding = {
  organizationId: 'member',
  funderOrganizationId: 'funder',
  status: 'made',
  partnerAgreedBy: null,
  funderAgreedBy: null,
};
const of = (organizationId: string | null, role: string | null) => ({ organizationId, role });

it.each([
  ['the supervisor of whoever proposed', of('member', 'supervisor'), made, ['agree', 'withdraw']],
  ['its administrator', of('member', 'organization-admin'), made, ['agree', 'withdraw']],
  ['its worker', of('member', 'worker'), made, []],
  ['the officer of the funder', of('funder', 'program-officer'), made, ['agree', 'decline']],
  ['the administrator of the funder', of('funder', 'organization-admin'), made, []],
  ['an officer of another funder', of('other', 'program-officer'), made, []],
  ['nobody', of(null, null), made, []],
  ['the same side twice', of('funder', 'program-officer'), { ...made, funderAgreedBy: 'x' }, ['decline']],
  ['after both agreed', of('funder', 'program-officer'), { ...made, status: 'agreed' as const }, []],
  ['after it was declined', of('member', 'supervisor'), { ...made, status: 'declined' as const }, []],
  ['after it was withdrawn', of('member', 'supervisor'), { ...made, status: 'withdrawn' as const }, []],
])('%s', (_who, actor, standing, actions) => {
  expect(allowedAdjustmentActions(actor, standing)).toEqual(actions);
});

it('is agreed once both sides agreed, whoever was first', () => {
  expect(afterAgreement(made, 'partner')).toBe('made');
  expect(afterAgreement(made, 'funder')).toBe('made');
  expect(afterAgreement({ ...made, funderAgreedBy: 'x' }, 'partner')).toBe('agreed');
  expect(afterAgreement({ ...made, partnerAgreedBy: 'x' }, 'funder')).toBe('agreed');
});
