import { DomainError } from '@app/kernel';
import { statuses, type BusinessStatus, type Status } from './referral-codes';
import {
  businessStatusesIn,
  handsAfter,
  handsBeside,
  referralActions,
  rowsOf,
  standingPairs,
  startsFrom,
  transitionFrom,
  transitions,
  type ReferralAction,
  type Hands,
  type Standing,
  type TakenBy,
} from './referral';

const nameOf = ({ status, businessStatus, heldFrom }: Standing): string =>
  [status, businessStatus, heldFrom && `(${heldFrom})`].filter(Boolean).join(' ');

const standings: Standing[] = statuses.flatMap((status) =>
  businessStatusesIn[status].flatMap((businessStatus): Standing[] =>
    status === 'on-hold'
      ? [
          { status, businessStatus, heldFrom: 'accepted' },
          { status, businessStatus, heldFrom: 'in-progress' },
        ]
      : [{ status, businessStatus }],
  ),
);

const receivedWorkable = ['received', 'received info-provided', 'received waitlisted', 'received assessment-first'];
const receivedAny = [...receivedWorkable, 'received info-requested', 'received forward-proposed'];
const acceptedWorkable = [
  'accepted',
  'accepted waitlisted',
  'accepted assessment-first',
  'accepted client-unreachable',
];
const workingWorkable = ['in-progress', 'in-progress client-unreachable'];
const heldOf = (heldFrom: string) => [`on-hold (${heldFrom})`, `on-hold client-unreachable (${heldFrom})`];
const heldWorkable = [...heldOf('accepted'), ...heldOf('in-progress')];
const servingWorkable = [...acceptedWorkable, ...workingWorkable, ...heldWorkable];
const proposed = [
  'accepted forward-proposed',
  'in-progress forward-proposed',
  'on-hold forward-proposed (accepted)',
  'on-hold forward-proposed (in-progress)',
];
const pausedServing = proposed.map((one) => one.replace('forward-proposed', 'consent-paused'));
const pausedUndecided = ['requested consent-paused', 'received consent-paused'];
const completed = ['completed outcome-returned', 'completed outcome-disputed', 'completed loop-closed'];

/** referrals.md 2.4, written down a second time: every standing from which each action may start. */
const startable: Record<Exclude<ReferralAction, 'create'>, string[]> = {
  send: ['draft'],
  receive: ['requested'],
  accept: ['requested', ...receivedAny],
  decline: ['requested', ...receivedAny],
  'ask-information': receivedWorkable,
  'provide-information': ['received info-requested'],
  start: acceptedWorkable,
  hold: [...acceptedWorkable, ...workingWorkable],
  resume: heldWorkable,
  complete: servingWorkable,
  fail: [...servingWorkable, ...proposed],
  withdraw: ['requested', ...receivedAny],
  cancel: [...servingWorkable, ...proposed],
  'consent-withdrawn': ['requested', ...receivedAny, ...servingWorkable, ...proposed, ...completed, 'failed'],
  'attest-deletion': [...pausedUndecided, ...pausedServing],
  'no-response': ['requested', ...receivedWorkable],
  'propose-forward': [...receivedWorkable, ...servingWorkable],
  'refuse-forward': ['received forward-proposed', ...proposed],
  'forward-beside': ['received forward-proposed', ...proposed],
  forwarded: ['received forward-proposed', ...proposed],
  close: ['completed outcome-returned', 'completed outcome-disputed'],
  dispute: ['completed outcome-returned'],
  'mark-in-error': standings.map(nameOf).filter((name) => name !== 'entered-in-error'),
  waitlist: [...receivedWorkable, ...acceptedWorkable],
  'assess-first': [...receivedWorkable, ...acceptedWorkable],
  'mark-unreachable': servingWorkable,
  'clear-mark': [...receivedWorkable, ...servingWorkable].filter((name) =>
    ['waitlisted', 'assessment-first', 'client-unreachable'].some((one) => name.includes(one)),
  ),
};

