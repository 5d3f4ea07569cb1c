import { applyToRoom } from './apply-room';
import { decideSigned, decideWrittenIn } from './decide-attendance';
import { accepted, type Asked, type Decision, refused } from './decision';
import type { RoomEvent } from './events';
import { memberOf, stageOf } from './room-questions';
import type { RoomState } from './room-state';

/** One line of what was written on paper. What an organisation is good at is a signed card of the wall it was written for. */
export type PaperEntry =
  | { kind: 'card'; stageId: string; column: number; memberId: string | null; text: string }
  | { kind: 'word'; memberId: string; text: string }
  | { kind: 'goal'; text: string; who: string; sign: string }
  | { kind: 'commitment'; memberId: string; text: string; dueOn: string; doneWhen: string }
  | { kind: 'attendance'; memberId: string }
  | { kind: 'person'; name: string; organization: string };
export const paperKinds = ['card', 'word', 'goal', 'commitment', 'attendance', 'person'] as const;

interface Typing {
  /** The facilitator's member id. */
  typedBy: string;
  now: number;
  readLane: Asked['readLane'];
  /** Of what each entry makes. */
  newId: () => string;
}

/** What typing in these lines leads to: all of them or none; `at` names the line that was not taken. */
export function decidePaper(room: RoomState, entries: readonly PaperEntry[], typing: Typing): Decision {
  const events: RoomEvent[] = [];
  let state = room;
  for (const [at, entry] of entries.entries()) {
    const decision = decideEntry(state, entry, typing);
    if (!decision.ok) return refused(decision.code, String(at));
    const written = decision.events as RoomEvent[];
    events.push(...written);
    state = written.reduce(applyToRoom, state);
  }
  return accepted(...events);
}

function decideEntry(room: RoomState, entry: PaperEntry, typing: Typing): Decision {
  const mark = { source: 'paper', typedBy: typing.typedBy } as const;
  switch (entry.kind) {
    case 'card':
      return writeCard(room, entry, typing);
    case 'word': {
      if (!memberOf(room, entry.memberId)) return refused('not_found');
      // What somebody said themselves is not written over.
      if (room.words.some((word) => word.memberId === entry.memberId)) return refused('conflict');
      return accepted({ k: 'word.said', d: { memberId: entry.memberId, text: entry.text, ...mark } });
    }
    case 'goal': {
      const { text, who, sign } = entry;
      return accepted({ k: 'goal.added', d: { id: typing.newId(), text, who, sign, version: 1, ...mark } });
    }
    case 'commitment':
      return writeCommitment(room, entry, typing);
    case 'attendance':
      return decideSigned(room, typing, entry.memberId, { by: 'list', ...mark });
    case 'person':
      return decideWrittenIn(room, typing, entry, typing.newId(), { by: 'list', ...mark });
  }
}

function writeCard(
  room: RoomState,
  { stageId, column, memberId, text }: Extract<PaperEntry, { kind: 'card' }>,
  { typedBy, newId }: Typing,
): Decision {
  const board = stageOf(room, stageId)?.board;
  if (!board || column >= Math.max(1, board.columns.length)) return refused('not_found');
  if (memberId !== null && (board.signing === 'never' || !memberOf(room, memberId))) return refused('not_found');
  if (memberId === null && board.signing === 'always') return refused('invalid');
  const card = { id: newId(), text, author: memberId, column, clusterId: null, source: 'paper', typedBy } as const;
  return accepted({ k: 'card.added', d: { stageId, card } });
}

function writeCommitment(
  room: RoomState,
  { memberId, text, dueOn, doneWhen }: Extract<PaperEntry, { kind: 'commitment' }>,
  { typedBy, newId }: Typing,
): Decision {
  const owner = memberOf(room, memberId);
  if (!owner) return refused('not_found');
  const { id, name } = owner.organization;
  const written = { id: newId(), text, dueOn, doneWhen, by: typedBy, version: 1, source: 'paper', typedBy } as const;
  return accepted({
    k: 'commitment.added',
    d: { ...written, ownerId: owner.id, ownerName: owner.displayName, organization: { id, name } },
  });
}
