import { applyToRoom } from '../domain/apply-room';
import type { RoomEvent } from '../domain/events';
import { emptyRoom, emptyStaff } from '../domain/room-state';
import { ids, wholeMeeting } from '../domain/scenario.spec-support';
import type {
  CommandAnswer,
  CommandMessage,
  EventFrame,
  JoinAnswer,
  JoinMessage,
  SinceMessage,
  WireEvent,
} from '../domain/wire';
import { LaneFollower } from './lane-follower';
import { type LiveChannel, LiveRoom } from './live-room';
import { memoryOutboxStore, Outbox } from './outbox';
import { retryDelay } from './retry-delay';
import { ServerClock } from './server-clock';

const log: WireEvent[] = wholeMeeting().events.map((event, index) => ({ s: index + 1, k: event.k, d: event.d }));
const stateAt = (seq: number) =>
  log.slice(0, seq).reduce((state, event) => applyToRoom(state, event as unknown as RoomEvent), emptyRoom());
const frame = (from: number, to: number, epoch = 1): EventFrame => ({
  lane: 'all',
  epoch,
  s0: from,
  evs: log.slice(from - 1, to),
});
const settled = () => new Promise((resolve) => setImmediate(resolve));

function follower(seq: number): LaneFollower {
  const lane = new LaneFollower('all');
  lane.joined({ id: 'all', epoch: 1, head: seq, mode: 'snapshot', state: stateAt(seq) });
  return lane;
}

describe('following a lane', () => {
  it('applies what comes next, drops what it has, overlaps included', () => {
    const lane = follower(5);
    expect(lane.receive(frame(6, 8), 0)).toBe(true);
    expect(lane.receive(frame(6, 8), 0)).toBe(false);
    expect(lane.receive(frame(7, 10), 0)).toBe(true);
    expect(lane.seq).toBe(10);
    expect(lane.state).toEqual(stateAt(10));
  });

  it('keeps what is too early and needs nothing when the missing frame arrives in time', () => {
    const lane = follower(5);
    lane.receive(frame(9, 10), 0);
    lane.receive(frame(8, 8), 500);
    expect(lane.due(1999)).toBeNull();
    lane.receive(frame(6, 7), 1999);
    expect(lane.seq).toBe(10);
    expect(lane.due(60_000)).toBeNull();
    expect(lane.state).toEqual(stateAt(10));
  });

  it('asks after two seconds and is whole after the pages', () => {
    const lane = follower(5);
    lane.receive(frame(20, 22), 0);
    expect(lane.due(2000)).toBe('since');
    lane.paged({ ok: true, lane: 'all', epoch: 1, head: 22, events: log.slice(5, 12) }, 2000);
    expect(lane.due(2001)).toBe('since');
    lane.paged({ ok: true, lane: 'all', epoch: 1, head: 22, events: log.slice(12, 22) }, 2002);
    expect(lane.due(9000)).toBeNull();
    expect(lane.state).toEqual(stateAt(22));
  });

  it('a heartbeat reveals a lost last event', () => {
    const lane = follower(5);
    lane.heardHead(6, 100);
    expect(lane.due(2099)).toBeNull();
    expect(lane.due(2100)).toBe('since');
    lane.receive(frame(6, 6), 2100);
    lane.heardHead(6, 2200);
    expect(lane.due(9000)).toBeNull();
  });

  it('another epoch means joining again, from nothing', () => {
    const lane = follower(5);
    lane.receive(frame(1, 3, 2), 0);
    expect(lane.due(0)).toBe('rejoin');
    lane.joined({ id: 'all', epoch: 2, head: 3, mode: 'snapshot', state: stateAt(3) });
    expect([lane.due(0), lane.epoch, lane.seq]).toEqual([null, 2, 3]);
  });

  it('ends equal whatever the order of arrival', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const lane = follower(0);
      lane.epoch = 1;
      const frames = log.map((event) => frame(event.s, event.s));
      frames.sort((a, b) => ((a.s0 * seed * 7919) % 101) - ((b.s0 * seed * 7919) % 101));
      for (const each of frames) lane.receive(each, 0);
      expect(lane.state).toEqual(stateAt(log.length));
    }
  });
});

