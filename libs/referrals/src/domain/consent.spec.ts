import { DomainError } from '@app/kernel';
import { agreedFields, assertNotNagging, assertRecordable, purposeOf, type Consent } from './consent';
import type { AgeBand } from './referral-codes';

const today = '2026-11-23';
const given = (change: Partial<Consent> = {}): Consent => ({
  recipientId: 'organization-b',
  purpose: 'provide-service',
  fields: ['name', 'phone'],
  endsOn: '2027-05-31',
  decision: 'given',
  signedBy: 'self',
  childView: null,
  form: 'screen',
  ...change,
});

describe('recording a consent', () => {
  it.each([
    ['80-84', {}, null],
    ['80-84', { signedBy: 'guardian' }, 'consent-adult-signs'],
    ['18-29', { signedBy: 'self-and-guardian' }, 'consent-adult-signs'],
    ['14-17', {}, 'consent-both-sign'],
    ['14-17', { signedBy: 'self-and-guardian' }, null],
    ['10-13', {}, 'consent-guardian-needed'],
    ['10-13', { signedBy: 'guardian' }, 'consent-child-view-needed'],
    ['10-13', { signedBy: 'guardian', childView: 'cannot-say' }, 'consent-child-view-needed'],
    ['10-13', { signedBy: 'guardian', childView: 'disagrees' }, 'consent-child-disagrees'],
    ['10-13', { signedBy: 'guardian', childView: 'agrees' }, null],
    ['6-9', { signedBy: 'guardian', childView: 'cannot-say' }, null],
    ['0-2', { signedBy: 'guardian', childView: 'cannot-say' }, null],
    ['0-2', {}, 'consent-guardian-needed'],
    ['80-84', { fields: [] }, 'consent-without-fields'],
    ['80-84', { endsOn: '2026-11-22' }, 'consent-end-in-past'],
    ['80-84', { endsOn: '2026-11-23' }, null],
    ['80-84', { endsOn: '2029-11-24' }, 'consent-too-long'],
    ['80-84', { endsOn: '2029-11-23' }, null],
    ['6-9', { decision: 'refused', fields: [] }, null],
    ['80-84', { decision: 'refused' }, 'consent-refusal-has-fields'],
  ] as [AgeBand, Partial<Consent>, string | null][])('age %s with %j', (ageBand, change, code) => {
    const record = () => assertRecordable(given(change), ageBand, today);
    if (code) expect(record).toThrow(new DomainError('rule', code));
    else expect(record).not.toThrow();
  });

  it('does not ask again after a no, but may ask for another recipient or purpose', () => {
    const refusals = [given({ decision: 'refused', fields: [] })];
    expect(() => assertNotNagging(refusals, given())).toThrow(new DomainError('rule', 'consent-already-refused'));
    expect(() => assertNotNagging(refusals, given({ recipientId: 'organization-c' }))).not.toThrow();
    expect(() => assertNotNagging(refusals, given({ purpose: 'give-advice' }))).not.toThrow();
  });

  it('shares what was asked and ticked, nothing else', () => {
    expect(agreedFields(['name', 'phone', 'health'], given({ fields: ['phone', 'address', 'health'] }))).toEqual([
      'phone',
      'health',
    ]);
  });

  it.each([
    ['full-transfer', 'provide-service'],
    ['joint-service', 'joint-service'],
    ['consultation', 'give-advice'],
  ] as const)('%s asks for %s', (mode, purpose) => expect(purposeOf(mode)).toBe(purpose));
});
