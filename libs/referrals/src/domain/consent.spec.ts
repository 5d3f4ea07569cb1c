import { DomainError } from '@app/kernel';
import {
  agreedFields,
  assertCovers,
  assertNotNagging,
  assertRecordable,
  assertWithdrawable,
  consentAfter,
  consentStatuses,
  consentTransitions,
  endingNoticeDue,
  purposeOf,
  standingOfConsent,
  type Consent,
  type ConsentAsked,
  type ConsentStatements,
  type ConsentStanding,
} from './consent';
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
  status: 'active',
  inactiveBecause: null,
  ...change,
});
const refused = given({ decision: 'refused', fields: [] });
const withdrawn = given({ status: 'inactive', inactiveBecause: 'withdrawn' });
const rule = (code: string): DomainError => new DomainError('rule', code);

const signature: ConsentStatements = { evidence: 'screen-signature', recorderName: '社工乙' };
const byParent: ConsentStatements = { ...signature, relation: 'parent' };

describe('recording a consent', () => {
  it.each([
    // Adults sign alone.
    ['80-84', {}, {}, null],
    ['80-84', { signedBy: 'guardian' }, {}, 'consent-adult-signs'],
    ['18-29', { signedBy: 'self-and-guardian' }, {}, 'consent-adult-signs'],
    // R-CH-09: only a representative declared by a court, and never against the person's own wish.
    ['80-84', { signedBy: 'guardian' }, { relation: 'spouse' }, 'consent-adult-signs'],
    ['80-84', { signedBy: 'representative' }, { relation: 'adult-child' }, 'consent-court-document-needed'],
    ['80-84', { signedBy: 'representative' }, { representativeDocument: ' ' }, 'consent-court-document-needed'],
    ['80-84', { signedBy: 'representative' }, { representativeDocument: '民特12号' }, 'consent-own-wish-needed'],
    [
      '80-84',
      { signedBy: 'representative', childView: 'disagrees' },
      { representativeDocument: '民特12号' },
      'consent-own-wish-against',
    ],
    ['80-84', { signedBy: 'representative', childView: 'cannot-say' }, { representativeDocument: '民特12号' }, null],
    ['80-84', { signedBy: 'representative', childView: 'agrees' }, { representativeDocument: '民特12号' }, null],
    ['14-17', { signedBy: 'representative' }, { representativeDocument: '民特12号' }, 'consent-both-sign'],
    // 14 to 17: both.
    ['14-17', {}, {}, 'consent-both-sign'],
    ['14-17', { signedBy: 'guardian' }, byParent, 'consent-both-sign'],
    ['14-17', { signedBy: 'self-and-guardian' }, {}, 'consent-relation-needed'],
    ['14-17', { signedBy: 'self-and-guardian' }, byParent, null],
    // 8 to 13: guardian and the child's agreement.
    ['10-13', {}, {}, 'consent-guardian-needed'],
    ['10-13', { signedBy: 'representative' }, { representativeDocument: '民特12号' }, 'consent-guardian-needed'],
    ['10-13', { signedBy: 'guardian' }, {}, 'consent-relation-needed'],
    ['10-13', { signedBy: 'guardian' }, { relation: 'adult-child' }, 'consent-relation-not-guardian'],
    ['10-13', { signedBy: 'guardian' }, byParent, 'consent-child-view-needed'],
    ['10-13', { signedBy: 'guardian', childView: 'cannot-say' }, byParent, 'consent-child-view-needed'],
    ['10-13', { signedBy: 'guardian', childView: 'disagrees' }, byParent, 'consent-child-disagrees'],
    ['10-13', { signedBy: 'guardian', childView: 'agrees' }, byParent, null],
    ['10-13', { signedBy: 'self-and-guardian', childView: 'agrees' }, byParent, null],
    [
      '10-13',
      { signedBy: 'guardian', childView: 'agrees' },
      { ...byParent, underEight: true },
      'consent-not-under-eight',
    ],
    // The band 6-9 lies on both sides of eight.
    ['6-9', { signedBy: 'guardian' }, byParent, 'consent-child-view-needed'],
    ['6-9', { signedBy: 'guardian', childView: 'agrees' }, byParent, null],
    ['6-9', { signedBy: 'guardian', childView: 'cannot-say' }, byParent, 'consent-under-eight-unstated'],
    ['6-9', { signedBy: 'guardian', childView: 'cannot-say' }, { ...byParent, underEight: true }, null],
    ['6-9', { signedBy: 'guardian', childView: 'disagrees' }, byParent, 'consent-child-disagrees'],
    ['6-9', { signedBy: 'guardian', childView: 'disagrees' }, { ...byParent, underEight: true }, null],
    // Below six: the view if able.
    ['0-2', {}, {}, 'consent-guardian-needed'],
    ['0-2', { signedBy: 'guardian' }, byParent, 'consent-child-view-needed'],
    ['0-2', { signedBy: 'guardian', childView: 'cannot-say' }, byParent, null],
    ['3-5', { signedBy: 'guardian', childView: 'disagrees' }, byParent, null],
    // A guardian in conflict: consent is the wrong way.
    [
      '10-13',
      { signedBy: 'guardian', childView: 'agrees' },
      { ...byParent, guardianInConflict: true },
      'consent-guardian-in-conflict',
    ],
    ['14-17', {}, { guardianInConflict: true }, 'consent-guardian-in-conflict'],
    // What and until when.
    ['80-84', { fields: [] }, {}, 'consent-without-fields'],
    ['80-84', { endsOn: '2026-11-22' }, {}, 'consent-end-in-past'],
    ['80-84', { endsOn: '2026-11-23' }, {}, null],
    ['80-84', { endsOn: '2029-11-24' }, {}, 'consent-too-long'],
    ['80-84', { endsOn: '2029-11-23' }, {}, null],
    // A no is always recorded.
    ['6-9', { decision: 'refused', fields: [] }, { evidence: undefined }, null],
    ['80-84', { decision: 'refused' }, {}, 'consent-refusal-has-fields'],
    // Each form shows that it took place.
    ['80-84', {}, { evidence: undefined }, 'consent-signature-missing'],
    ['80-84', {}, { evidence: 'paper-photo' }, 'consent-signature-missing'],
    ['80-84', { form: 'paper' }, {}, 'consent-paper-missing'],
    ['80-84', { form: 'paper' }, { evidence: 'paper-photo' }, null],
    ['80-84', { form: 'oral' }, {}, 'consent-witness-missing'],
    ['80-84', { form: 'oral' }, { witnessName: '  ' }, 'consent-witness-missing'],
    ['80-84', { form: 'oral' }, { witnessName: '社工 乙' }, 'consent-witness-is-recorder'],
    ['80-84', { form: 'oral' }, { witnessName: '居委会主任' }, null],
    ['80-84', { form: 'sms' }, {}, 'consent-phone-missing'],
    ['80-84', { form: 'sms' }, { smsPhone: '14000000133' }, null],
  ] as [AgeBand, Partial<Consent>, ConsentStatements, string | null][])(
    'age %s with %j and %j: %s',
    (ageBand, change, statements, code) => {
      const record = () => assertRecordable(given(change), ageBand, today, { ...signature, ...statements });
      if (code) expect(record).toThrow(rule(code));
      else expect(record).not.toThrow();
    },
  );

  it('names the ways that need no guardian when the guardian is in conflict', () => {
    const record = () =>
      assertRecordable(given({ signedBy: 'guardian', childView: 'agrees' }), '10-13', today, {
        ...byParent,
        guardianInConflict: true,
      });
    expect(record).toThrow(
      expect.objectContaining({ details: { routes: ['mandatory-report', 'statutory-duty', 'emergency'] } }) as Error,
    );
  });
});

