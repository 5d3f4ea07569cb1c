import {
  isSensitive,
  mayShowCard,
  openings,
  sightOf,
  tierOf,
  type Card,
  type DisclosureFacts,
  type IdentityGrant,
} from './disclosure';
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
    ['on-hold', open],
    ['completed', open],
    ['entered-in-error', closed('access-ended')],
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

  it.each(['requested', 'accepted', 'in-progress', 'on-hold'] as Status[])(
    'nothing once the consent is withdrawn, at %s',
    (status) => {
      expect(openings(facts({ status, businessStatus: 'consent-paused' })).name).toEqual(closed('access-ended'));
    },
  );

  it('staff of a community ask for it', () => {
    expect(openings(facts({ reader: 'community' })).name).toEqual(closed('on-request'));
    expect(openings(facts({ reader: 'community', grant: null })).name).toEqual(closed('access-ended'));
  });

  it('an administrator of the recipient reads the card only', () => {
    expect(openings(facts({ reader: 'office' })).name).toEqual(closed('case-team-only'));
  });

  it.each(statuses)('the card at %s', (status) => {
    expect(mayShowCard('target', status)).toBe(!['rejected', 'cancelled', 'entered-in-error'].includes(status));
    expect(mayShowCard('source', status)).toBe(status !== 'entered-in-error');
  });
});

describe('what the source sees of its own', () => {
  it('nothing of what was entered in error', () => {
    const all = openings(facts({ side: 'source', status: 'entered-in-error', grant: null }));
    expect(new Set(Object.values(all).map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify(closed('entered-in-error'))]),
    );
  });

  it.each(statuses.filter((one) => one !== 'entered-in-error'))('all that is recorded, at %s', (status) => {
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

  it.each([
    ['all', [open, open, open]],
    ['identifying', [open, open, closed('case-team-only')]],
    ['approval-needed', [masked, masked, closed('approval-needed')]],
    ['none', [masked, masked, closed('case-team-only')]],
  ] as const)('a case team that reaches %s', (reach, expected) => {
    const all = openings(facts({ side: 'source', reach }));
    expect([all.name, all.phone, all.health]).toEqual(expected);
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

describe('sightOf', () => {
  const card: Card = {
    personCode: 'A01',
    group: 'elder',
    sex: 'female',
    ageBand: '80-84',
    household: 'alone',
    language: 'dialect',
    community: 'A社区',
    needCode: 'home-visit',
    serviceCodes: ['home-visit', 'fall-prevention'],
    riskCodes: ['falls'],
    reasonCodes: ['specialist-skill'],
    mode: 'full-transfer',
    urgency: 'priority',
  };
  const values = { name: '张三', phone: '14000000133', health: '跌倒两次' };

  it('never carries a value whose field is closed, even when one is handed in', () => {
    const sight = sightOf(facts({ status: 'received' }), card, values);
    expect(JSON.stringify(sight)).not.toMatch(/张三|14000000133|跌倒两次/);
    expect(sight.card).toEqual(card);
  });

  it('opens after acceptance what the consent lists', () => {
    const opened = sightOf(facts(), card, values).fields.filter((field) => field.state === 'open');
    expect(opened.map(({ field, value }) => [field, value])).toEqual([
      ['name', '张三'],
      ['health', '跌倒两次'],
    ]);
  });

  it('shows a colleague masks', () => {
    const sight = sightOf(facts({ side: 'source', reader: 'colleague' }), card, values);
    expect(sight.fields.slice(0, 2)).toEqual([
      { field: 'name', tier: 'L2', state: 'masked', value: '张*' },
      { field: 'phone', tier: 'L2', state: 'masked', value: '140****0133' },
    ]);
  });

  it('shows less of a family under threat', () => {
    const threatened = { ...card, riskCodes: ['abuse-or-neglect' as const] };
    const sight = sightOf(facts({ side: 'source', reader: 'colleague' }), threatened, values);
    expect(sight.fields[1]).toMatchObject({ field: 'phone', value: '****33' });
  });

  it('leaves a recipient who declined the outline only', () => {
    const sight = sightOf(facts({ status: 'rejected' }), card, values);
    expect(sight.card).toBeNull();
    expect(sight.fields.every((field) => field.state === 'closed')).toBe(true);
  });
});