describe('the outbox', () => {
  const command = (n: number, kind: CommandMessage['kind'] = 'word.say'): CommandMessage => ({
    id: `00000000-0000-4000-a000-${String(n).padStart(12, '0')}`,
    lane: 'all',
    kind,
    data: { text: `${n}` },
  });

  function outbox(answers: (command: CommandMessage) => Promise<CommandAnswer>, store = memoryOutboxStore()) {
    const sent: string[] = [];
    const clock = { now: 0 };
    const box = new Outbox(
      ids.session,
      store,
      (each) => {
        sent.push(each.id);
        return answers(each);
      },
      () => clock.now,
      () => undefined,
    );
    return { box, sent, clock, store };
  }

  it('goes through not saved, sending, saved', async () => {
    let answer!: (value: CommandAnswer) => void;
    const { box, clock } = outbox(() => new Promise((resolve) => (answer = resolve)));
    expect(box.status().state).toBe('saved');
    void box.add(command(1));
    await settled();
    expect(box.status()).toMatchObject({ state: 'not-saved', waiting: 1 });
    box.joined({});
    await settled();
    expect(box.status().state).toBe('sending');
    clock.now = 3000;
    expect(box.status().state).toBe('not-saved');
    answer({ ok: true, seq: 9 });
    await settled();
    expect(box.status()).toEqual({ state: 'saved', waiting: 0, savedAt: 3000 });
  });

  it('sends again in order with the same ids, after the pause', async () => {
    let down = true;
    const { box, sent, clock } = outbox(async () => (down ? { ok: false, code: 'retry' } : { ok: true, seq: 1 }));
    box.joined({});
    const results = [box.add(command(1)), box.add(command(2))];
    await settled();
    expect(sent).toEqual([command(1).id]);
    down = false;
    clock.now = 1000;
    box.tick();
    expect(await Promise.all(results)).toEqual([
      { ok: true, seq: 1 },
      { ok: true, seq: 1 },
    ]);
    expect(sent).toEqual([command(1).id, command(1).id, command(2).id]);
  });

  it('survives a reload and settles what the server already has', async () => {
    const store = memoryOutboxStore();
    const before = outbox(() => new Promise(() => undefined), store);
    void before.box.add(command(1));
    void before.box.add(command(2));
    await settled();
    const after = outbox(async () => ({ ok: true, seq: 8 }), store);
    await after.box.restore();
    expect(after.box.waiting.map((each) => each.id)).toEqual([command(1).id, command(2).id]);
    after.box.joined({ [command(1).id]: 7 });
    await settled();
    expect(after.sent).toEqual([command(2).id]);
    expect(await store.load(ids.session)).toEqual([]);
  });

  it('asks again for turns and votes instead of sending them late', async () => {
    const { box, sent } = outbox(async () => ({ ok: true, seq: 1 }));
    const vote = box.add(command(1, 'dot.place'));
    void box.add(command(2, 'card.add'));
    await settled();
    expect(box.joined({}).map((each) => each.kind)).toEqual(['dot.place']);
    await settled();
    expect(sent).toEqual([command(2).id]);
    expect(await vote).toEqual({ ok: false, code: 'retry' });
  });

  it('a refusal leaves the outbox and reaches the writer', async () => {
    const { box } = outbox(async () => ({ ok: false, code: 'quota' }));
    box.joined({});
    expect(await box.add(command(1))).toEqual({ ok: false, code: 'quota' });
    expect(box.waiting).toEqual([]);
  });

  it('counts as waiting what this device has not kept yet, and sends it all the same', async () => {
    const slow = { ...memoryOutboxStore(), put: () => new Promise<void>(() => undefined) };
    const { box } = outbox(async () => ({ ok: true, seq: 1 }), slow);
    const answer = box.add(command(1));
    expect(box.status()).toMatchObject({ state: 'not-saved', waiting: 1 });
    box.joined({});
    expect(await answer).toEqual({ ok: true, seq: 1 });
    expect(box.waiting).toEqual([]);
  });

  it('refuses input when it can neither keep nor send it', async () => {
    const broken = { ...memoryOutboxStore(), put: () => Promise.reject(new Error('full')) };
    const { box } = outbox(async () => ({ ok: true, seq: 1 }), broken);
    expect(await box.add(command(1))).toEqual({ ok: false, code: 'retry' });
    box.joined({});
    expect(await box.add(command(2))).toEqual({ ok: true, seq: 1 });
  });
});

describe('the clock', () => {
  it('believes the shortest round trip', () => {
    const clock = new ServerClock();
    clock.measured(0, 1000, 10_500);
    expect(clock.at(1000)).toBe(11_000);
    clock.measured(2000, 2020, 12_030);
    expect(clock.at(2020)).toBe(12_040);
    clock.measured(3000, 5000, 99_999);
    expect(clock.at(2020)).toBe(12_040);
  });
});

