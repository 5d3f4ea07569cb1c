import { emptyRoom, type RoomState, type Stage } from './room-state';
import { stages } from './scenario.spec-support';
import { extensionOf, leastMinutes, spreadOverrun } from './overrun';
import { stageMinutes } from './stage-time';

const stage = (id: string, minutes: number, part: Partial<Stage> = {}): Stage => ({
  ...stages[0],
  id,
  minutes,
  ...part,
});

const running = (coming: Stage[], minutesNow: Record<string, number> = {}): RoomState => ({
  ...emptyRoom(),
  agenda: [stage('now', 10), ...coming],
  current: { index: 0, stageId: 'now', startedAt: 0, endsAt: 600_000, pausedLeftMs: null, version: 1 },
  minutesNow,
});

describe('an overrun is spread over the stages to come', () => {
  it.each<[string, Stage[], number, Record<string, number>]>([
    ['in proportion, in whole minutes', [stage('a', 30), stage('b', 20), stage('c', 10)], 6, { a: 27, b: 18, c: 9 }],
    ['the fixed one keeps its time', [stage('a', 20), stage('b', 20, { fixed: true })], 5, { a: 15 }],
    ['none below half of its plan', [stage('a', 20), stage('b', 4)], 12, { a: 10, b: 2 }],
    ['what is small gives up its share only down to its least', [stage('a', 40), stage('b', 2)], 10, { a: 30 }],
    [
      'a 1-2-4-All keeps its eight minutes',
      [stage('a', 12, { kind: 'one-two-four-all' }), stage('b', 20)],
      14,
      { a: 8, b: 10 },
    ],
    ['what nobody can give makes the meeting longer', [stage('a', 10)], 30, { a: 5 }],
    ['nothing to come, nothing to give', [], 5, {}],
    ['all fixed', [stage('a', 10, { fixed: true })], 5, {}],
    ['a minute goes to whoever lost most by rounding', [stage('a', 10), stage('b', 10), stage('c', 10)], 1, { c: 9 }],
  ])('%s', (_, coming, minutes, changed) => {
    expect(spreadOverrun(running(coming), minutes)).toEqual(changed);
  });

  it('gives exactly what was taken, as long as the stages have it', () => {
    const coming = [stage('a', 17), stage('b', 23), stage('c', 9, { fixed: true }), stage('d', 31)];
    for (let minutes = 1; minutes <= 34; minutes += 1) {
      const room = running(coming);
      const after = { ...room, minutesNow: spreadOverrun(room, minutes) };
      const sum = coming.reduce((total, each) => total + stageMinutes(after, each), 0);
      expect(sum).toBe(80 - minutes);
      for (const each of coming) expect(stageMinutes(after, each)).toBeGreaterThanOrEqual(leastMinutes(each));
    }
  });

  it.each<[string, Stage[], Partial<RoomState['current'] & object>, number, number, object]>([
    [
      'five minutes more are taken from those to come',
      [stage('a', 20), stage('b', 20, { fixed: true })],
      {},
      5,
      0,
      { endsAt: 900_000, pausedLeftMs: null, minutesNow: { a: 15 }, later: 0 },
    ],
    [
      'what they cannot give makes the meeting end later',
      [stage('a', 10)],
      {},
      12,
      0,
      { endsAt: 1_320_000, minutesNow: { a: 5 }, later: 7 },
    ],
    [
      'minutes given after the time was up count from now, and the overrun with them',
      [stage('a', 40)],
      {},
      5,
      720_000,
      { endsAt: 1_020_000, minutesNow: { a: 33 }, later: 0 },
    ],
    [
      'while the clock is held',
      [stage('a', 20)],
      { endsAt: null, pausedLeftMs: 60_000 },
      2,
      0,
      { endsAt: null, pausedLeftMs: 180_000, minutesNow: { a: 18 }, later: 0 },
    ],
  ])('an extension, as it is shown before it is made: %s', (_, coming, current, minutes, now, expected) => {
    const room = running(coming);
    expect(extensionOf({ ...room, current: { ...room.current!, ...current } }, minutes, now)).toMatchObject(expected);
  });

  it('no stage runs, nothing to extend', () => {
    expect(extensionOf({ ...running([]), current: null }, 5, 0)).toBeNull();
  });

  it('a second overrun starts from what the first has left', () => {
    expect(spreadOverrun(running([stage('a', 20), stage('b', 20)], { a: 12 }), 8)).toEqual({ a: 10, b: 14 });
  });
});
