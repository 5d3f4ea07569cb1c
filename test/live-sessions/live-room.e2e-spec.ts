import { newId } from '@app/kernel';
import { memberOf } from '@app/live-protocol';
import { startTestApp, type TestApp } from '../support/test-app';
import { connected, openSocket, until } from './live-client';
import { Meeting } from './meeting';

let app: TestApp;
let meeting: Meeting;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  meeting = await Meeting.prepare(app);
});
afterEach(() => meeting.leave());

async function opened() {
  const chair = await meeting.enterAs(meeting.facilitator);
  expect(await chair.live.send('session.open', {})).toMatchObject({ ok: true });
  return chair;
}

describe('everyone sees the same', () => {
  it('stage, countdown, cards and votes, with an account or as a guest', async () => {
    const chair = await opened();
    const { live: partner } = await meeting.aPartner();
    const guest = await meeting.enter(await meeting.aGuestCookie());
    const stageId = await meeting.goTo(chair, '目标共建');
    for (const [index, who] of [chair, partner, guest].entries()) {
      const card = { stageId, text: `卡片 ${index}`, column: 0, signed: index !== 2 };
      expect(await who.live.send('card.add', card)).toMatchObject({ ok: true });
    }
    await chair.live.send('vote.open', { stageId });
    const target = partner.live.room.boards[0].cards[1].id;
    expect(await guest.live.send('dot.place', { stageId, target })).toMatchObject({ ok: true });
    await until(() => [partner, guest].every((each) => each.live.seqOf('all') === chair.live.seqOf('all')));
    expect(partner.live.room).toEqual(chair.live.room);
    expect(guest.live.room).toEqual(chair.live.room);
    expect(chair.live.room.boards[0].dots).toEqual([{ target, memberId: guest.live.me!.memberId }]);
    const late = await meeting.enter(await meeting.aGuestCookie('迟到的人'));
    expect({ ...late.live.room, members: [] }).toEqual({ ...chair.live.room, members: [] });
  });

  it('a name not given is kept nowhere', async () => {
    const chair = await opened();
    const guest = await meeting.enter(await meeting.aGuestCookie());
    const stageId = await meeting.goTo(chair, '目标共建');
    const card = { stageId, text: '有点累', column: 0, signed: false };
    expect(await guest.live.send('card.add', card)).toMatchObject({ ok: true });
    const rows = await app.database.query<{ actor: string | null; data: object }>(
      "SELECT actor_id AS actor, data FROM lane_event WHERE session_id = $1 AND kind = 'card.added'",
      [meeting.session.id],
    );
    expect(rows).toEqual([{ actor: null, data: expect.anything() }]);
    expect(JSON.stringify(rows)).not.toContain(guest.live.me!.memberId);
  });

  it('who is present, apart from who signed in', async () => {
    const chair = await opened();
    const { live: partner } = await meeting.aPartner();
    await until(() => chair.live.online.length === 2);
    await partner.live.send('attendance.sign', {});
    partner.leave();
    await until(() => chair.live.online.length === 1);
    expect(chair.live.room.attendance.map((entry) => entry.memberId)).toEqual([partner.live.me!.memberId]);
  });

  it('facilitators alone get staff notes and the speaking balance, by group', async () => {
    const chair = await opened();
    const { live: partner } = await meeting.aPartner();
    await meeting.goTo(chair, '目标共建');
    const order = { prompt: '', order: 'newest' as const, softSeconds: 60, memberIds: null };
    expect(await chair.live.send('round.start', order)).toMatchObject({ ok: true });
    await until(() => partner.live.room.round?.holder === partner.live.me!.memberId);
    await partner.live.send('round.pass-on', { holder: partner.live.me!.memberId, outcome: 'spoken' });
    await chair.live.send('staff-note.add', { text: '留意时间' });
    await until(() => chair.live.balance?.shares.length === 1 && chair.live.staff?.notes.length === 1);
    expect(chair.live.balance!.shares[0]).toMatchObject({ group: 'partner', turns: 1 });
    expect(JSON.stringify(chair.live.balance)).not.toContain(partner.live.me!.memberId);
    expect([partner.live.balance, partner.live.staff]).toEqual([null, null]);
    expect(await partner.rawJoin([{ id: 'staff', epoch: 0, seq: 0 }])).toEqual({
      ok: false,
      code: 'forbidden',
      at: 'staff',
    });
  });

  it('a co-facilitator has what the facilitator had, and loses it again', async () => {
    const chair = await opened();
    const { live: partner } = await meeting.aPartner();
    const memberId = partner.live.me!.memberId;
    await chair.live.send('member.set-role', { memberId, role: 'facilitator' });
    await until(() => partner.live.staff !== null);
    chair.leave();
    expect(await partner.live.send('stage.advance', {})).toMatchObject({ ok: true });
    await partner.live.send('member.set-role', { memberId: chair.live.me!.memberId, role: 'member' });
    const back = await meeting.enterAs(meeting.facilitator);
    expect(back.live.me!.role).toBe('member');
    expect(await back.live.send('stage.advance', {})).toEqual({ ok: false, code: 'forbidden' });
  });

  it('private notes come back to their writer only', async () => {
    await opened();
    const { live: partner, person } = await meeting.aPartner();
    const lane = `me:${partner.live.me!.memberId}`;
    await partner.live.follow(lane);
    expect(await partner.live.send('note.write', { text: '问问老陈' })).toMatchObject({ ok: true });
    const again = await meeting.enterAs(person);
    await again.live.follow(lane);
    expect(again.live.privately?.note).toBe('问问老陈');
    const { live: other } = await meeting.aPartner();
    expect(await other.rawJoin([{ id: lane, epoch: 0, seq: 0 }])).toMatchObject({ ok: false, code: 'forbidden' });
  });
});

