import { performance } from 'node:perf_hooks';
import { LiveClient } from '../../live-sessions/live-client';
import type { Check } from '../check';
import { within } from '../referrals/stage';
import { prepareGroups } from './groups';
import { inHall } from './hall';

export const revocation: Check = {
  id: 'live-revocation',
  promised:
    'moved out of a group, or no longer facilitator, while the phone is offline or open: not one event of that lane after it, open sockets cut within 2 s, a session that ends cuts the socket',
  run: (log) =>
    inHall(log, { sessions: 1, perSession: 13 }, async (hall) => {
      const { stage, client, seats } = hall;
      const { url } = stage.product;
      const { stages } = await prepareGroups(hall);
      const enter = (n: number) => new LiveClient({ url, cookie: seats[n].cookie, origin: url }, seats[n].sid).enter();
      const chair = await enter(0);
      const clients = await Promise.all(Array.from({ length: 12 }, (_, n) => enter(n + 1)));
      const until = async (what: () => boolean, saying: string) => {
        if (!(await within(10_000, () => Promise.resolve(what())))) throw new Error(saying);
      };
      const did = async (answer: ReturnType<typeof chair.live.send>, what: string) => {
        const told = await answer;
        if (!told.ok) throw new Error(`${what}: ${told.code} ${told.at ?? ''}`);
      };
      try {
        const [{ id: stageId }] = stages;
        await did(chair.live.send('stage.go', { stageId }), 'stage.go');
        await did(chair.live.send('grouping.propose', { stageId, size: null }), 'grouping.propose');
        await until(() => chair.live.staff?.proposal?.stageId === stageId, 'no proposal was seen');
        await did(chair.live.send('groups.start', { proposalId: chair.live.staff!.proposal!.id }), 'groups.start');
        await until(() => clients.every(({ live }) => live.group !== null), 'not everybody is in a group');
        const { groups } = chair.live.room.groups!;
        const [from, to] = groups;
        const sitting = (n: number) => clients.find(({ live }) => live.me!.memberId === from.memberIds[n])!;
        const [online, offline, stays] = [sitting(0), sitting(1), sitting(2)];
        const lane = `group:${from.n}`;

        offline.cut();
        const moves = [online, offline].map(({ live }) => live.me!.memberId);
        const asked = performance.now();
        for (const memberId of moves) await did(chair.live.send('groups.move', { memberId, to: to.n }), 'groups.move');
        await until(
          () => online.live.me?.group === to.n && online.live.group !== null,
          'the moved one is not in the new group',
        );
        const cutWithin = performance.now() - asked;
        const framesBefore = [online, offline].map(({ frames }) => frames.length);
        const headBefore = stays.live.seqOf(lane);
        for (let n = 0; n < 20; n += 1)
          await did(stays.live.send('group-note.add', { text: `只给这一组 ${n}` }), 'group-note.add');
        await until(() => stays.live.group?.notes.length === 20, 'the group does not see its own notes');
        await offline.comeBack();
        await until(
          () => offline.live.me?.group === to.n && offline.live.group !== null,
          'the offline one did not find the new group',
        );
        const refused = await offline.rawSince(lane, headBefore);
        const rejoined = await online.rawJoin([{ id: lane, epoch: 1, seq: headBefore }]);
        const written = await online.raw({ lane, kind: 'group-note.add', data: { text: '不该写进去' } });
        const leaked = [online, offline]
          .flatMap(({ frames }, n) => frames.slice(framesBefore[n]))
          .filter((frame) => frame.lane === lane).length;

        // A role that ends.
        const memberId = stays.live.me!.memberId;
        await did(chair.live.send('member.set-role', { memberId, role: 'facilitator' }), 'member.set-role');
        await until(() => stays.live.staff !== null && stays.live.seqOf('staff') > 0, 'the staff lane did not come');
        await did(chair.live.send('member.set-role', { memberId, role: 'member' }), 'member.set-role');
        await until(() => stays.live.staff === null, 'the staff lane did not go');
        const staffFrames = stays.frames.length;
        await did(chair.live.send('staff-note.add', { text: '只给主持人' }), 'staff-note.add');
        await did(chair.live.send('goal.add', { text: '大家都看到', who: '', sign: '' }), 'goal.add');
        await until(() => stays.live.room.goals.length === 1, 'the room went quiet');
        const staffLeaked = stays.frames.slice(staffFrames).filter((frame) => frame.lane === 'staff').length;

        // A session that ends elsewhere: the socket goes with it.
        const gone = online.socket;
        const signedOut = performance.now();
        await client.query(
          `WITH ended AS (DELETE FROM session WHERE account_id = (SELECT account_id FROM live_member WHERE id = $1) RETURNING id, account_id)
           SELECT pg_notify('session-ended', id::text) FROM ended`,
          [online.live.me!.memberId],
        );
        const isCut = await within(5_000, () => Promise.resolve(!gone.connected));
        const socketCut = performance.now() - signedOut;
        const refusals = [refused, rejoined, written].filter(
          (answer) => !answer.ok && answer.code === 'forbidden',
        ).length;
        return {
          measured: `${leaked + staffLeaked} frames of a lost lane after the loss; in the new group within ${Math.round(cutWithin)} ms; since, join and cmd to the old lane: ${refusals} of 3 refused; a session that ended cut its socket after ${Math.round(socketCut)} ms`,
          holds: leaked + staffLeaked === 0 && refusals === 3 && cutWithin <= 2_000 && isCut && socketCut <= 2_000,
        };
      } finally {
        for (const each of [chair, ...clients]) each.leave();
      }
    }),
};
