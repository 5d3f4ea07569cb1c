import { allowedOrganizationActions } from './organization.policy';

describe('allowedOrganizationActions', () => {
  it.each([
    ['organization-admin', 'own', ['edit-profile', 'edit-services', 'state-capacity', 'see-members']],
    ['network-steward', 'own', ['edit-profile', 'edit-services', 'state-capacity', 'see-members']],
    ['supervisor', 'own', ['state-capacity', 'see-members']],
    ['worker', 'own', ['state-capacity', 'see-members']],
    ['facilitator', 'own', ['see-members']],
    ['program-officer', 'own', ['see-members']],
    ['resident', 'own', []],
    [null, 'own', []],
    ['organization-admin', 'other', []],
    ['network-steward', 'other', []],
  ])('%s of the %s organisation may %j', (role, organizationId, allowed) => {
    expect(allowedOrganizationActions({ organizationId: 'own', role }, organizationId)).toEqual(
      organizationId === 'own' ? allowed : [],
    );
  });

  it('nobody without an organisation', () => {
    expect(allowedOrganizationActions({ organizationId: null, role: 'organization-admin' }, 'own')).toEqual([]);
  });
});
