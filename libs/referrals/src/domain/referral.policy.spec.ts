import { DomainError } from '@app/kernel';
import type { Consent } from './consent';
import { rowsOf, type ReferralAction } from './referral';
import {
  allowedActions,
  assertGuards,
  brokenGuards,
  isCaseTeam,
  permittedActions,
  readerOf,
  sideOf,
  type GuardFacts,
  type Parties,
  type Viewer,
} from './referral.policy';
import type { Status } from './referral-codes';

const source = 'organization-a';
const target = 'organization-b';
const viewer = (organizationId: string, role: string, accountId = `${organizationId}-${role}`): Viewer => ({
  organizationId,
  role,
  accountId,
});

const holder = viewer(source, 'worker', 'holder');
const colleague = viewer(source, 'worker', 'colleague');
const sourceSupervisor = viewer(source, 'supervisor');
const sourceAdmin = viewer(source, 'organization-admin');
const targetWorker = viewer(target, 'worker');
const targetSupervisor = viewer(target, 'supervisor');
const targetAdmin = viewer(target, 'organization-admin');
const stranger = viewer('organization-c', 'supervisor');
const funder = viewer('foundation', 'program-officer');
const nobody: Viewer = { accountId: null, organizationId: null, role: null };

const referral = (status: Status, change: Partial<Parties> = {}): Parties => ({
  status,
  businessStatus: status === 'completed' ? 'outcome-returned' : null,
  sourceId: source,
  targetId: target,
  holderId: 'holder',
  ageBand: '80-84',
  fields: ['name', 'phone'],
  mode: 'full-transfer',
  subjectKind: 'person',
  legalBasis: 'consent',
  sentAt: status === 'draft' ? null : new Date('2026-11-20T02:00:00Z'),
  sentById: status === 'draft' ? null : 'holder',
  dueAt: ['requested', 'received'].includes(status) ? new Date('2026-11-24T10:00:00Z') : null,
  basisReviewedAt: null,
  noticeGivenOn: null,
  forwardApprovedAt: null,
  ...(status === 'on-hold' && { heldFrom: 'in-progress' as const }),
  ...change,
});

const communityStaff = viewer('community', 'community-staff');
const bureauOfficer = viewer('bureau', 'program-officer');
const streetOfficer = viewer('street', 'street-officer');

const drafting = ['edit', 'record-consent', 'preview'];
const waiting = ['choose-grant', 'also', 'split', 'change-urgency'];
const deciding = ['accept', 'decline', 'propose-forward'];
const working = ['complete', 'fail', 'propose-forward', 'mark-unreachable'];

