import { performance } from 'node:perf_hooks';
import { isDeepStrictEqual } from 'node:util';
import { newId } from '@app/kernel';
import {
  decide,
  formGroups,
  type GroupRun,
  type LiveEvent,
  type RoomState,
  type Stage,
  usualGrouping,
} from '@app/live-protocol';
import { LiveClient } from '../../live-sessions/live-client';
import type { Check } from '../check';
import { within } from '../referrals/stage';
import { type Hall, inHall, writeLog } from './hall';
import { storedRoom } from './whole';

export const organizations = 12;
export const ofEach = 4;
export const people = organizations * ofEach;
const rounds = 3;

/** A stage in which groups of four work, mixed by organisation, with new faces each time. */
const breakOut = (n: number): Stage => ({
  id: newId(),
  title: `小组 ${n}`,
  kind: 'break-out',
  minutes: 20,
  prompt: '',
  output: '',
  fixed: false,
  grouping: { ...usualGrouping, size: ofEach },
  tools: [],
  board: null,
  round: null,
  hints: [],
  advance: 'by-hand',
});

/** A session of twelve organisations with so many break-outs; the first seat is the facilitator's. */
export async function prepareGroups({ client, seats }: Hall): Promise<{ stages: Stage[]; memberIds: string[] }> {
  const [{ sid }] = seats;
  const { room } = await storedRoom(client, sid);
  const stages = Array.from({ length: rounds }, (_, n) => breakOut(n + 1));
  const memberIds = room.members.filter(({ role }) => role === 'member').map(({ id }) => id);
  const events: LiveEvent[] = [{ k: 'agenda.set', d: { agenda: [...room.agenda, ...stages] } }];
  for (const [n, memberId] of memberIds.entries()) {
    events.push({
      k: 'member.renamed',
      d: { memberId, displayName: `人 ${n}`, organizationName: `机构 ${n % organizations}` },
    });
    events.push({ k: 'attendance.signed', d: { memberId, at: Date.now(), by: 'self' } });
  }
  await writeLog(client, sid, events);
  return { stages, memberIds };
}

const pairsOf = (memberIds: readonly string[]): string[] =>
  memberIds.flatMap((a, n) => memberIds.slice(n + 1).map((b) => [a, b].sort().join()));

/** The processor's time: what other programs of the machine take meanwhile is not the work's. */
function processorMs<Result>(work: () => Result): { ms: number; result: Result } {
  const began = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(began);
  return { ms: (user + system) / 1000, result };
}

/** The proposal on the facilitator's screen, drawn once more from what they see: how long that takes, and whether it is the same. */
function drawnAgain({ live }: LiveClient): { ms: number; isSame: boolean } {
  const { proposal } = live.staff!;
  const { id, stageId, groups: given } = proposal!;
  const data = { stageId, size: null };
  const { ms, result } = processorMs(() =>
    decide(
      live.room,
      { id, lane: 'staff', kind: 'grouping.propose', data },
      { id: live.me!.memberId, role: 'facilitator' },
      Date.now(),
      (lane) => live.stateOf(lane) ?? undefined,
    ),
  );
  const again = result.ok ? (result.events[0].d as { groups?: string[][] }).groups : undefined;
  return { ms, isSame: isDeepStrictEqual(again, given) };
}

interface Pace {
  /** Milliseconds of the processor for the draws of all rounds together. */
  drawing: number;
  /** Whether what was timed is what the room got. */
  isSame: boolean;
  /** From the facilitator's press until the draw was stored, and the slowest of the plain commands around it. */
  propose: number;
  plain: number;
  start: number;
}

function twoHundred(): number {
  const asked = Array.from({ length: 200 }, (_, n) => ({
    id: newId(),
    organization: `${n % 40}`,
    side: 'partner' as const,
  }));
  const ask = { people: asked, met: [], together: [], seats: [], locked: [] };
  const rule = { ...usualGrouping, size: 5 };
  const times = Array.from({ length: 5 }, (_, n) => processorMs(() => formGroups({ ...ask, rule, seed: `${n}` })).ms);
  return times.sort((a, b) => a - b)[2];
}

