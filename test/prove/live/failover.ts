import { LiveClient } from '../../live-sessions/live-client';
import type { Check } from '../check';
import { within } from '../referrals/stage';
import { prepareGroups } from './groups';
import { inHall } from './hall';

export const failover: Check = {
  id: 'live-failover',
  promised:
    'the facilitator’s laptop dies in a timed break-out: the co-facilitator has the same countdown ± 1 s, extends, moves people and ends it; two presses of next move on once',
  run: (log) =>
    inHall(log, { sessions: 1, perSession: 17 }, async (hall) => {
      const { stage, seats } = hall;
      const { url } = stage.product;
      const { stages, memberIds } = await prepareGroups(hall);
      const enter = (n: number) => new LiveClient({ url, cookie: seats[n].cookie, origin: url }, seats[n].sid).enter();
      const [chair, second, third, somebody] = await Promise.all([0, 1, 2, 3].map(enter));
      const until = async (what: () => boolean, saying: string) => {
        if (!(await within(10_000, () => Promise.resolve(what())))) throw new Error(saying);
      };
      const did = async (answer: ReturnType<typeof chair.live.send>, what: string) => {
        const told = await answer;
        if (!told.ok) throw new Error(`${what}: ${told.code} ${told.at ?? ''}`);
      };
      const left = ({ live }: LiveClient) => live.room.current!.endsAt! - live.serverNow();
      try {
        for (const memberId of memberIds.slice(0, 2))
          await did(chair.live.send('member.set-role', { memberId, role: 'facilitator' }), 'member.set-role');
        const [{ id: stageId }] = stages;
        await did(chair.live.send('stage.go', { stageId }), 'stage.go');
        await did(chair.live.send('grouping.propose', { stageId, size: null }), 'grouping.propose');
        await until(() => chair.live.staff?.proposal?.stageId === stageId, 'no proposal was seen');
        await did(chair.live.send('groups.start', { proposalId: chair.live.staff!.proposal!.id }), 'groups.start');
        await until(() => second.live.room.groups !== null && somebody.live.group !== null, 'the groups did not begin');
        const atDeath = left(chair);
        chair.socket.io.engine.close();
        chair.leave();
        const apart = Math.abs(left(second) - atDeath);
        await did(second.live.send('stage.extend', { minutes: 5 }), 'stage.extend');
        await until(() => left(somebody) > atDeath + 4 * 60_000, 'the extension did not arrive');
        const target = second.live.room.groups!.groups.find(
          ({ memberIds: of }) => !of.includes(somebody.live.me!.memberId),
        )!;
        await did(
          second.live.send('groups.move', { memberId: somebody.live.me!.memberId, to: target.n }),
          'groups.move',
        );
        await until(() => somebody.live.me?.group === target.n, 'nobody was moved');
        await did(second.live.send('groups.end', {}), 'groups.end');
        await until(() => somebody.live.group === null, 'the groups did not end');
        const { stageId: ifStage, version: ifVersion, index } = second.live.room.current!;
        const pressed = await Promise.all(
          [second, third].map(({ live }) => live.send('stage.advance', {}, { ifStage, ifVersion })),
        );
        await until(() => somebody.live.room.current?.index === index + 1, 'nobody moved on');
        const codes = pressed.map((answer) => (answer.ok ? 'moved on' : answer.code)).sort();
        return {
          measured: `countdowns ${apart} ms apart, extended, one moved, groups ended; two presses: ${codes.join(' and ')}, stage ${index} → ${somebody.live.room.current!.index}`,
          holds: apart <= 1_000 && codes.join() === 'conflict,moved on',
        };
      } finally {
        for (const each of [chair, second, third, somebody]) each.leave();
      }
    }),
};
