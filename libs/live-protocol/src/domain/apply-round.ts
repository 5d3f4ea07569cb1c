import type { RoomEvent } from './events';
import type { RoomState, Round } from './room-state';

/** Round events; anything else leaves the state as it is. */
export function applyToRound(state: RoomState, event: RoomEvent): RoomState {
  if (event.k === 'round.started') {
    const { at, ...given } = event.d;
    const round: Round = {
      ...given,
      extraSeconds: 0,
      holder: given.order[0] ?? null,
      holderSince: at,
      spoken: [],
      passed: [],
      later: [],
      endedAt: null,
    };
    return { ...state, round };
  }
  const round = state.round;
  if (!round) return state;
  switch (event.k) {
    case 'round.moved': {
      const { outcome, from, to, at } = event.d;
      const settled: Round = {
        ...round,
        spoken: leaving(round.spoken, from),
        passed: leaving(round.passed, from),
        later: leaving(round.later, from),
      };
      settled[outcome] = [...settled[outcome], from];
      return { ...state, round: { ...settled, holder: to, holderSince: at, extraSeconds: 0 } };
    }
    case 'round.given':
      return { ...state, round: { ...round, holder: event.d.to, holderSince: event.d.at, extraSeconds: 0 } };
    case 'round.extended':
      return { ...state, round: { ...round, extraSeconds: event.d.extraSeconds } };
    case 'round.joined': {
      const { memberId, at } = event.d;
      const order = [...leaving(round.order, memberId), memberId];
      const next = round.holder === null ? { holder: memberId, holderSince: at } : {};
      return { ...state, round: { ...round, order, ...next } };
    }
    case 'round.ended': {
      const held = {
        stageId: round.stageId,
        prompt: round.prompt,
        spoken: event.d.spoken ?? round.spoken.length,
        passed: event.d.passed ?? round.passed.length,
        endedAt: event.d.at,
      };
      return {
        ...state,
        round: { ...round, holder: null, endedAt: event.d.at },
        roundsHeld: [...state.roundsHeld, held],
      };
    }
    default:
      return state;
  }
}

const leaving = (list: string[], memberId: string) => list.filter((id) => id !== memberId);
