import { setTimeout as pause } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { LiveClient, until } from '../../live-sessions/live-client';
import type { Check } from '../check';
import { Product } from '../product';
import { good, memberOf } from './people';
import { sendReferral, type Standing } from './referral-writing';

interface Outcome {
  measured: string;
  holds: boolean;
}

async function withProduct(work: (product: Product) => Promise<Outcome>): Promise<Outcome> {
  const product = await Product.start();
  try {
    return await work(product);
  } finally {
    await product.stop();
  }
}

interface Sight extends Standing {
  card: Record<string, unknown> | null;
  fields: { field: string; state: string; value: string | null }[];
  timeline: { step: string }[];
}

const openFields = ({ fields }: Sight): string[] =>
  fields.filter(({ state }) => state === 'open').map(({ field }) => field);

const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

const referral: Check = {
  id: 'job-referral',
  promised:
    'find a partner with reasons, consent, preview, send; the inbox has it within two seconds; nothing identifying before accepting, the consented fields after; one timeline, loop closed',
  run: () =>
    withProduct(async (product) => {
      const sender = await memberOf(product, 'worker', '银杏');
      const receiver = await memberOf(product, 'worker', '暖檐');
      const partners = await good<{ items: { id: string; reasons: { code: string; met: boolean }[] }[] }>(
        sender,
        'GET',
        '/api/referrals/partners?need=home-visit&ageBand=80-84&limit=50',
      );
      const found = partners.items.find(({ id }) => id === receiver.organizationId);
      const hints = io(`${product.url}/hints`, {
        transports: ['websocket'],
        extraHeaders: { cookie: receiver.cookie, origin: product.url },
      });
      await new Promise<void>((connected, failed) => {
        hints.once('connect', connected);
        hints.once('connect_error', failed);
      });
      const told = new Promise<number>((resolve) => hints.once('hint', () => resolve(Date.now())));
      const sent = await sendReferral(sender, receiver.organizationId);
      const began = Date.now();
      const waited = await Promise.race([told.then((at) => at - began), pause(5_000).then(() => Infinity)]);
      const inbox = await good<{ items: { id: string }[] }>(receiver, 'GET', '/api/referrals?box=in&limit=100');
      const arrived = Date.now() - began;
      hints.disconnect();

      const path = `/api/referrals/${sent.id}`;
      const before = await good<Sight>(receiver, 'GET', path);
      const move = async (who: typeof sender, verb: string, body: object = {}): Promise<Standing> => {
        const { version } = await good<Standing>(who, 'GET', path);
        return good(who, 'POST', `${path}/${verb}`, { body, version });
      };
      await move(receiver, 'receive');
      await move(receiver, 'accept', { capacityConfirmed: true });
      const after = await good<Sight>(receiver, 'GET', path);
      await move(receiver, 'start', { firstContactOn: today() });
      await move(receiver, 'complete', { outcome: 'goals-met', deliveredServices: ['home-visit'] });
      await good(sender, 'GET', path);
      const closed = await move(sender, 'close', { clientFeedback: 'satisfied' });
      const [here, there] = [await good<Sight>(sender, 'GET', path), await good<Sight>(receiver, 'GET', path)];
      const steps = here.timeline.map(({ step }) => step);
      // What the source did before sending stays its own.
      const shared = steps.slice(steps.indexOf('consent')).join(' ');
      return {
        measured: `partner found with ${found?.reasons.filter(({ met }) => met).length ?? 0} reasons met; hint after ${waited} ms, in the inbox after ${arrived} ms; open before accepting: ${openFields(before).length}, after: ${openFields(after).join(' ')}; timeline here: ${steps.join(' ')}, there: ${there.timeline.map(({ step }) => step).join(' ')}; ended ${closed.status}`,
        holds:
          found !== undefined &&
          inbox.items.some(({ id }) => id === sent.id) &&
          Math.max(waited, arrived) <= 2_000 &&
          before.card !== null &&
          openFields(before).length === 0 &&
          openFields(after).join(' ') === 'name phone' &&
          there.timeline.map(({ step }) => step).join(' ') === shared &&
          shared.endsWith('close'),
      };
    }),
};

interface Minutes {
  commitments?: unknown[];
}

