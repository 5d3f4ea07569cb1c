import {
  allowedKeepingActions,
  allowedOpeningActions,
  type Holder,
  type HolderPlace,
  mayMakeKey,
  type OpeningStatus,
  placeOf,
  requireChoice,
} from './sealed-round.policy';

const agency: Holder = { place: 'support-agency', organizationId: 'agency', publicKey: 'age1a' };
const member: Holder = { place: 'member', organizationId: 'member', publicKey: 'age1b' };
const noKey = (holder: Holder): Holder => ({ ...holder, publicKey: null });
const admin = (organizationId: string | null) => ({ organizationId, role: 'organization-admin' });
const steward = { organizationId: 'agency', role: 'network-steward' };

describe('how rounds are kept', () => {
  it.each([
    ['nobody named', 'detached', [], ['name-holder']],
    ['one key', 'detached', [agency, noKey(member)], ['name-holder']],
    ['two keys', 'detached', [agency, member], ['name-holder', 'seal']],
    ['sealed', 'sealed', [agency, member], ['detach']],
  ] as const)('the steward, %s', (_, mode, holders, actions) => {
    expect(allowedKeepingActions(steward, mode, holders)).toEqual(actions);
    for (const role of ['organization-admin', 'facilitator', 'program-officer', null])
      expect(allowedKeepingActions({ organizationId: 'agency', role }, mode, holders)).toEqual([]);
  });

  it.each([
    ['sealed', 'detached', [agency, member], null],
    ['detached', 'sealed', [agency, member], null],
    ['sealed', 'detached', [agency], 'safe-keys-missing'],
    ['sealed', 'detached', [agency, noKey(member)], 'safe-keys-missing'],
    ['sealed', 'sealed', [agency, member], 'safe-mode-same'],
    ['detached', 'detached', [], 'safe-mode-same'],
  ] as const)('choosing %s while it is %s', (wanted, mode, holders, code) => {
    const choose = () => requireChoice(wanted, mode, holders);
    if (code === null) expect(choose).not.toThrow();
    else expect(choose).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    ['its own organisation leads', admin('member'), noKey(member), true],
    ['another organisation leads', admin('agency'), noKey(member), false],
    ['a worker of its own', { organizationId: 'member', role: 'worker' }, noKey(member), false],
    ['the steward', steward, noKey(agency), false],
    ['a key is there already', admin('member'), member, false],
  ])('a key where %s', (_, viewer, holder, may) => {
    expect(mayMakeKey(viewer, holder)).toBe(may);
  });
});

describe('opening one note', () => {
  const parties = { agencyOrganizationId: 'agency', memberOrganizationId: 'member' };
  const asked = (status: OpeningStatus, askedByPlace: HolderPlace) => ({ ...parties, status, askedByPlace });

  it.each([
    [admin('agency'), 'support-agency'],
    [admin('member'), 'member'],
    [admin('another'), null],
    [admin(null), null],
    [steward, null],
    [{ organizationId: 'member', role: 'supervisor' }, null],
  ])('%o stands for %s', (viewer, place) => {
    expect(placeOf(viewer, parties)).toBe(place);
  });

  it.each<[OpeningStatus, HolderPlace, string[], string[]]>([
    ['asked', 'support-agency', [], ['agree', 'refuse']],
    ['asked', 'member', ['agree', 'refuse'], []],
    ['agreed', 'support-agency', ['take-outer-layer'], []],
    ['agreed', 'member', ['take-outer-layer'], []],
    ['halfway', 'support-agency', [], ['take-inner-layer']],
    ['halfway', 'member', [], ['take-inner-layer']],
    ['opened', 'support-agency', ['read-author'], ['read-author']],
    ['opened', 'member', ['read-author'], ['read-author']],
    ['refused', 'member', [], []],
    ['gone', 'member', [], []],
  ])('%s, asked by the %s', (status, by, ofAgency, ofMember) => {
    const standing = asked(status, by);
    expect(allowedOpeningActions(admin('agency'), standing)).toEqual(ofAgency);
    expect(allowedOpeningActions(admin('member'), standing)).toEqual(ofMember);
    expect(allowedOpeningActions(admin('another'), standing)).toEqual([]);
    expect(allowedOpeningActions(steward, standing)).toEqual([]);
  });
});