describe('asking again', () => {
  it.each([
    ['after a no', [refused], {}, false, 'consent-already-refused'],
    ['after a withdrawal', [withdrawn], {}, false, 'consent-already-refused'],
    ['when the person comes back to it', [refused, withdrawn], {}, true, null],
    ['for another recipient', [refused], { recipientId: 'organization-c' }, false, null],
    ['for another purpose', [refused], { purpose: 'give-advice' }, false, null],
    ['after a no entered by mistake', [{ ...refused, status: 'entered-in-error' }], {}, false, null],
    ['after one that ran out', [given({ status: 'inactive', inactiveBecause: 'expired' })], {}, false, null],
    ['after a yes', [given()], {}, false, null],
  ] as [string, Consent[], Partial<Consent>, boolean, string | null][])('%s', (_, answers, change, unasked, code) => {
    const ask = () => assertNotNagging(answers, given(change), unasked);
    if (code) expect(ask).toThrow(rule(code));
    else expect(ask).not.toThrow();
  });
});

describe('what a consent is worth', () => {
  const asked: ConsentAsked = {
    recipientId: 'organization-b',
    purpose: 'provide-service',
    fields: ['name', 'phone'],
    ageBand: '80-84',
  };

  it.each([
    ['in force', given(), {}, null],
    ['on its last day', given({ endsOn: today }), {}, null],
    ['none', null, {}, 'consent-missing'],
    ['entered in error', given({ status: 'entered-in-error' }), {}, 'consent-missing'],
    ['a no', refused, {}, 'consent-refused'],
    ['withdrawn', withdrawn, {}, 'consent-withdrawn'],
    ['not confirmed by the code yet', given({ status: 'draft', form: 'sms' }), {}, 'consent-not-confirmed'],
    ['ended yesterday, no job has run', given({ endsOn: '2026-11-22' }), {}, 'consent-expired'],
    ['marked as ended', given({ status: 'inactive', inactiveBecause: 'expired' }), {}, 'consent-expired'],
    ['another recipient', given(), { recipientId: 'organization-c' }, 'consent-other-recipient'],
    ['another purpose', given(), { purpose: 'give-advice' }, 'consent-other-purpose'],
    ['a field not covered', given(), { fields: ['name', 'health'] }, 'consent-fields-missing'],
    ['an adult’s signature for a child', given(), { ageBand: '10-13' }, 'consent-guardian-needed'],
    ['one signature for fifteen years', given(), { ageBand: '14-17' }, 'consent-both-sign'],
  ] as [string, Consent | null, Partial<ConsentAsked>, string | null][])('%s', (_, consent, change, code) => {
    const cover = () => assertCovers(consent, { ...asked, ...change }, today);
    if (code) expect(cover).toThrow(rule(code));
    else expect(cover).not.toThrow();
  });

  it.each([
    [given(), 'in-force', true],
    [given({ endsOn: '2026-11-22' }), 'expired', true],
    [given({ status: 'inactive', inactiveBecause: 'expired' }), 'expired', false],
    [refused, 'refused', false],
    [withdrawn, 'withdrawn', false],
    [given({ status: 'draft' }), 'not-confirmed', false],
    [given({ status: 'entered-in-error' }), 'in-error', false],
  ] as [Consent, ConsentStanding, boolean][])('%j is %s', (consent, standing, withdrawable) => {
    expect(standingOfConsent(consent, today)).toBe(standing);
    const withdraw = () => assertWithdrawable(consent);
    if (withdrawable) expect(withdraw).not.toThrow();
    else expect(withdraw).toThrow(new DomainError('conflict', 'consent-wrong-state'));
  });

  it('moves along its table and nowhere else', () => {
    for (const from of consentStatuses)
      for (const action of ['confirm', 'withdraw', 'expire', 'mark-in-error'] as const) {
        const row = consentTransitions.find((one) => one.action === action && one.from === from);
        const move = () => consentAfter(action, from);
        if (row) expect(move()).toBe(row.to);
        else expect(move).toThrow(new DomainError('conflict', 'consent-wrong-state'));
      }
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

describe('telling before the end', () => {
  it.each([
    [31, 180, null, null],
    [30, 180, null, 30],
    [8, 180, null, 30],
    [8, 180, 30, null],
    [7, 180, 30, 7],
    [7, 180, null, 7],
    [0, 180, 7, null],
    // A short one was agreed on just now: no need to tell what everybody knows.
    [20, 30, null, null],
    [5, 7, null, null],
    [5, 20, null, 7],
  ])('%i days left of %i, told at %s: %s', (left, inAll, told, due) =>
    expect(endingNoticeDue(left, inAll, told)).toBe(due),
  );
});
