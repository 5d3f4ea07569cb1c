import { newId } from '@app/kernel';
import { LIVE_NAMESPACE, PROTOCOL } from '@app/live-protocol';
import { socketEventsOf } from '@app/realtime';
import { io, type Socket } from 'socket.io-client';
import { Meeting } from '../live-sessions/meeting';
import { aReferral, twoOrganizations, type TwoOrganizations } from '../referrals/two-organizations';
import { startTestApp, type TestApp } from '../support/test-app';

/** What came back: 'ok', the code of a refusal, or why the socket was not let in. */
type Outcome = string;

interface Persona {
  cookie: string | undefined;
}

interface SocketRow {
  /** As `socketEventsOf` names it: namespace and event. */
  event: string;
  send: (ask: (event: string, message: unknown) => Promise<Outcome>) => Promise<Outcome>;
  stranger: Outcome;
  /** Somebody who may do some of it, but not this. */
  withoutRight?: Outcome;
  /** A guest of another live session; only `/live` lets guests in. */
  guestOfAnother?: Outcome;
  allowed: Outcome;
}

let app: TestApp;
let network: TwoOrganizations;
let meeting: Meeting;
let elsewhere: Meeting;
let referralId: string;
let personas: Record<'/hints' | '/live', Record<string, Persona>>;

beforeAll(async () => {
  app = await startTestApp();
  network = await twoOrganizations(app);
  referralId = (await aReferral(network, 'requested')).id;
  meeting = await Meeting.prepare(app, { template: 'stage-review' });
  elsewhere = await Meeting.prepare(app, { template: 'stage-review' });
  await meeting.facilitator.post(`${meeting.path}/open`, {}, { version: meeting.session.version });
  const participant = await app.aMember(await app.anOrganization());
  await participant.post('/api/live-sessions/join', meeting.link);
  const guest = { cookie: await elsewhere.aGuestCookie() };
  const nobody = { cookie: undefined };
  personas = {
    '/hints': { nobody, stranger: network.stranger, guestOfAnother: guest, allowed: network.worker },
    '/live': {
      nobody,
      stranger: network.stranger,
      withoutRight: participant,
      guestOfAnother: guest,
      allowed: meeting.facilitator,
    },
  };
}, 60_000);

afterAll(() => app?.close());

const join = (lanes: string[]) => ({
  sid: meeting.session.id,
  proto: PROTOCOL,
  lanes: lanes.map((id) => ({ id, epoch: 0, seq: 0 })),
  outbox: [],
});

const rows: SocketRow[] = [
  {
    event: '/hints watch',
    send: (ask) => ask('watch', { room: `referral:${referralId}` }),
    stranger: 'not-found',
    guestOfAnother: 'sign-in-needed',
    allowed: 'ok',
  },
  {
    event: '/hints unwatch',
    send: (ask) => ask('unwatch', { room: `referral:${referralId}` }),
    // Leaving a room one never was in tells nothing and changes nothing.
    stranger: 'ok',
    guestOfAnother: 'sign-in-needed',
    allowed: 'ok',
  },
  {
    event: '/live join',
    send: (ask) => ask('join', join(['all', 'staff'])),
    stranger: 'forbidden',
    withoutRight: 'forbidden',
    guestOfAnother: 'forbidden',
    allowed: 'ok',
  },
  {
    event: '/live cmd',
    send: async (ask) => {
      await ask('join', join(['all']));
      const data = { stageId: meeting.session.agenda[0].id };
      return ask('cmd', { id: newId(), lane: 'all', kind: 'stage.go', data });
    },
    stranger: 'forbidden',
    withoutRight: 'forbidden',
    guestOfAnother: 'forbidden',
    allowed: 'ok',
  },
  {
    event: '/live safe',
    send: async (ask) => {
      await ask('join', join(['all']));
      const { id: prompt } = meeting.session.agenda.find(({ kind }) => kind === 'safe-round')!;
      await ask('cmd', { id: newId(), lane: 'all', kind: 'stage.go', data: { stageId: prompt } });
      return ask('safe', { op: 'open', prompt });
    },
    stranger: 'forbidden',
    withoutRight: 'forbidden',
    guestOfAnother: 'forbidden',
    allowed: 'ok',
  },
  {
    event: '/live since',
    send: async (ask) => {
      await ask('join', join(['all', 'staff']));
      return ask('since', { lane: 'staff', epoch: 1, seq: 0, limit: 10 });
    },
    stranger: 'forbidden',
    withoutRight: 'forbidden',
    guestOfAnother: 'forbidden',
    allowed: 'ok',
  },
];

async function outcomeFor({ cookie }: Persona, { event, send }: SocketRow): Promise<Outcome> {
  const socket: Socket = io(app.url + event.split(' ')[0], {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { origin: app.url, ...(cookie && { cookie }) },
  });
  try {
    const refusal = await new Promise<string | undefined>((resolve) => {
      socket.once(event.startsWith(LIVE_NAMESPACE) ? 'connect' : 'ready', () => resolve(undefined));
      socket.once('connect_error', (error) => resolve(error.message));
    });
    if (refusal) return refusal;
    return await send(async (name, message) => {
      const answer = (await socket.timeout(5_000).emitWithAck(name, message)) as { ok: boolean; code?: string };
      return answer.ok ? 'ok' : (answer.code ?? 'refused');
    });
  } finally {
    socket.disconnect();
  }
}

it('has a row for every event a socket may send, and no row for another', () => {
  const listened = socketEventsOf(app.app).map(({ namespace, event }) => `${namespace} ${event}`);
  expect(rows.map(({ event }) => event).sort()).toEqual(listened.sort());
});

describe.each(rows)('$event', (row) => {
  it('answers nobody, a stranger, a member without the right and an allowed member as promised', async () => {
    const promised: Record<string, Outcome | undefined> = { nobody: 'sign-in-needed' };
    const measured: Record<string, Outcome> = {};
    for (const [name, persona] of Object.entries(personas[row.event.split(' ')[0] as '/hints' | '/live'])) {
      promised[name] ??= row[name as 'stranger'];
      measured[name] = await outcomeFor(persona, row);
    }
    expect(measured).toEqual(promised);
  });
});