describe('who may do what', () => {
  it.each([
    ['holder', holder, 'draft', [...drafting, 'choose-grant', 'also', 'mark-in-error', 'send']],
    ['source supervisor', sourceSupervisor, 'draft', [...drafting, 'choose-grant', 'also', 'mark-in-error', 'send']],
    ['colleague', colleague, 'draft', []],
    ['source administrator', sourceAdmin, 'draft', []],
    ['target worker', targetWorker, 'draft', []],
    ['holder', holder, 'requested', [...waiting, 'extend', 'withdraw', 'mark-in-error']],
    ['colleague', colleague, 'requested', []],
    ['target worker', targetWorker, 'requested', ['receive', 'accept', 'decline']],
    ['target supervisor', targetSupervisor, 'requested', ['receive', 'accept', 'decline']],
    ['target administrator', targetAdmin, 'requested', []],
    ['holder', holder, 'received', [...waiting, 'extend', 'withdraw', 'mark-in-error']],
    ['target worker', targetWorker, 'received', [...deciding, 'ask-information', 'waitlist', 'assess-first']],
    ['holder', holder, 'accepted', [...waiting, 'cancel']],
    ['source supervisor', sourceSupervisor, 'accepted', [...waiting, 'cancel', 'mark-in-error']],
    ['target worker', targetWorker, 'accepted', [...working, 'start', 'hold', 'waitlist', 'assess-first']],
    [
      'target supervisor',
      targetSupervisor,
      'accepted',
      [...working, 'start', 'hold', 'waitlist', 'assess-first', 'cancel'],
    ],
    ['target worker', targetWorker, 'in-progress', [...working, 'hold']],
    ['target worker', targetWorker, 'on-hold', [...working, 'resume']],
    ['holder', holder, 'completed', ['choose-grant', 'close', 'dispute']],
    ['source supervisor', sourceSupervisor, 'completed', ['choose-grant', 'close', 'dispute', 'mark-in-error']],
    ['target worker', targetWorker, 'completed', []],
    ['target worker', targetWorker, 'rejected', []],
    ['holder', holder, 'cancelled', ['choose-another', 'choose-grant']],
    ['holder', holder, 'rejected', ['choose-another', 'choose-grant']],
    ['holder', holder, 'failed', ['choose-another', 'choose-grant']],
    ['source supervisor', sourceSupervisor, 'entered-in-error', []],
    ['stranger', stranger, 'requested', []],
    ['funder', funder, 'accepted', []],
    ['nobody', nobody, 'requested', []],
  ] as [string, Viewer, Status, string[]][])('%s with a referral that is %s', (_, who, status, expected) => {
    expect(allowedActions(who, referral(status)).sort()).toEqual([...expected].sort());
  });

  it.each([
    ['an L3 field', { fields: ['name', 'health'] as const }],
    ['a child under fourteen', { ageBand: '6-9' as const }],
  ])('only a supervisor sends %s', (_, change) => {
    expect(allowedActions(holder, referral('draft', change))).not.toContain('send');
    expect(allowedActions(sourceSupervisor, referral('draft', change))).toContain('send');
  });

  it.each([
    ['requested', ['decline', 'accept', 'receive']],
    ['received', ['ask-information', 'accept']],
    ['accepted', ['start', 'hold', 'complete', 'fail']],
  ] as [Status, string[]][])(
    'the staff of a community and the officers of a bureau or street work what is %s',
    (status, some) => {
      for (const who of [communityStaff, bureauOfficer, streetOfficer])
        expect(allowedActions(who, referral(status, { targetId: who.organizationId }))).toEqual(
          expect.arrayContaining(some),
        );
    },
  );

  it('cancelling what was accepted is for who leads at the recipient', () => {
    const may = (who: Viewer) =>
      allowedActions(who, referral('accepted', { targetId: who.organizationId })).includes('cancel');
    expect([targetWorker, targetSupervisor, communityStaff, bureauOfficer, streetOfficer].map(may)).toEqual([
      false,
      true,
      false,
      true,
      true,
    ]);
  });

  it('whoever works at a community asks for what is closed', () => {
    const worker = { ...viewer('community', 'worker'), organizationKind: 'community' };
    for (const who of [communityStaff, worker])
      expect(readerOf(who, referral('accepted', { targetId: 'community' }))).toBe('community');
    expect(readerOf(bureauOfficer, referral('accepted', { targetId: 'bureau' }))).toBe('case-team');
  });

  it('an officer of the source does not write referrals', () => {
    expect(permittedActions(viewer(source, 'program-officer', 'holder'), referral('draft'))).toEqual([]);
  });

  describe('without consent', () => {
    const duty = { legalBasis: 'statutory-duty' as const };

    it.each(['statutory-duty', 'emergency', 'other-law'] as const)(
      '%s: a worker sends, a child’s L3 too',
      (legalBasis) => {
        const change = { legalBasis, ageBand: '6-9' as const, fields: ['name', 'health'] as const };
        expect(allowedActions(holder, referral('draft', change))).toContain('send');
      },
    );

    it('it is reviewed by a supervisor who did not send it', () => {
      const may = (who: Viewer, sentById: string) =>
        allowedActions(who, referral('requested', { ...duty, sentById })).includes('review-basis');
      expect(may(sourceSupervisor, 'holder')).toBe(true);
      expect(may(sourceSupervisor, sourceSupervisor.accountId!)).toBe(false);
      expect(may(holder, 'somebody')).toBe(false);
      expect(may(targetSupervisor, 'holder')).toBe(false);
      expect(allowedActions(sourceSupervisor, referral('requested'))).not.toContain('review-basis');
    });

    it('once, and the person is told once', () => {
      const done = { ...duty, basisReviewedAt: now, noticeGivenOn: '2026-11-23' };
      expect(allowedActions(sourceSupervisor, referral('accepted', duty))).toEqual(
        expect.arrayContaining(['review-basis', 'record-notice']),
      );
      const after = allowedActions(sourceSupervisor, referral('accepted', done));
      expect(after).not.toContain('review-basis');
      expect(after).not.toContain('record-notice');
    });
  });

  it.each([
    ['consultation', 'accepted', true],
    ['consultation', 'completed', true],
    ['consultation', 'requested', false],
    ['full-transfer', 'accepted', false],
  ] as const)('converting: %s, %s: %s', (mode, status, may) => {
    expect(allowedActions(holder, referral(status, { mode })).includes('convert')).toBe(may);
  });

  it('a forward is approved once', () => {
    const proposed = { businessStatus: 'forward-proposed' as const };
    expect(allowedActions(holder, referral('received', proposed))).toEqual(
      expect.arrayContaining(['approve-forward', 'refuse-forward']),
    );
    expect(allowedActions(holder, referral('received', { ...proposed, forwardApprovedAt: now }))).not.toContain(
      'approve-forward',
    );
  });

  it('where the consent was withdrawn the recipient attests the deletion, and does nothing else', () => {
    const paused = { businessStatus: 'consent-paused' as const };
    for (const status of ['requested', 'received', 'accepted', 'in-progress', 'on-hold'] as const)
      expect(allowedActions(targetSupervisor, referral(status, paused))).toEqual(['attest-deletion']);
    expect(allowedActions(holder, referral('accepted', paused))).toEqual(['choose-grant']);
  });

  it('after acceptance only a supervisor of the source calls it a mistake: the worker is refused, not told to wait', () => {
    expect(permittedActions(holder, referral('accepted'))).not.toContain('mark-in-error');
    expect(permittedActions(holder, referral('entered-in-error'))).toContain('mark-in-error');
  });

  it('a need that names nobody asks no consent and waits for no supervisor', () => {
    const group = { subjectKind: 'group' as const, fields: [], ageBand: '6-9' as const };
    expect(allowedActions(holder, referral('draft', group))).toContain('send');
    expect(allowedActions(holder, referral('draft', group))).not.toContain('record-consent');
  });

  it('an action of the other side is never permitted, whatever the state', () => {
    expect(permittedActions(holder, referral('requested'))).not.toContain('accept');
    expect(permittedActions(targetWorker, referral('requested'))).not.toContain('withdraw');
  });

  it('a draft is known to the source alone', () => {
    expect(sideOf(targetWorker, referral('draft'))).toBeNull();
    expect(sideOf(targetWorker, referral('requested'))).toBe('target');
    expect(sideOf(stranger, referral('requested'))).toBeNull();
    expect(sideOf(nobody, referral('requested'))).toBeNull();
  });

  it.each([
    [holder, true],
    [colleague, false],
    [sourceSupervisor, true],
    [sourceAdmin, false],
    [targetWorker, true],
    [targetAdmin, false],
    [stranger, false],
  ])('case team: %j %s', (who, expected) => expect(isCaseTeam(who, referral('accepted'))).toBe(expected));
});

