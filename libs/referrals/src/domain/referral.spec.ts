import { DomainError } from '@app/kernel';
import { statuses, type BusinessStatus, type Status } from './referral-codes';
import { startsFrom, transitionFrom, transitions, type ReferralAction, type Standing } from './referral';

const standings: Standing[] = [
  ...statuses.filter((status) => status !== 'completed').map((status) => ({ status, businessStatus: null })),
  { status: 'completed', businessStatus: 'outcome-returned' },
  { status: 'completed', businessStatus: 'loop-closed' },
];

/** referrals.md 2.4, written down a second time: every standing from which each action may start. */
const startable: Record<Exclude<ReferralAction, 'create'>, string[]> = {
  send: ['draft'],
  receive: ['requested'],
  accept: ['requested', 'received'],
  decline: ['requested', 'received'],
  start: ['accepted'],
  complete: ['accepted', 'in-progress'],
  withdraw: ['requested', 'received'],
  close: ['completed outcome-returned'],
};

const nameOf = ({ status, businessStatus }: Standing): string =>
  businessStatus ? `${status} ${businessStatus}` : status;
const cases = Object.keys(startable).flatMap((action) =>
  standings.map((standing) => [action, nameOf(standing), standing] as [keyof typeof startable, string, Standing]),
);

describe('transitions', () => {
  it.each(cases)('%s from %s', (action, name, standing) => {
    if (startable[action].includes(name)) expect(transitionFrom(action, standing).action).toBe(action);
    else expect(() => transitionFrom(action, standing)).toThrow(new DomainError('conflict', 'referral-wrong-state'));
  });

  it.each([
    ['T1', 'source', null, 'draft', null],
    ['T2', 'source', 'draft', 'requested', null],
    ['T3', 'target', 'requested', 'received', null],
    ['T4', 'target', 'received', 'accepted', null],
    ['T5', 'target', 'received', 'rejected', null],
    ['T8', 'target', 'accepted', 'in-progress', null],
    ['T10', 'target', 'in-progress', 'completed', 'outcome-returned'],
    ['T12', 'source', 'received', 'cancelled', null],
    ['T18', 'source', 'completed', 'completed', 'loop-closed'],
  ])('%s is taken by the %s: %s → %s', (id, side, from, to, business) => {
    const transition = transitions.find((one) => one.id === id)!;
    expect([transition.side, transition.to, transition.toBusinessStatus ?? null]).toEqual([side, to, business]);
    expect(transition.from).toContain(from);
  });

  it.each(['rejected', 'cancelled'] as Status[])('nothing leaves %s', (status) => {
    expect(transitions.filter((one) => startsFrom(one, { status, businessStatus: null }))).toEqual([]);
  });

  it('nothing leaves a closed loop', () => {
    const closed = { status: 'completed' as Status, businessStatus: 'loop-closed' as BusinessStatus };
    expect(transitions.filter((one) => startsFrom(one, closed))).toEqual([]);
  });

  it('whoever has it in their hands has a step to take', () => {
    for (const transition of transitions) {
      const standing = { status: transition.to, businessStatus: transition.toBusinessStatus ?? null };
      const sides = new Set(transitions.filter((one) => startsFrom(one, standing)).map((one) => one.side));
      // A declined referral is in the source's hands to choose another partner, which makes a new referral.
      if (transition.to === 'rejected') expect(transition.hands).toBe('source');
      else if (transition.hands === 'nobody') expect(sides.size).toBe(0);
      else if (transition.hands !== 'both') expect(sides).toContain(transition.hands);
    }
  });
});