describe('nothing twice, nothing lost', () => {
  it('a command sent twice is stored once and answered with its number', async () => {
    const chair = await opened();
    const stageId = await meeting.goTo(chair, '目标共建');
    const command = {
      id: newId(),
      kind: 'card.add' as const,
      data: { stageId, text: '一次', column: 0, signed: true },
    };
    const [first, second] = await Promise.all([chair.raw(command), chair.raw(command)]);
    const third = await chair.raw(command);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual({ ...first, dup: true });
    expect(third).toEqual({ ...first, dup: true });
    expect(chair.live.room.boards[0].cards).toHaveLength(1);
  });

  it('two presses on “next” move on once; the other hears of the conflict', async () => {
    const chair = await opened();
    const { live: partner } = await meeting.aPartner();
    await chair.live.send('member.set-role', { memberId: partner.live.me!.memberId, role: 'facilitator' });
    const { stageId, version } = chair.live.room.current!;
    await until(() => partner.live.room.current?.version === version);
    const press = { kind: 'stage.advance' as const, ifStage: stageId, ifVersion: version };
    const answers = await Promise.all([chair.raw(press), partner.raw(press)]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toEqual({ ok: false, code: 'conflict' });
    await until(() => [chair, partner].every((each) => each.live.room.current?.index === 1));
  });

  it('a command under way when the link is cut is saved exactly once', async () => {
    const chair = await opened();
    const { live: partner } = await meeting.aPartner();
    const stageId = await meeting.goTo(chair, '目标共建');
    const sent = partner.live.send('card.add', { stageId, text: '断线前', column: 0, signed: true });
    partner.cut();
    await until(() => partner.live.status().state === 'not-saved');
    await partner.comeBack();
    expect(await sent).toMatchObject({ ok: true });
    expect(partner.live.status().state).toBe('saved');
    await until(() => chair.live.room.boards[0]?.cards.length === 1);
    const [{ count }] = await app.database.query<{ count: string }>(
      "SELECT count(*) FROM lane_event WHERE session_id = $1 AND kind = 'card.added'",
      [meeting.session.id],
    );
    expect(Number(count)).toBe(1);
  });

  it('a lost frame is repaired through since, a lost last one through the heartbeat', async () => {
    const chair = await opened();
    const { live: partner } = await meeting.aPartner();
    const stageId = await meeting.goTo(chair, '目标共建');
    await until(() => partner.live.room.current?.stageId === stageId);
    const write = (text: string) => chair.live.send('card.add', { stageId, text, column: 0, signed: true });
    let lost = 0;
    partner.loses = () => (lost += 1) === 1;
    await write('丢了');
    await write('到了');
    await until(() => partner.live.room.boards[0]?.cards.length === 2, 6000);
    let last = 0;
    partner.loses = (frame) => (last = frame.s0) > 0;
    await write('最后一张');
    await until(() => last > 0);
    partner.loses = () => false;
    await until(() => partner.live.room.boards[0].cards.length === 3, 15_000);
    expect(partner.live.room).toEqual(chair.live.room);
  }, 30_000);

  it('comes back with only what was missed, or with everything when that is shorter', async () => {
    const chair = await opened();
    const { live: partner } = await meeting.aPartner();
    const stageId = await meeting.goTo(chair, '目标共建');
    await until(() => partner.live.room.current?.stageId === stageId);
    const held = { id: 'all', epoch: 1, seq: partner.live.seqOf('all') };
    partner.cut();
    await chair.live.send('card.add', { stageId, text: '您不在时', column: 0, signed: true });
    await partner.comeBack();
    expect(partner.live.room).toEqual(chair.live.room);
    expect(await partner.rawJoin([held])).toMatchObject({ lanes: [{ mode: 'delta', events: [{ k: 'card.added' }] }] });
    expect(await partner.rawJoin([{ ...held, epoch: 7 }])).toMatchObject({ lanes: [{ mode: 'snapshot' }] });
    expect(await partner.rawJoin([{ ...held, seq: 9999 }])).toMatchObject({ lanes: [{ mode: 'snapshot' }] });
    expect(await partner.rawSince('all', 0)).toMatchObject({
      ok: true,
      events: { 0: { s: 1, k: 'session.prepared' } },
    });
    expect(await partner.rawSince('all', 0, 7)).toEqual({ ok: false, code: 'rejoin' });
  });

  it('a burst of everyone at once: the same order for all, without holes', async () => {
    const chair = await opened();
    const people = await Promise.all(
      Array.from({ length: 8 }, async (_, n) => (await meeting.aPartner(`伙伴${n}`)).live),
    );
    const stageId = await meeting.goTo(chair, '目标共建');
    await until(() => people.every((each) => each.live.room.current?.stageId === stageId));
    await Promise.all(
      people.flatMap((each, n) =>
        Array.from({ length: 10 }, (_, m) =>
          each.raw({ kind: 'card.add', data: { stageId, text: `${n}-${m}`, column: 0, signed: true } }),
        ),
      ),
    );
    await until(() => [chair, ...people].every((each) => each.live.room.boards[0]?.cards.length === 80));
    for (const each of people) {
      expect(each.live.room.boards[0].cards).toEqual(chair.live.room.boards[0].cards);
      for (let at = 1; at < each.frames.length; at += 1) {
        const before = each.frames[at - 1];
        if (before.lane === 'all') expect(each.frames[at].s0).toBe(before.s0 + before.evs.length);
      }
    }
  });
});

describe('who gets in', () => {
  it('nobody, a foreign page and a made-up cookie are refused at the door', async () => {
    const tries = [
      openSocket({ url: app.url }),
      openSocket({ url: app.url, cookie: `sid=${'x'.repeat(43)}` }),
      openSocket({ url: app.url, cookie: `live-guest=${'x'.repeat(43)}` }),
      openSocket({ url: app.url, cookie: meeting.facilitator.cookie, origin: 'https://evil.example' }),
    ];
    const results = await Promise.all(tries.map(connected));
    for (const socket of tries) socket.disconnect();
    expect(results.every((result) => result !== true)).toBe(true);
    expect(results.slice(0, 3)).toEqual(['sign-in-needed', 'sign-in-needed', 'sign-in-needed']);
  });

  it('a stranger organisation without the link sees the same as for a session that is not there', async () => {
    await opened();
    const stranger = await app.aMember(await app.anOrganization(), 'facilitator');
    const socket = openSocket({ url: app.url, cookie: stranger.cookie });
    expect(await connected(socket)).toBe(true);
    const join = (sid: string) =>
      socket.emitWithAck('join', { sid, proto: 1, lanes: [{ id: 'all', epoch: 0, seq: 0 }], outbox: [] });
    expect(await join(meeting.session.id)).toEqual({ ok: false, code: 'forbidden' });
    expect(await join(newId())).toEqual({ ok: false, code: 'forbidden' });
    expect(await socket.emitWithAck('cmd', { id: newId(), lane: 'all', kind: 'session.close', data: {} })).toEqual({
      ok: false,
      code: 'forbidden',
    });
    expect(await socket.emitWithAck('since', { lane: 'all', epoch: 1, seq: 0, limit: 200 })).toEqual({
      ok: false,
      code: 'forbidden',
    });
    socket.disconnect();
  });

  it('a guest stays in this session, in lane all, and reaches no route', async () => {
    const chair = await opened();
    const cookie = await meeting.aGuestCookie('王阿姨', '三号楼');
    const guest = await meeting.enter(cookie);
    expect(memberOf(chair.live.room, guest.live.me!.memberId)).toMatchObject({
      displayName: '王阿姨',
      organization: { id: null, name: '三号楼', group: 'guest' },
      role: 'guest',
      verified: false,
    });
    const other = await Meeting.prepare(app);
    expect(await guest.rawJoin([{ id: 'all', epoch: 0, seq: 0 }], other.session.id)).toEqual({
      ok: false,
      code: 'forbidden',
    });
    for (const lane of ['staff', 'group:1', `me:${chair.live.me!.memberId}`])
      expect(await guest.rawJoin([{ id: lane, epoch: 0, seq: 0 }])).toMatchObject({ ok: false, code: 'forbidden' });
    await guest.live.connected();
    expect(await guest.raw({ kind: 'stage.advance' })).toEqual({ ok: false, code: 'forbidden' });
    const routes = ['', '/minutes', '/commitments', '/join-link'].map((rest) => meeting.path + rest);
    for (const path of [...routes, '/api/live-sessions', '/api/me'])
      expect((await app.nobody.get(path, { headers: { cookie } })).status).toBe(401);
  });

  it('bad messages are refused and change nothing', async () => {
    const chair = await opened();
    const before = chair.live.seqOf('all');
    const bad: unknown[] = [
      null,
      [],
      'x',
      7,
      {},
      { id: 'x' },
      { id: newId(), lane: 'all', kind: 'word.say', data: {}, as: 'staff' },
    ];
    for (const message of bad)
      expect(await chair.socket.emitWithAck('cmd', message)).toEqual({ ok: false, code: 'invalid' });
    for (const message of bad)
      expect(await chair.socket.emitWithAck('join', message)).toEqual({ ok: false, code: 'invalid' });
    for (const message of bad)
      expect(await chair.socket.emitWithAck('since', message)).toEqual({ ok: false, code: 'invalid' });
    expect(await chair.raw({ kind: 'toString' as never })).toMatchObject({ ok: false, code: 'invalid' });
    chair.socket.emit('cmd', { id: newId() });
    chair.socket.emit('no-such-event', {});
    expect(chair.live.seqOf('all')).toBe(before);
  });

  it('signing out cuts the socket', async () => {
    const { person, live } = await meeting.aPartner();
    expect((await person.post('/api/sign-out')).status).toBe(204);
    await until(() => !live.socket.connected, 2000);
  });
});