describe('the live room', () => {
  function room(
    role: 'member' | 'facilitator',
    ask: Partial<Record<'cmd' | 'since', (message: never) => Promise<unknown>>> = {},
  ) {
    const asked: { kind: string; message: JoinMessage | CommandMessage | SinceMessage }[] = [];
    const time = { now: 1000 };
    const door: { says: 'come in' | 'retry' | 'nothing'; group: number | null; held?: Promise<JoinAnswer | null> } = {
      says: 'come in',
      group: null,
    };
    const answerJoin = (message: JoinMessage): JoinAnswer => ({
      ok: true,
      now: 5000,
      lanes: message.lanes.map(({ id }) =>
        id === 'all'
          ? { id, epoch: 1, head: 5, mode: 'snapshot', state: stateAt(5) }
          : { id, epoch: 1, head: 0, mode: 'delta', events: [] },
      ),
      applied: {},
      me: { memberId: role === 'member' ? ids.ming : ids.chair, role, group: door.group },
    });
    const channel = {
      ask: async (kind: 'join' | 'cmd' | 'since', message: never) => {
        asked.push({ kind, message });
        const held = kind === 'join' && (await door.held);
        if (held) return held;
        if (kind === 'join' && door.says === 'nothing') throw new Error('no answer');
        if (kind === 'join' && door.says === 'retry') return { ok: false, code: 'retry' };
        return kind === 'join' ? answerJoin(message) : ask[kind]!(message);
      },
    } as unknown as LiveChannel;
    let count = 0;
    const live = new LiveRoom({
      sid: ids.session,
      channel,
      store: memoryOutboxStore(),
      newId: () => `00000000-0000-4000-b000-${String(++count).padStart(12, '0')}`,
      now: () => time.now,
      onChange: () => undefined,
    });
    return { live, asked, time, door };
  }

  it('joins, follows, and knows the server’s time', async () => {
    const { live } = room('member');
    await live.connected();
    live.received('ev', frame(6, 9));
    expect(live.room).toEqual(stateAt(9));
    expect(live.serverNow()).toBe(5000);
    expect(live.staff).toBeNull();
  });

  it('a facilitator joins the staff lane as well', async () => {
    const { live, asked } = room('facilitator');
    await live.connected();
    expect(asked.map(({ message }) => (message as JoinMessage).lanes.map((lane) => lane.id))).toEqual([
      ['all'],
      ['all', 'staff'],
    ]);
    expect(live.staff).toEqual(emptyStaff());
  });

  it('repairs a gap through since', async () => {
    const since = async ({ seq }: SinceMessage) => ({
      ok: true,
      lane: 'all',
      epoch: 1,
      head: 12,
      events: log.slice(seq, 12),
    });
    const { live, time, asked } = room('member', { since });
    await live.connected();
    live.received('hb', { now: 5000, heads: { all: 12 } });
    time.now += 2000;
    live.tick();
    await settled();
    expect(live.isStranded).toBe(false);
    expect(asked.at(-1)).toMatchObject({ kind: 'since', message: { lane: 'all', epoch: 1, seq: 5 } });
    expect(live.room).toEqual(stateAt(12));
  });

  it.each(['retry', 'nothing'] as const)('told to come again and hearing %s, it wants a new socket', async (says) => {
    const { live, time, asked, door } = room('member', { cmd: async () => ({ ok: true, seq: 6 }) });
    await live.connected();
    door.says = says;
    live.received('eph', { lane: 'all', k: 'rejoin', d: null });
    time.now += 1000;
    live.tick();
    expect(live.isStranded).toBe(false);
    await settled();
    expect([live.link, live.isStranded]).toEqual(['reconnecting', true]);
    const word = live.send('word.say', { text: '好' });
    await settled();
    live.tick();
    await settled();
    expect(asked.some(({ kind }) => kind === 'cmd')).toBe(false);
    expect(live.status()).toMatchObject({ state: 'not-saved', waiting: 1 });
    door.says = 'come in';
    await live.connected();
    expect([live.link, live.isStranded]).toEqual(['joined', false]);
    expect(await word).toEqual({ ok: true, seq: 6 });
  });

  it.each([
    ['refused for the group it had', { ok: false, code: 'forbidden', at: 'group:1' } as const],
    ['let in without its group', null],
  ])('a device whose group changes while it joins and that is %s comes in with its new group', async (_, answer) => {
    const { live, asked, door } = room('member');
    await live.connected();
    let say!: (answer: JoinAnswer | null) => void;
    door.held = new Promise((resolve) => (say = resolve));
    if (answer) live.received('seat', { cut: [], group: 1, role: 'member' });
    else void live.connected();
    live.received('seat', { cut: answer ? ['group:1'] : [], group: 2, role: 'member' });
    Object.assign(door, { held: undefined, group: 2 });
    say(answer);
    await settled();
    expect(live.link).toBe('joined');
    expect((asked.at(-1)!.message as JoinMessage).lanes.map(({ id }) => id)).toEqual(['all', 'group:2']);
  });

  it('a server that says nothing for 40 s is not there, whatever the socket says', async () => {
    const { live, time } = room('member');
    await live.connected();
    time.now += 39_000;
    live.received('hb', { now: 44_000, heads: { all: 5 } });
    time.now += 39_999;
    live.tick();
    expect(live.link).toBe('joined');
    time.now += 1;
    live.tick();
    expect([live.link, live.isStranded]).toEqual(['reconnecting', true]);
  });
});

it('tries again soon at first, spread out, and never rarer than a room can wait', () => {
  expect([0, 0.5, 1].map((random) => retryDelay(0, random))).toEqual([0, 1500, 3000]);
  const later = Array.from({ length: 20 }, (_, n) => retryDelay(n + 1, 1));
  expect(later.every((ms) => ms <= 4000)).toBe(true);
  expect(retryDelay(1, 0)).toBeLessThan(retryDelay(2, 0));
});
