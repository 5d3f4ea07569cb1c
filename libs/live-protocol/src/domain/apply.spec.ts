import { apply, emptyLane } from './apply';
import type { LiveEvent, PrivateEvents, RoomEvents, StaffEvents } from './events';
import type { ProgramEvents } from './program-events';
import type { StatementEvents } from './statement-state';
import { emptyPrivate, emptyRoom, emptyStaff, type RoomState } from './room-state';
import { ids, wholeMeeting } from './scenario.spec-support';

/** Of a whole meeting: one that was called off never becomes one. What the program adds has a scenario of its own. */
const kindsOfAll: Record<
  Exclude<keyof RoomEvents, 'session.cancelled' | keyof ProgramEvents | keyof StatementEvents>,
  true
> = {
  'session.prepared': true,
  'session.described': true,
  'agenda.set': true,
  'session.opened': true,
  'session.closed': true,
  'stage.started': true,
  'stage.extended': true,
  'stage.paused': true,
  'stage.resumed': true,
  'prompt.shown': true,
  'member.joined': true,
  'member.renamed': true,
  'member.role-set': true,
  'attendance.signed': true,
  'attendance.withdrawn': true,
  'agreement.added': true,
  'agreement.changed': true,
  'agreement.removed': true,
  'round.started': true,
  'round.moved': true,
  'round.given': true,
  'round.extended': true,
  'round.joined': true,
  'round.ended': true,
  'card.added': true,
  'card.changed': true,
  'card.removed': true,
  'card.moved': true,
  'cluster.added': true,
  'cluster.renamed': true,
  'cluster.removed': true,
  'vote.opened': true,
  'vote.closed': true,
  'dot.placed': true,
  'dot.removed': true,
  'goal.added': true,
  'goal.changed': true,
  'goal.removed': true,
  'commitment.added': true,
  'commitment.changed': true,
  'commitment.removed': true,
  'word.said': true,
  'review-card.written': true,
  'review-card.changed': true,
  'review-card.removed': true,
  'difficulty.begun': true,
  'difficulty.said': true,
  'difficulty.moved': true,
  'difficulty.extended': true,
  'difficulty.chosen': true,
  'adjustment.proposed': true,
  'pledge.made': true,
  'pledge.taken-back': true,
  'queue.asked': true,
  'queue.withdrawn': true,
  'queue.called': true,
  'queue.finished': true,
  'exchange.shown': true,
  'offer.made': true,
  'ask.made': true,
  'offer.withdrawn': true,
  'ask.withdrawn': true,
  'match.made': true,
  'match.undone': true,
};

const fold = (lane: string, events: LiveEvent[], from = emptyLane(lane)) =>
  events.reduce((state, event) => apply(lane, state, event), from);
const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value));