const now = new Date('2026-11-23T02:00:00Z');
const consent: Consent = {
  recipientId: target,
  purpose: 'provide-service',
  fields: ['name', 'phone'],
  endsOn: '2027-05-31',
  decision: 'given',
  signedBy: 'self',
  childView: null,
  form: 'screen',
  status: 'active',
  inactiveBecause: null,
};

describe('guards', () => {
  const sendable: GuardFacts = {
    now,
    mode: 'full-transfer',
    targetId: target,
    ageBand: '80-84',
    fields: ['name', 'phone'],
    legalBasis: 'consent',
    basisReason: null,
    subjectKind: 'person',
    targetActive: true,
    consent,
    openDuplicate: false,
    previewSeen: true,
    input: {},
  };

  it.each([
    ['send', 'all is in order', {}, null],
    ['send', 'no recipient', { targetId: null }, 'recipient-missing'],
    ['send', 'the recipient shown', { input: { shownRecipientId: target } }, null],
    [
      'send',
      'another recipient than shown',
      { input: { shownRecipientId: 'organization-c' } },
      'recipient-other-than-shown',
    ],
    ['send', 'recipient no longer active', { targetActive: false }, 'recipient-not-active'],
    ['send', 'no consent', { consent: null }, 'consent-missing'],
    ['send', 'consent for another organisation', { targetId: 'organization-c' }, 'consent-other-recipient'],
    ['send', 'consent for another purpose', { mode: 'consultation' }, 'consent-other-purpose'],
    ['send', 'a field nobody agreed to', { fields: ['name', 'health'] }, 'consent-fields-missing'],
    ['send', 'ended yesterday', { consent: { ...consent, endsOn: '2026-11-22' } }, 'consent-expired'],
    ['send', 'ends today', { consent: { ...consent, endsOn: '2026-11-23' } }, null],
    ['send', 'refused', { consent: { ...consent, decision: 'refused', fields: [] } }, 'consent-refused'],
    ['send', 'same person already with them', { openDuplicate: true }, 'referral-already-open'],
    ['send', 'preview not seen', { previewSeen: false }, 'preview-not-seen'],
    ['send', 'a duty without its reason', { legalBasis: 'statutory-duty', consent: null }, 'basis-reason-missing'],
    [
      'send',
      'a duty, no consent and no guardian',
      { legalBasis: 'statutory-duty', basisReason: 'child-harm-suspected', consent: null, ageBand: '6-9' },
      null,
    ],
    [
      'send',
      'an emergency after a refusal',
      { legalBasis: 'emergency', basisReason: 'danger-to-life', consent: { ...consent, decision: 'refused' } },
      null,
    ],
    ['send', 'a need that names nobody', { subjectKind: 'group', fields: [], consent: null }, null],
    ['receive', 'nothing asked', {}, null],
    ['accept', 'capacity confirmed', { input: { capacityConfirmed: true } }, null],
    ['accept', 'capacity not confirmed', {}, 'capacity-not-confirmed'],
    ['accept', 'no place stated', { place: 'not-stated', input: { capacityConfirmed: true } }, null],
    ['accept', 'no place left', { place: 'full', input: { capacityConfirmed: true } }, 'no-place-left'],
    ['accept', 'over capacity', { place: 'full', input: { capacityConfirmed: true, overCapacity: true } }, null],
    ['ask-information', 'a question', { infoRounds: 1, input: { note: '有无陪同人？' } }, null],
    ['ask-information', 'nothing asked', { input: { note: ' ' } }, 'text-missing'],
    ['ask-information', 'a third time', { infoRounds: 2, input: { note: '还有？' } }, 'info-rounds-used'],
    ['provide-information', 'no answer', {}, 'text-missing'],
    ['hold', 'reason and date', { input: { holdReason: 'in-hospital', reviewOn: '2026-12-07' } }, null],
    ['hold', 'no reason', { input: { reviewOn: '2026-12-07' } }, 'hold-reason-missing'],
    ['hold', 'no date', { input: { holdReason: 'in-hospital' } }, 'review-date-missing'],
    ['hold', 'until today', { input: { holdReason: 'in-hospital', reviewOn: '2026-11-23' } }, 'review-date-in-past'],
    ['hold', 'for a year', { input: { holdReason: 'in-hospital', reviewOn: '2027-11-23' } }, 'review-date-too-far'],
    ['fail', 'reason and hand-back', { input: { failReason: 'moved', note: '已搬走，交接两次' } }, null],
    ['fail', 'no reason', { input: { note: '交接' } }, 'fail-reason-missing'],
    ['fail', 'no hand-back', { input: { failReason: 'moved' } }, 'text-missing'],
    ['cancel', 'told yesterday', { input: { cancelReason: 'moved', toldOn: '2026-11-22', toldBy: 'phone' } }, null],
    ['cancel', 'nobody told', { input: { cancelReason: 'moved' } }, 'other-side-not-told'],
    [
      'cancel',
      'will be told',
      { input: { cancelReason: 'moved', toldOn: '2026-11-24', toldBy: 'phone' } },
      'told-in-future',
    ],
    ['cancel', 'no reason', { input: { toldOn: '2026-11-22', toldBy: 'phone' } }, 'cancel-reason-missing'],
    ['attest-deletion', 'stated', { input: { deletionConfirmed: true } }, null],
    ['attest-deletion', 'not stated', {}, 'deletion-not-stated'],
    [
      'propose-forward',
      'to somebody, why',
      { forwardTargetActive: true, input: { forwardReason: 'outside-area', forwardToId: 'c' } },
      null,
    ],
    [
      'propose-forward',
      'to nobody',
      { forwardTargetActive: true, input: { forwardReason: 'outside-area' } },
      'recipient-missing',
    ],
    [
      'propose-forward',
      'to who receives none',
      { forwardTargetActive: false, input: { forwardReason: 'outside-area', forwardToId: 'c' } },
      'recipient-not-active',
    ],
    ['propose-forward', 'no reason', { input: { forwardToId: 'c' } }, 'forward-reason-missing'],
    ['dispute', 'why, in words', { input: { disputeReason: 'not-delivered', note: '没有人来过' } }, null],
    ['dispute', 'no words', { input: { disputeReason: 'not-delivered' } }, 'text-missing'],
    ['dispute', 'no reason', { input: { note: '没有人来过' } }, 'dispute-reason-missing'],
    ['mark-in-error', 'reason', { input: { errorReason: 'wrong-person' } }, null],
    ['mark-in-error', 'no reason', {}, 'error-reason-missing'],
    ['mark-in-error', 'other without words', { input: { errorReason: 'other' } }, 'reason-text-missing'],
    ['decline', 'reason and who', { input: { declineReason: 'no-capacity', declinedBy: 'provider' } }, null],
    ['decline', 'no reason', { input: { declinedBy: 'provider' } }, 'decline-reason-missing'],
    ['decline', 'nobody named', { input: { declineReason: 'no-capacity' } }, 'decline-reason-missing'],
    [
      'decline',
      'other without words',
      { input: { declineReason: 'other', declinedBy: 'client', note: '  ' } },
      'reason-text-missing',
    ],
    [
      'decline',
      'other with words',
      { input: { declineReason: 'other', declinedBy: 'client', note: '家人来接' } },
      null,
    ],
    ['start', 'today', { input: { firstContactOn: '2026-11-23' } }, null],
    ['start', 'no date', {}, 'first-contact-missing'],
    ['start', 'tomorrow', { input: { firstContactOn: '2026-11-24' } }, 'first-contact-in-future'],
    [
      'start',
      'before acceptance',
      { acceptedAt: new Date('2026-11-22T17:00:00Z'), input: { firstContactOn: '2026-11-22' } },
      'first-contact-before-acceptance',
    ],
    ['complete', 'service and outcome', { input: { deliveredServices: ['home-visit'], outcome: 'goals-met' } }, null],
    ['complete', 'no service', { input: { deliveredServices: [], outcome: 'goals-met' } }, 'output-missing'],
    ['complete', 'no outcome', { input: { deliveredServices: ['home-visit'] } }, 'output-missing'],
    ['withdraw', 'reason', { input: { withdrawReason: 'need-changed' } }, null],
    ['withdraw', 'no reason', {}, 'withdraw-reason-missing'],
    ['withdraw', 'other without words', { input: { withdrawReason: 'other' } }, 'reason-text-missing'],
    ['close', 'read and asked', { outcomeRead: true, input: { clientFeedback: 'satisfied' } }, null],
    ['close', 'outcome not read', { input: { clientFeedback: 'satisfied' } }, 'outcome-not-read'],
    ['close', 'nobody asked', { outcomeRead: true }, 'feedback-missing'],
  ] as [ReferralAction, string, Partial<GuardFacts>, string | null][])('%s: %s', (action, _, change, code) => {
    const run = () => assertGuards(rowsOf(action)[0], { ...sendable, ...change });
    if (code) expect(run).toThrow(new DomainError('rule', code));
    else expect(run).not.toThrow();
  });

  it('names all that stands in the way of sending', () => {
    expect(brokenGuards(rowsOf('send')[0], { ...sendable, targetId: null, consent: null, previewSeen: false })).toEqual(
      ['recipient-missing', 'consent-missing', 'preview-not-seen'],
    );
    expect(brokenGuards(rowsOf('send')[0], sendable)).toEqual([]);
  });
});
