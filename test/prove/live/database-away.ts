import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Check } from '../check';
import { within } from '../referrals/stage';
import { inHall } from './hall';
import { Phone } from './phone';
import { holds, storedRoom } from './whole';

const people = 20;
const awayMs = 30_000;

/** The postmaster and everything it started. */
function familyOf(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1].split(' ')[1] === String(pid);
      } catch {
        return false;
      }
    });
  return [pid, ...children.map(Number)];
}

function signal(pids: number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // It had ended by itself.
    }
  }
}

export const databaseAway: Check = {
  id: 'live-database-away',
  promised: `PostgreSQL stands still for ${awayMs / 1000} s: people see "not saved yet", nothing undurable is shown, all arrives afterwards in order, once`,
  run: (log) =>
    inHall(log, { sessions: 1, perSession: people }, async ({ stage, client, seats }) => {
      const phones = seats.map((seat) => new Phone([stage.product.url], seat));
      const write = (phone: Phone, text: string) =>
        void phone.send('card.add', { stageId: phone.seat.stageId, text, column: 0, signed: true });
      try {
        await Promise.all(phones.map((phone) => phone.enter()));
        for (const [n, phone] of phones.entries()) write(phone, `${n}-0`);
        await within(20_000, () =>
          Promise.resolve(phones.every(({ live }) => live.room.boards[0]?.cards.length === people)),
        );
        const stopped = familyOf(stage.product.pid('postgres'));
        signal(stopped, 'SIGSTOP');
        try {
          for (let round = 1; round <= 3; round += 1) {
            for (const [n, phone] of phones.entries()) write(phone, `${n}-${round}`);
            await pause(awayMs / 4);
          }
          await pause(awayMs / 4);
          const notSaved = phones.filter(({ live }) => live.status().state === 'not-saved').length;
          const shown = Math.max(...phones.map(({ live }) => live.room.boards[0].cards.length));
          log(`while it was away: ${notSaved} of ${people} say "not saved yet", at most ${shown} cards shown`);
          signal(stopped, 'SIGCONT');
          const settled = await within(90_000, () =>
            Promise.resolve(phones.every(({ live }) => live.link === 'joined' && live.outbox.waiting.length === 0)),
          );
          const stored = await storedRoom(client, seats[0].sid);
          await within(30_000, () => Promise.resolve(phones.every((phone) => holds(phone, stored))));
          const different = phones.filter((phone) => !holds(phone, stored)).length;
          const { cards } = stored.room.boards[0];
          const once = new Set(cards.map(({ text }) => text)).size === cards.length && cards.length === 4 * people;
          const inOrder = phones.every((_, n) => {
            const own = cards.filter(({ text }) => text.startsWith(`${n}-`)).map(({ text }) => text);
            return own.join() === [0, 1, 2, 3].map((round) => `${n}-${round}`).join();
          });
          return {
            measured: `${notSaved} of ${people} said "not saved yet", ${shown - people} undurable cards shown; afterwards ${cards.length} of ${4 * people} stored, ${once ? 'each once' : 'NOT each once'}, ${inOrder ? 'in order' : 'NOT in order'}, ${different} people differ`,
            holds:
              settled &&
              notSaved === people &&
              shown === people &&
              once &&
              inOrder &&
              stored.isWhole &&
              different === 0,
          };
        } finally {
          signal(stopped, 'SIGCONT');
        }
      } finally {
        for (const phone of phones) phone.leave();
      }
    }),
};