describe('lane all', () => {
  const { events, room } = wholeMeeting();

  it.each(Object.keys(kindsOfAll))('an old snapshot followed by %s equals a fresh fold', (kind) => {
    const positions = events.flatMap((event, index) => (event.k === kind ? [index] : []));
    expect(positions).not.toHaveLength(0);
    for (const position of positions) {
      const snapshot = overTheWire(fold('all', events.slice(0, position)));
      const before = overTheWire(snapshot);
      const [event, ...rest] = overTheWire(events.slice(position));
      const after = apply('all', snapshot, event);
      expect(snapshot).toEqual(before);
      expect(after).toEqual(fold('all', events.slice(0, position + 1)));
      // An event that changes nothing would pass the comparison above without being handled at all.
      expect(after).not.toEqual(event.k === 'agenda.set' ? emptyRoom() : before);
      expect(fold('all', rest, after)).toEqual(room);
    }
  });

  it('ends where the meeting ended', () => {
    const { session, current, runs, attendance, agreement, roundsHeld, boards, goals, commitments, words } = room;
    expect(session).toMatchObject({ title: '见面会，第 7 次', status: 'closed' });
    expect(current).toBeNull();
    expect(runs.map((run) => run.stageId)).toEqual([ids.hall, ids.wall, ids.end]);
    expect(runs.every((run) => run.endedAt !== null)).toBe(true);
    expect(attendance.map((entry) => entry.memberId)).toEqual([ids.chair, ids.ming, ids.lan]);
    expect(agreement.map((line) => line.text)).toEqual(['手机调静音']);
    expect(roundsHeld).toEqual([
      { stageId: ids.hall, prompt: '谁还没说到？', spoken: 1, passed: 1, endedAt: expect.any(Number) },
    ]);
    expect(boards[0].cards.map((card) => [card.text, card.author, card.column, card.clusterId !== null])).toEqual([
      ['歇半天', ids.ming, 0, true],
      ['有人替手', null, 0, true],
    ]);
    expect(boards[0].dots).toEqual([{ target: boards[0].clusters[0].id, memberId: ids.ming }]);
    expect(goals.map((goal) => [goal.text, goal.version])).toEqual([['每月有半天', 2]]);
    expect(commitments.map((each) => [each.text, each.dueOn, each.version])).toEqual([['写好排班表', '2026-12-05', 2]]);
    expect(words).toEqual([{ memberId: ids.guest, text: '很踏实' }]);
  });

  it('a session called off before it began is over', () => {
    const prepared = overTheWire(fold('all', events.slice(0, 2)));
    const cancelled = { k: 'session.cancelled', d: { at: 7 } } as LiveEvent;
    const after = apply('all', prepared, cancelled) as RoomState;
    expect(after.session).toMatchObject({ status: 'closed', closedAt: 7, cancelledAt: 7 });
    expect(after).toEqual(fold('all', [...events.slice(0, 2), cancelled]));
  });

  it('keeps the identity of what did not change', () => {
    const before = fold('all', events.slice(0, 5)) as RoomState;
    const after = apply('all', before, { k: 'prompt.shown', d: { text: '好' } }) as RoomState;
    expect(after.members).toBe(before.members);
    expect(after).not.toBe(before);
  });

  it('leaves an unknown kind alone', () => {
    const state = emptyRoom();
    expect(apply('all', state, { k: 'later.invention', d: {} } as unknown as LiveEvent)).toBe(state);
  });
});

describe('the other lanes', () => {
  const note: StaffEvents['staff-note.added'] = { id: ids.ming, text: '换人记录', by: ids.chair, at: 3 };
  const jotting: PrivateEvents['note.written'] = { text: '回去问问老陈' };
  it.each([
    ['staff', { k: 'staff-note.added', d: note } as LiveEvent, { ...emptyStaff(), notes: [note] }],
    [`me:${ids.ming}`, { k: 'note.written', d: jotting } as LiveEvent, { ...emptyPrivate(), note: '回去问问老陈' }],
  ])('%s', (lane, event, expected) => {
    expect(apply(lane, overTheWire(emptyLane(lane)), event)).toEqual(expected);
  });
});

describe('a safe lane', () => {
  const happened: LiveEvent[] = [
    { k: 'safe.opened', d: { mode: 'detached' } },
    { k: 'safe.count', d: { atLeast: 5 } },
    { k: 'safe.returned', d: {} },
    { k: 'safe.opened', d: { mode: 'detached' } },
    { k: 'safe.count', d: { atLeast: 10 } },
    { k: 'safe.revealed', d: { batch: 1, notes: 12 } },
    { k: 'safe.withdrawn', d: { notes: 11 } },
  ];
  const lane = `safe:${ids.hall}`;

  it.each(happened.map((event, at) => [event.k, at]))('%s on an old snapshot equals a fresh fold', (_kind, at) => {
    const snapshot = overTheWire(fold(lane, happened.slice(0, at)));
    expect(fold(lane, happened.slice(at), snapshot)).toEqual(fold(lane, happened));
    expect(apply(lane, snapshot, happened[at])).not.toEqual(snapshot);
  });

  it('knows how many, never who', () => {
    const end = { status: 'revealed', mode: 'detached', holders: [], atLeast: 10, batch: 1, notes: 11 };
    expect(fold(lane, happened)).toEqual(end);
  });
});