const cases = Object.keys(startable).flatMap((action) =>
  standings.map((standing) => [action, nameOf(standing), standing] as [keyof typeof startable, string, Standing]),
);

describe('transitions', () => {
  it('of every action there is a row', () => {
    expect(referralActions.filter((action) => rowsOf(action).length === 0)).toEqual([]);
  });

  it.each(cases)('%s from %s', (action, name, standing) => {
    if (startable[action].includes(name)) expect(transitionFrom(action, standing).action).toBe(action);
    else expect(() => transitionFrom(action, standing)).toThrow(new DomainError('conflict', 'referral-wrong-state'));
  });

  it.each([
    ['T2', 'send', 'source', 'draft', 'requested', null, 'target'],
    ['T3', 'receive', 'target', 'requested', 'received', null, 'target'],
    ['T4', 'accept', 'target', 'received', 'accepted', null, 'target'],
    ['T5', 'decline', 'target', 'received', 'rejected', null, 'source'],
    ['T6', 'ask-information', 'target', 'received', 'received', 'info-requested', 'source'],
    ['T7', 'provide-information', 'source', 'received info-requested', 'received', 'info-provided', 'target'],
    ['T8', 'start', 'target', 'accepted', 'in-progress', null, 'both'],
    ['T9', 'hold', 'target', 'in-progress', 'on-hold', null, 'target'],
    ['T9', 'resume', 'target', 'on-hold (in-progress)', 'in-progress', null, 'both'],
    ['T9', 'resume', 'target', 'on-hold (accepted)', 'accepted', null, 'target'],
    ['T10', 'complete', 'target', 'on-hold (in-progress)', 'completed', 'outcome-returned', 'source'],
    ['T11', 'fail', 'target', 'accepted', 'failed', null, 'source'],
    ['T12', 'withdraw', 'source', 'received', 'cancelled', null, 'nobody'],
    ['T13', 'cancel', 'source', 'in-progress', 'cancelled', null, 'nobody'],
    ['T13', 'cancel', 'target', 'in-progress', 'cancelled', null, 'source'],
    ['T14', 'consent-withdrawn', 'system', 'in-progress', 'in-progress', 'consent-paused', 'target'],
    ['T14', 'attest-deletion', 'target', 'in-progress consent-paused', 'cancelled', null, 'nobody'],
    ['T15', 'no-response', 'system', 'requested', 'cancelled', null, 'source'],
    ['T16', 'propose-forward', 'target', 'accepted', 'accepted', 'forward-proposed', 'source'],
    ['T16', 'refuse-forward', 'source', 'accepted forward-proposed', 'accepted', null, 'target'],
    ['T16', 'forwarded', 'system', 'accepted forward-proposed', 'cancelled', null, 'nobody'],
    ['T18', 'close', 'source', 'completed outcome-returned', 'completed', 'loop-closed', 'nobody'],
    ['T19', 'dispute', 'source', 'completed outcome-returned', 'completed', 'outcome-disputed', 'both'],
    ['T19', 'dispute', 'system', 'completed outcome-returned', 'completed', 'outcome-disputed', 'both'],
    ['T20', 'mark-in-error', 'source', 'in-progress', 'entered-in-error', null, 'nobody'],
  ] as [string, ReferralAction, TakenBy, string, Status, BusinessStatus | null, string][])(
    '%s %s by the %s: %s → %s %s, in the hands of %s',
    (id, action, side, from, to, business, hands) => {
      const standing = standings.find((one) => nameOf(one) === from)!;
      const step = transitionFrom(action, standing, side);
      expect([step.id, step.to, step.toBusinessStatus, step.hands]).toEqual([id, to, business, hands]);
    },
  );

  it.each(['rejected', 'failed', 'cancelled', 'completed loop-closed'])(
    'nothing leaves %s but that it was a mistake; the consent may still be taken back',
    (name) => {
      const standing = standings.find((one) => nameOf(one) === name)!;
      const steps = transitions.filter((one) => startsFrom(one, standing));
      expect(steps.filter(({ deletion }) => !deletion).map(({ action }) => action)).toEqual(['mark-in-error']);
      expect(steps.every(({ to, action }) => to === 'same' || action === 'mark-in-error')).toBe(true);
    },
  );

  it('nothing leaves what was entered in error', () => {
    const standing: Standing = { status: 'entered-in-error', businessStatus: null };
    expect(transitions.filter((one) => startsFrom(one, standing))).toEqual([]);
  });

  it('every standing a step leads to is one that may be', () => {
    const known = new Set(standings.map(({ status, businessStatus }) => nameOf({ status, businessStatus })));
    expect(
      standingPairs()
        .flat()
        .filter((name) => !known.has(name)),
    ).toEqual([]);
    expect(standingPairs()).toHaveLength(168);
  });

  it('whoever has it in their hands has a step to take', () => {
    for (const transition of transitions.filter(({ needsDeletion }) => !needsDeletion))
      for (const standing of standings.filter((one) => startsFrom(transition, one))) {
        const step = transitionFrom(transition.action, standing, transition.side);
        const heldFrom = step.to === 'on-hold' ? (standing.heldFrom ?? 'in-progress') : null;
        const after = { status: step.to, businessStatus: step.toBusinessStatus, heldFrom };
        const next = transitions.filter(
          (one) => one.action !== 'mark-in-error' && !one.needsDeletion && startsFrom(one, after),
        );
        const sides = new Set(next.map(({ side }) => side));
        // What was declined, failed, left unanswered or cancelled by the recipient waits for the source to ask somebody else.
        if (['rejected', 'failed', 'cancelled'].includes(step.to)) expect(['source', 'nobody']).toContain(step.hands);
        else if (step.hands === 'nobody') expect(sides.size).toBe(0);
        else if (step.hands !== 'both') expect(sides).toContain(step.hands);
      }
  });

  it('no completed standing is left out', () => {
    expect(completed.every((name) => standings.some((one) => nameOf(one) === name))).toBe(true);
  });
});