const live: Check = {
  id: 'job-live',
  promised:
    'prepare from the template, open, join by link as member and as guest, round, cards and dots, a commitment, close; the minutes hold all of it',
  run: () =>
    withProduct(async (product) => {
      const facilitator = await memberOf(product, 'facilitator', '示例支持机构');
      const partner = await memberOf(product, 'worker', '暖檐');
      const session = await good<{ id: string; agenda: { id: string; title: string }[] }>(
        facilitator,
        'POST',
        '/api/live-sessions',
        { body: { template: 'partner-meeting', title: '见面会', startsAt: new Date().toISOString() } },
      );
      const path = `/api/live-sessions/${session.id}`;
      const { code, secret } = await good<{ code: string; secret: string }>(facilitator, 'GET', `${path}/join-link`);
      await good(partner, 'POST', '/api/live-sessions/join', { body: { code, secret } });
      const guestAnswer = await fetch(`${product.url}/api/live-sessions/join`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({ code, secret, name: '来客', organization: '街坊' }),
      });
      const guestCookie = guestAnswer.headers.getSetCookie()[0].split(';')[0];
      const [chair, member, guest] = await Promise.all(
        [facilitator.cookie, partner.cookie, guestCookie].map((cookie) =>
          new LiveClient({ url: product.url, cookie }, session.id).enter(),
        ),
      );
      try {
        const done = async (who: LiveClient, kind: Parameters<LiveClient['live']['send']>[0], data: object) => {
          const answer = await who.live.send(kind, data as never);
          if (!answer.ok) throw new Error(`${kind}: ${answer.code}`);
        };
        await done(chair, 'session.open', {});
        const stageId = session.agenda.find(({ title }) => title === '目标共建')!.id;
        await done(chair, 'stage.go', { stageId });
        await done(chair, 'round.start', { prompt: '', order: 'seating', softSeconds: 60, memberIds: null });
        for (let turn = 0; turn < 3; turn += 1) {
          await until(() => chair.live.room.round !== null);
          const holder = chair.live.room.round?.holder;
          if (holder) await done(chair, 'round.pass-on', { holder, outcome: 'spoken' });
        }
        await done(member, 'card.add', { stageId, text: '照顾的人也要歇一歇', column: 0, signed: true });
        await done(guest, 'card.add', { stageId, text: '敲得开门', column: 0, signed: false });
        await done(chair, 'vote.open', { stageId });
        await until(() => (guest.live.room.boards[0]?.cards.length ?? 0) === 2);
        const target = guest.live.room.boards[0].cards[0].id;
        await done(guest, 'dot.place', { stageId, target });
        const me = member.live.me!.memberId;
        await done(member, 'commitment.add', {
          ownerId: me,
          text: '每月一次替手服务',
          dueOn: today(),
          doneWhen: '做了三次',
        });
        await until(() => [member, guest].every((each) => each.live.seqOf('all') === chair.live.seqOf('all')));
        const same = JSON.stringify(member.live.room) === JSON.stringify(guest.live.room);
        await done(chair, 'session.close', {});
        const minutes = await good<Minutes>(partner, 'GET', `${path}/minutes`);
        const text = JSON.stringify(minutes);
        const kept = ['照顾的人也要歇一歇', '敲得开门', '每月一次替手服务'].filter((words) => text.includes(words));
        return {
          measured: `three people in one room, their states ${same ? 'equal' : 'DIFFER'}; ${kept.length} of 3 texts in the minutes`,
          holds: same && kept.length === 3,
        };
      } finally {
        for (const client of [chair, member, guest]) client.leave();
      }
    }),
};

interface Cohort {
  id: string;
  grants: {
    id: string;
    money: { amountMinor: number; plannedMinor: number; paidMinor: number; remainingMinor: number };
  }[];
  happened: { referrals: { total: { kind: string; value: number | null } } };
}

const cohort: Check = {
  id: 'job-cohort',
  promised:
    'the foundation sees tranches planned, paid and remaining to the cent, and what happened as numbers; no person, no referral, no card text',
  run: () =>
    withProduct(async (product) => {
      const officer = await memberOf(product, 'program-officer', '示例基金会');
      const { items } = await good<{ items: { id: string }[] }>(officer, 'GET', '/api/cohorts');
      const cohorts = await Promise.all(items.map(({ id }) => good<Cohort>(officer, 'GET', `/api/cohorts/${id}`)));
      const money = cohorts.flatMap(({ grants }) => grants.map((grant) => grant.money));
      const exact = money.every(
        ({ amountMinor, paidMinor, remainingMinor }) => paidMinor + remainingMinor === amountMinor,
      );
      const text = JSON.stringify(cohorts);
      const personal = /1400000\d{4}|personCode|服务对象|A社区.{0,3}号楼/.exec(text);
      const refused = (await officer.call('GET', '/api/referrals')).status;
      const counts = cohorts.map(({ happened }) => happened.referrals.total).filter(({ kind }) => kind !== 'exact');
      return {
        measured: `${cohorts.length} cohorts, ${money.length} grants, paid + remaining = awarded: ${exact}; ${counts.length} totals rounded or suppressed; personal text: ${personal?.[0] ?? 'none'}; list of referrals answers ${refused}`,
        holds: cohorts.length > 0 && money.length > 0 && exact && !personal && refused === 403,
      };
    }),
};

export const threeJobs: Check[] = [referral, live, cohort];
