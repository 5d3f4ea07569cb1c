import { isDeepStrictEqual } from 'node:util';
import { newId } from '@app/kernel';
import { type CommandKind, shuffled } from '@app/live-protocol';
import { onStage } from '../referrals/stage';
import { LiveClient } from '../../live-sessions/live-client';
import { Meeting } from '../../live-sessions/meeting';
import type { Check } from '../check';
import { Client } from 'pg';
import { storedRoom } from './whole';

interface Recorded {
  by: LiveClient;
  id: string;
  kind: CommandKind;
  data: object;
  seq: number;
}

export const idempotency: Check = {
  id: 'live-idempotency',
  promised:
    'every command of a recorded meeting twice more, shuffled: the identical room, each answer a repeat with the number it had',
  run: (log) =>
    onStage(
      log,
      async (stage) => {
        const meeting = await Meeting.prepare(stage);
        const client = new Client({ connectionString: await stage.product.databaseUrl() });
        await client.connect();
        try {
          const recorded: Recorded[] = [];
          const chair = await meeting.enterAs(meeting.facilitator);
          const people = [chair];
          for (let n = 0; n < 5; n += 1) people.push((await meeting.aPartner(`伙伴 ${n}`)).live);
          const say = async (by: LiveClient, kind: CommandKind, data: object = {}): Promise<string> => {
            const id = newId();
            const answer = await by.raw({ id, kind, data });
            if (!answer.ok) throw new Error(`${kind}: ${answer.code}`);
            recorded.push({ by, id, kind, data, seq: answer.seq });
            return id;
          };
          await say(chair, 'session.open');
          for (const person of people) await say(person, 'attendance.sign');
          const stageId = meeting.stageId('目标共建');
          await say(chair, 'stage.go', { stageId });
          for (let n = 0; n < 40; n += 1) {
            const person = people[n % people.length];
            const id = await say(person, 'card.add', { stageId, text: `第 ${n} 条`, column: 0, signed: true });
            if (n % 4 === 0) await say(person, 'card.change', { stageId, id, text: `第 ${n} 条，改过` });
            if (n % 10 === 9) await say(person, 'card.remove', { stageId, id });
            if (n % 8 === 0) await say(person, 'goal.add', { text: `目标 ${n}`, who: '大家', sign: '看得见' });
          }
          await say(chair, 'stage.extend', { minutes: 5 });
          const before = await storedRoom(client, meeting.session.id);
          let wrong = 0;
          for (const again of shuffled([...recorded, ...recorded], 'once more')) {
            const { by, id, kind, data, seq } = again;
            let answer = await by.raw({ id, kind, data });
            while (!answer.ok && answer.code === 'busy') {
              await new Promise((later) => setTimeout(later, 200));
              answer = await by.raw({ id, kind, data });
            }
            if (!isDeepStrictEqual(answer, { ok: true, seq, dup: true })) wrong += 1;
          }
          const after = await storedRoom(client, meeting.session.id);
          const same = isDeepStrictEqual(after.room, before.room) && after.head === before.head;
          return {
            measured: `${recorded.length} commands, ${2 * recorded.length} repeats: ${wrong} answers other than the first number, the room is ${same ? 'identical' : 'NOT identical'}`,
            holds: wrong === 0 && same,
          };
        } finally {
          meeting.leave();
          await client.end();
        }
      },
      { DEMO: 'off' },
    ),
};
