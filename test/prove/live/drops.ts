import { setTimeout as pause } from 'node:timers/promises';
import { memoryOutboxStore } from '@app/live-protocol';
import type { Check } from '../check';
import { within } from '../referrals/stage';
import { inHall } from './hall';
import { minutesFrom } from './minutes';
import { Phone } from './phone';
import { SlowLink } from './slow-link';
import { holds, storedRoom } from './whole';

const people = 50;
const minutes = minutesFrom('LIVE_DROPS_MINUTES', 10);
const badLink = { delayMs: 400, loss: 0.05 };

/** Between 0.1 and 120 s, most of them short; never longer than a third of the run. */
const cutLength = (): number => Math.min(100 * 1_200 ** Math.random(), minutes * 20_000);

export const drops: Check = {
  id: 'live-drops',
  promised: `${people} people for ${minutes} min over links with 800 ms round trip, 5 % loss, cuts of 0.1–120 s and reloads: everybody ends with the room as stored, every acknowledged command once, none waiting unseen`,
  patienceMs: (minutes + 8) * 60_000,
  run: (log) =>
    inHall(log, { sessions: 1, perSession: people }, async ({ stage, client, seats }) => {
      const tally = { cuts: 0, reloads: 0, sent: 0 };
      const links = await Promise.all(seats.map(() => SlowLink.to(stage.product.port, badLink)));
      const phones = seats.map((seat, n) => new Phone([links[n].url], seat, memoryOutboxStore()));
      try {
        await Promise.all(phones.map((phone) => phone.enter()));
        const until = Date.now() + minutes * 60_000;
        const living = phones.map(async (phone, n) => {
          while (Date.now() < until) {
            await pause(2_000 + Math.random() * 10_000);
            const what = Math.random();
            if (what < 0.7) {
              tally.sent += 1;
              const text = `${n}: ${tally.sent}`;
              void phone.send('card.add', { stageId: phone.seat.stageId, text, column: 0, signed: true });
            } else if (what < 0.9) {
              tally.cuts += 1;
              // Half of them break, the other half only fall silent.
              if (Math.random() < 0.5) links[n].down();
              else links[n].dark();
              await pause(Math.min(cutLength(), Math.max(0, until - Date.now())));
              links[n].up();
            } else {
              tally.reloads += 1;
              phone.reload();
            }
          }
        });
        await Promise.all(living);
        for (const link of links) link.up();
        const isBack = ({ live }: Phone): boolean => live.link === 'joined' && live.outbox.waiting.length === 0;
        const settled = await within(120_000, () => Promise.resolve(phones.every(isBack)));
        for (const { live, client: device } of phones.filter((phone) => !isBack(phone)))
          log(`${live.link}, socket ${device.socket.connected}, ${live.outbox.waiting.length} waiting`);
        const stored = await storedRoom(client, seats[0].sid);
        await within(30_000, () => Promise.resolve(phones.every((phone) => holds(phone, stored))));
        const different = phones.filter((phone) => !holds(phone, stored)).length;
        const numbers = new Set(stored.commands.values());
        const acked = phones.flatMap((phone) => phone.acked);
        const missing = acked.filter((seq) => !numbers.has(seq)).length;
        const unseen = phones.reduce((sum, { silentlyWaiting }) => sum + silentlyWaiting, 0);
        return {
          measured: `${tally.sent} written, ${tally.cuts} cuts, ${tally.reloads} reloads: ${different} of ${people} differ from the database, ${stored.commands.size} stored (${tally.sent - stored.commands.size} missing), ${missing} of ${acked.length} acknowledged not there, log ${stored.isWhole ? 'whole' : 'NOT whole'}, ${unseen} moments of waiting unseen${settled ? '' : '; somebody was not back after two minutes'}`,
          holds:
            settled &&
            different === 0 &&
            missing === 0 &&
            stored.isWhole &&
            unseen === 0 &&
            stored.commands.size === tally.sent,
        };
      } finally {
        for (const phone of phones) phone.leave();
        await Promise.all(links.map((link) => link.close()));
      }
    }),
};
