import { DomainError } from '@app/kernel';
import type { Consent } from './consent';
import { transitionOf, type ReferralAction } from './referral';
import {
  allowedActions,
  assertGuards,
  brokenGuards,
  isCaseTeam,
  permittedActions,
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
  ...change,
});

describe('who may do what', () => {
  it.each([
    ['holder', holder, 'draft', ['choose-grant', 'edit', 'record-consent', 'preview', 'send']],
    ['source supervisor', sourceSupervisor, 'draft', ['choose-grant', 'edit', 'record-consent', 'preview', 'send']],
    ['colleague', colleague, 'draft', []],
    ['source administrator', sourceAdmin, 'draft', []],
    ['target worker', targetWorker, 'draft', []],
    ['holder', holder, 'requested', ['choose-grant', 'withdraw']],
    ['colleague', colleague, 'requested', []],
    ['target worker', targetWorker, 'requested', ['receive', 'accept', 'decline']],
    ['target supervisor', targetSupervisor, 'requested', ['receive', 'accept', 'decline']],
    ['target administrator', targetAdmin, 'requested', []],
    ['holder', holder, 'received', ['choose-grant', 'withdraw']],
    ['target worker', targetWorker, 'received', ['accept', 'decline']],
    ['holder', holder, 'accepted', ['choose-grant']],
    ['target worker', targetWorker, 'accepted', ['start', 'complete']],
    ['target worker', targetWorker, 'in-progress', ['complete']],
    ['holder', holder, 'completed', ['choose-grant', 'close']],
    ['target worker', targetWorker, 'completed', []],
    ['target worker', targetWorker, 'rejected', []],
    ['holder', holder, 'cancelled', ['choose-another', 'choose-grant']],
    ['holder', holder, 'rejected', ['choose-another', 'choose-grant']],
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
};

describe('guards', () => {
  const sendable: GuardFacts = {
    now,
    mode: 'full-transfer',
    targetId: target,
    fields: ['name', 'phone'],
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
    ['receive', 'nothing asked', {}, null],
    ['accept', 'capacity confirmed', { input: { capacityConfirmed: true } }, null],
    ['accept', 'capacity not confirmed', {}, 'capacity-not-confirmed'],
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
    const run = () => assertGuards(transitionOf(action), { ...sendable, ...change });
    if (code) expect(run).toThrow(new DomainError('rule', code));
    else expect(run).not.toThrow();
  });

  it('names all that stands in the way of sending', () => {
    expect(
      brokenGuards(transitionOf('send'), { ...sendable, targetId: null, consent: null, previewSeen: false }),
    ).toEqual(['recipient-missing', 'consent-missing', 'preview-not-seen']);
    expect(brokenGuards(transitionOf('send'), sendable)).toEqual([]);
  });
});