describe('a deletion asked for after the end', () => {
  const asked = { deletionAskedAt: new Date('2026-11-23T02:00:00Z'), deletionAttestedAt: null };
  const over: [Status, BusinessStatus | null, Hands, Hands][] = [
    ['completed', 'outcome-returned', 'source', 'both'],
    ['completed', 'outcome-disputed', 'both', 'both'],
    ['completed', 'loop-closed', 'nobody', 'target'],
    ['failed', null, 'source', 'both'],
    ['failed', null, 'nobody', 'target'],
  ];

  it.each(over)('%s %s, in the hands of %s: of %s, and back when it is attested', (status, businessStatus, was, is) => {
    const standing = { status, businessStatus };
    expect(handsAfter(transitionFrom('consent-withdrawn', standing), { ...standing, hands: was })).toBe(is);
    expect(handsAfter(transitionFrom('attest-deletion', { ...standing, ...asked }), { ...standing, hands: is })).toBe(
      was,
    );
  });

  it.each(over)('%s %s: once asked, once attested, and only if asked', (status, businessStatus) => {
    const standing = { status, businessStatus };
    const attested = { ...asked, deletionAttestedAt: asked.deletionAskedAt };
    const refused = new DomainError('conflict', 'referral-wrong-state');
    expect(() => transitionFrom('attest-deletion', standing)).toThrow(refused);
    expect(() => transitionFrom('consent-withdrawn', { ...standing, ...asked })).toThrow(refused);
    expect(() => transitionFrom('attest-deletion', { ...standing, ...attested })).toThrow(refused);
  });

  it('closing the loop, or choosing another partner, leaves it with the recipient', () => {
    const returned = { status: 'completed', businessStatus: 'outcome-returned', ...asked } as const;
    expect(handsAfter(transitionFrom('close', returned), { ...returned, hands: 'both' })).toBe('target');
    expect(handsBeside('nobody', { status: 'failed', businessStatus: null, ...asked })).toBe('target');
    expect(handsBeside('nobody', { status: 'failed', businessStatus: null })).toBe('nobody');
  });
});
