import { isSensitive, mayShowCard, openings, tierOf, type DisclosureFacts, type IdentityGrant } from './disclosure';
import { ageBands, isUnderFourteen, statuses, type Status } from './referral-codes';

const now = new Date('2026-11-23T02:00:00Z');
const grant = (change: Partial<IdentityGrant> = {}): IdentityGrant => ({
  openedAt: new Date('2026-11-22T02:00:00Z'),
  endsAt: new Date('2027-05-31T16:00:00Z'),
  endedAt: null,
  fields: ['name', 'health'],
  ...change,
});
const facts = (change: Partial<DisclosureFacts> = {}): DisclosureFacts => ({
  side: 'target',
  reader: 'case-team',
  status: 'accepted',
  consentedFields: ['name', 'health'],
  recordedFields: ['name', 'phone', 'health'],
  grant: grant(),
  now,
  ...change,
});
const open = { state: 'open' };
const masked = { state: 'masked' };
const closed = (reason: string) => ({ state: 'closed', reason });

describe('what the recipient sees of each field', () => {
  it.each([
    ['draft', closed('after-acceptance')],
    ['requested', closed('after-acceptance')],
    ['received', closed('after-acceptance')],
    ['accepted', open],
    ['in-progress', open],
    ['completed', open],
    ['rejected', closed('access-ended')],
    ['cancelled', closed('access-ended')],
  ] as [Status, object][])('a consented field at %s', (status, expected) => {
    expect(openings(facts({ status })).name).toEqual(expected);
  });

  it.each(statuses)('nothing without consent at %s', (status) => {
    expect(openings(facts({ status })).phone).toEqual(closed('not-consented'));
    expect(openings(facts({ status })).wish).toEqual(closed('not-recorded'));
  });

  it.each([
    ['no grant', null],
    ['not opened yet', grant({ openedAt: null })],
    ['ended by somebody', grant({ endedAt: new Date('2026-11-22T03:00:00Z') })],
    ['run out this moment, with no job running', grant({ endsAt: now })],
    ['a grant that does not name the field', grant({ fields: ['health'] })],
  ] as [string, IdentityGrant | null][])('%s', (_, one) => {
    expect(openings(facts({ grant: one })).name).toEqual(closed('access-ended'));
  });

  it('an administrator of the recipient reads the card only', () => {
    expect(openings(facts({ reader: 'office' })).name).toEqual(closed('case-team-only'));
  });

  it.each(statuses)('the card at %s', (status) => {
    expect(mayShowCard('target', status)).toBe(!['rejected', 'cancelled'].includes(status));
    expect(mayShowCard('source', status)).toBe(true);
  });
});

describe('what the source sees of its own', () => {
  it.each(statuses)('all that is recorded, at %s', (status) => {
    const all = openings(facts({ side: 'source', status, grant: null, consentedFields: [] }));
    expect([all.name, all.phone, all.health, all.wish]).toEqual([open, open, open, closed('not-recorded')]);
  });

  it('an office sees that something is recorded, not what', () => {
    const all = openings(facts({ side: 'source', reader: 'office' }));
    expect([all.name, all.health]).toEqual([closed('case-team-only'), closed('case-team-only')]);
  });

  it('colleagues outside the case see masks', () => {
    const all = openings(facts({ side: 'source', reader: 'colleague' }));
    expect([all.name, all.phone, all.health]).toEqual([masked, masked, closed('case-team-only')]);
  });
});

describe('tiers', () => {
  it.each(ageBands)('age %s', (band) => {
    expect(tierOf('name', band)).toBe(isUnderFourteen(band) ? 'L3' : 'L2');
    expect(tierOf('health', band)).toBe('L3');
    expect(isSensitive(['name'], band)).toBe(isUnderFourteen(band));
    expect(isSensitive(['name', 'story'], band)).toBe(true);
  });
});