export const groups: Check = {
  id: 'live-groups',
  promised: `${people} people of ${organizations} organisations, ${rounds} rounds of ${ofEach}: 0 pairs of one organisation, 0 repeated, equal sizes, ≤ 200 ms; who is offline sits in a group and is back without doing anything; what groups made is in the record; 200 people ≤ 50 ms`,
  run: (log) =>
    inHall(log, { sessions: 1, perSession: people + 1 }, async (hall) => {
      const { stage, client, seats } = hall;
      const { url } = stage.product;
      const { stages, memberIds } = await prepareGroups(hall);
      const enter = (n: number) => new LiveClient({ url, cookie: seats[n].cookie, origin: url }, seats[n].sid).enter();
      const chair = await enter(0);
      // The last six never open the page at all.
      const clients = await Promise.all(Array.from({ length: people - 6 }, (_, n) => enter(n + 1)));
      const until = async (what: () => boolean, saying: string) => {
        if (!(await within(10_000, () => Promise.resolve(what())))) throw new Error(saying);
      };
      const did = async (answer: ReturnType<typeof chair.live.send>, what: string) => {
        const told = await answer;
        if (!told.ok) throw new Error(`${what}: ${told.code} ${told.at ?? ''}`);
      };
      try {
        const pace: Pace = { drawing: 0, isSame: true, propose: 0, plain: 0, start: 0 };
        const timed = async (what: 'propose' | 'plain', command: () => ReturnType<typeof chair.live.send>) => {
          const asked = performance.now();
          await did(command(), what);
          pace[what] = Math.max(pace[what], performance.now() - asked);
        };
        /** What any command to the same lane costs at this moment: the way there and back, the queue, the disk. */
        const plain = async () => {
          for (let n = 0; n < 5; n += 1)
            await timed('plain', () => chair.live.send('staff-note.add', { text: `${n}` }));
        };
        const held: GroupRun['groups'][] = [];
        for (const { id } of stages) {
          await did(chair.live.send('stage.go', { stageId: id }), 'stage.go');
          await plain();
          await timed('propose', () => chair.live.send('grouping.propose', { stageId: id, size: null }));
          await plain();
          await until(() => chair.live.staff?.proposal?.stageId === id, 'no proposal was seen');
          const { ms, isSame } = drawnAgain(chair);
          pace.drawing += ms;
          pace.isSame &&= isSame;
          await did(chair.live.send('groups.start', { proposalId: chair.live.staff!.proposal!.id }), 'groups.start');
          const began = performance.now();
          await until(
            () => clients.every(({ live }) => live.me?.group != null && live.group !== null),
            'not everybody is in a group',
          );
          pace.start = Math.max(pace.start, performance.now() - began);
          held.push(chair.live.room.groups!.groups);
          const writers = held
            .at(-1)!
            .map(({ memberIds: of }) => clients.find(({ live }) => of.includes(live.me!.memberId)));
          await Promise.all(
            writers.map(async (writer, n) => {
              await did(writer!.live.send('group-card.add', { text: `${id} ${n}` }), 'group-card.add');
              await did(writer!.live.send('group-note.add', { text: `${id} ${n}` }), 'group-note.add');
            }),
          );
          await did(chair.live.send('groups.end', {}), 'groups.end');
          await until(
            () => clients.every(({ live }) => live.me?.group === null && live.group === null),
            'not everybody is back',
          );
        }
        const { room } = await storedRoom(client, seats[0].sid);
        return judged(room, held, memberIds, pace);
      } finally {
        for (const each of [chair, ...clients]) each.leave();
      }
    }),
};

function judged(room: RoomState, held: GroupRun['groups'][], memberIds: string[], pace: Pace) {
  const organizationOf = new Map(room.members.map(({ id, organization }) => [id, organization.name]));
  const pairs = held.flatMap((round) => round.flatMap((group) => pairsOf(group.memberIds)));
  const same = pairs.filter((pair) => new Set(pair.split(',').map((id) => organizationOf.get(id))).size === 1).length;
  const repeated = pairs.length - new Set(pairs).size;
  const unequal = held.flat().filter(({ memberIds: of }) => of.length !== ofEach).length;
  const missing = held.filter((round) =>
    memberIds.some((id) => !round.some((group) => group.memberIds.includes(id))),
  ).length;
  const recorded = room.groupsHeld
    .flatMap(({ results }) => results)
    .filter(({ cards, notes }) => cards.length === 1 && notes.length === 1).length;
  const of200 = twoHundred();
  const beyond = Math.max(0, pace.propose - pace.plain);
  const kept = `the ${rounds} draws take ${pace.drawing.toFixed(1)} ms${pace.isSame ? '' : ' (but come out otherwise)'}; a draw was stored in at most ${Math.round(pace.propose)} ms, a plain command beside it in at most ${Math.round(pace.plain)} ms; everybody in their lane within ${Math.round(pace.start)} ms`;
  return {
    measured: `${same} pairs of one organisation, ${repeated} repeated, ${unequal} groups of another size, ${missing} rounds without somebody (6 people offline throughout); ${kept}; ${recorded} of ${held.flat().length} groups' cards and notes in the record; 200 people of 40 organisations ${of200.toFixed(1)} ms`,
    holds:
      same + repeated + unequal + missing === 0 &&
      recorded === held.flat().length &&
      pace.isSame &&
      pace.drawing <= 200 &&
      beyond <= 200 &&
      of200 <= 50,
  };
}
