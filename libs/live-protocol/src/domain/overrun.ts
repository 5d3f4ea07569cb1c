import type { RoomState, Stage } from './room-state';
import { stageMinutes } from './stage-time';

const leastOfKind: Partial<Record<Stage['kind'], number>> = { 'one-two-four-all': 8 };

/** No stage is squeezed below half of its plan nor below two minutes; a fixed one not at all. */
export function leastMinutes(stage: Stage): number {
  if (stage.fixed) return stage.minutes;
  return Math.min(stage.minutes, Math.max(2, Math.ceil(stage.minutes / 2), leastOfKind[stage.kind] ?? 0));
}

/**
 * An overrun spread over the stages to come, in proportion and in whole minutes, so that the meeting ends when it was
 * meant to; what they cannot give makes it end later (live sessions 4.2). Only what changes is in the answer.
 */
export function spreadOverrun(room: RoomState, minutes: number): Record<string, number> {
  const coming = room.agenda.slice((room.current?.index ?? -1) + 1);
  const boxes = coming
    .map((stage) => ({ id: stage.id, now: stageMinutes(room, stage), least: leastMinutes(stage) }))
    .filter(({ now, least }) => now > least);
  const sum = (of: (box: (typeof boxes)[number]) => number) => boxes.reduce((total, box) => total + of(box), 0);
  const given = Math.min(
    minutes,
    sum(({ now, least }) => now - least),
  );
  const squeezed = proportionally(boxes, sum(({ now }) => now) - given);
  return Object.fromEntries(boxes.flatMap(({ id, now }, at) => (squeezed[at] === now ? [] : [[id, squeezed[at]]])));
}

/** What further minutes for the running stage lead to. */
export interface Extension {
  /** While the clock is held this is null and `pausedLeftMs` holds what will be left. */
  endsAt: number | null;
  pausedLeftMs: number | null;
  /** Stages to come whose minutes change. */
  minutesNow: Record<string, number>;
  /** Minutes by which the whole meeting ends later, because the stages to come cannot give them. */
  later: number;
}

/** More time for the stage that runs; the stages to come give it up as far as they can. Null where none runs. */
export function extensionOf(room: RoomState, minutes: number, now: number): Extension | null {
  const { current } = room;
  if (!current) return null;
  const more = minutes * 60_000;
  // Minutes given after the time was up count from now: five more minutes are five more minutes.
  const endsAt = current.endsAt === null ? null : Math.max(current.endsAt, now) + more;
  const overrun = endsAt === null || current.endsAt === null ? minutes : Math.ceil((endsAt - current.endsAt) / 60_000);
  const minutesNow = spreadOverrun(room, overrun);
  const given = room.agenda
    .filter(({ id }) => id in minutesNow)
    .reduce((sum, stage) => sum + stageMinutes(room, stage) - minutesNow[stage.id], 0);
  return {
    endsAt,
    pausedLeftMs: endsAt === null ? (current.pausedLeftMs ?? 0) + more : null,
    minutesNow,
    later: overrun - given,
  };
}

/** Shares of `total` in proportion to what each box has, none below its least, all of them whole. */
function proportionally(boxes: { now: number; least: number }[], total: number): number[] {
  const shares: (number | null)[] = boxes.map(() => null);
  for (;;) {
    const open = boxes.filter((_, at) => shares[at] === null);
    const left = total - shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
    const scale = left / open.reduce((sum, { now }) => sum + now, 0);
    const short = boxes.findIndex((box, at) => shares[at] === null && box.now * scale < box.least);
    if (short < 0)
      return wholeShares(
        boxes.map((box, at) => shares[at] ?? box.now * scale),
        total,
      );
    shares[short] = boxes[short].least;
  }
}

/** Rounded down, then one more to those who lost most by it; the earlier of two alike. */
function wholeShares(shares: number[], total: number): number[] {
  const floors = shares.map((share) => Math.floor(share + 1e-9));
  const missing = total - floors.reduce((sum, share) => sum + share, 0);
  const order = shares
    .map((share, at) => ({ at, lost: share - floors[at] }))
    .sort((a, b) => b.lost - a.lost || a.at - b.at);
  for (const { at } of order.slice(0, missing)) floors[at] += 1;
  return floors;
}
