import { type CommandKind, commandShapes, laneKindOf } from './commands';
import { decide } from './decide';
import { shuffled } from './decide-round';
import { ids, Rehearsal, stages, wholeMeeting } from './scenario.spec-support';
import { mayFollow, parseLane } from './lanes';
import { dotsLeft, nextSpeaker, unheardOrganizations } from './room-questions';

const { chair, ming, lan, guest, hall, wall } = ids;

function opened(): Rehearsal {
  const play = new Rehearsal();
  play.does(chair, 'session.open');
  return play;
}

function atTheWall(): Rehearsal {
  const play = opened();
  play.does(chair, 'stage.advance');
  return play;
}

describe('who may', () => {
  const onlyFacilitators: [CommandKind, object][] = [
    ['session.close', {}],
    ['stage.advance', {}],
    ['stage.go', { stageId: wall }],
    ['stage.extend', { minutes: 5 }],
    ['stage.pause', {}],
    ['prompt.show', { text: null }],
    ['member.set-role', { memberId: lan, role: 'facilitator' }],
    ['attendance.sign-for', { memberId: lan }],
    ['round.start', { prompt: '', order: 'random', softSeconds: 60, memberIds: null }],
    ['staff-note.add', { text: '记一下' }],
  ];
  it.each(onlyFacilitators)('%s is the facilitator’s', (kind, data) => {
    const play = opened();
    expect(play.refusal(ming, kind, data)).toBe('forbidden');
    expect(play.refusal(guest, kind, data)).toBe('forbidden');
    expect(play.refusal(chair, kind, data)).toBeNull();
  });

  it('a guest never becomes facilitator, and the last facilitator stays one', () => {
    const play = opened();
    expect(play.refusal(chair, 'member.set-role', { memberId: guest, role: 'facilitator' })).toBe('forbidden');
    expect(play.refusal(chair, 'member.set-role', { memberId: chair, role: 'member' })).toBe('conflict');
  });

  it('nobody writes in another person’s lane, in a reserved one, or in the wrong one', () => {
    const { room } = opened();
    const write = (lane: string) =>
      decide(room, { id: ids.hall, lane, kind: 'note.write', data: { text: 'x' } }, { id: ming, role: 'member' }, 0);
    expect(write(`me:${ming}`).ok).toBe(true);
    expect(write(`me:${lan}`)).toEqual({ ok: false, code: 'forbidden' });
    for (const lane of ['all', 'staff', 'safe:one', 'group:1', 'nonsense', ''])
      expect(write(lane)).toEqual({ ok: false, code: 'invalid', at: 'lane' });
  });

  it('only the signed writer changes a card; an unsigned one stays as it is', () => {
    const play = atTheWall();
    const signed = play.does(ming, 'card.add', { stageId: wall, text: '甲', column: 0, signed: true });
    const unsigned = play.does(ming, 'card.add', { stageId: wall, text: '乙', column: 0, signed: false });
    expect(JSON.stringify(play.events.at(-1))).not.toContain(ming);
    expect(play.refusal(lan, 'card.change', { stageId: wall, id: signed, text: '改' })).toBe('forbidden');
    expect(play.refusal(ming, 'card.change', { stageId: wall, id: unsigned, text: '改' })).toBe('forbidden');
    expect(play.refusal(chair, 'card.remove', { stageId: wall, id: unsigned })).toBeNull();
  });

  it('commitments of others are written by facilitators only', () => {
    const play = opened();
    const data = { ownerId: lan, text: '一步', dueOn: '2026-12-01', doneWhen: '' };
    expect(play.refusal(ming, 'commitment.add', data)).toBe('forbidden');
    expect(play.refusal(lan, 'commitment.add', data)).toBeNull();
    expect(play.refusal(chair, 'commitment.add', data)).toBeNull();
  });
});

describe('when', () => {
  it('two presses on “next” move on once', () => {
    const play = opened();
    const seen = { ifStage: hall, ifVersion: play.room.current!.version };
    play.does(chair, 'stage.advance', {}, seen);
    expect(play.refusal(chair, 'stage.advance', {}, seen)).toBe('conflict');
    expect(play.room.current).toMatchObject({ index: 1, stageId: wall });
  });

  it('a card for a stage that is over is refused with stage_closed', () => {
    const play = opened();
    const card = { stageId: wall, text: '早了', column: 0, signed: true };
    expect(play.refusal(ming, 'card.add', card)).toBe('stage_closed');
    expect(play.refusal(ming, 'card.add', card, { ifStage: wall })).toBe('stage_closed');
  });

  it('nothing is written before opening or after closing', () => {
    const play = new Rehearsal();
    expect(play.refusal(ming, 'word.say', { text: '早' })).toBe('closed');
    expect(play.refusal(chair, 'stage.advance')).toBe('closed');
    const { room, now } = wholeMeeting();
    for (const kind of Object.keys(commandShapes) as CommandKind[]) {
      const of = laneKindOf(kind);
      const lane = of === 'me' ? `me:${chair}` : of === 'group' ? 'group:1' : of;
      expect(decide(room, { id: hall, lane, kind, data: {} }, { id: chair, role: 'facilitator' }, now)).toEqual({
        ok: false,
        // Nobody is in a group any more.
        code: of === 'group' ? 'forbidden' : 'closed',
      });
    }
  });

  it('more time after the time was up counts from now; a pause keeps what was left', () => {
    const play = opened();
    const endsAt = play.room.current!.endsAt!;
    play.now = endsAt + 60_000;
    play.does(chair, 'stage.extend', { minutes: 5 });
    expect(play.room.current!.endsAt).toBe(play.now + 300_000);
    play.does(chair, 'stage.pause');
    expect(play.room.current).toMatchObject({ endsAt: null, pausedLeftMs: 299_000 });
    play.now += 3_600_000;
    play.does(chair, 'stage.resume');
    expect(play.room.current!.endsAt).toBe(play.now + 299_000);
  });

  it('moving on ends the round under way', () => {
    const play = opened();
    play.does(chair, 'round.start', { prompt: '说说', order: 'newest', softSeconds: 60, memberIds: null });
    expect(play.room.round!.order).toEqual([guest, lan, ming, chair]);
    play.does(chair, 'stage.advance');
    expect(play.room.round!.endedAt).not.toBeNull();
    expect(play.room.roundsHeld).toHaveLength(1);
  });
});

describe('the talking piece', () => {
  it('goes to those not heard, then to those who asked to come back, then rests', () => {
    const play = opened();
    play.does(chair, 'round.start', { prompt: '', order: 'seating', softSeconds: 60, memberIds: [ming, lan, chair] });
    expect(play.refusal(lan, 'round.pass-on', { holder: ming, outcome: 'spoken' })).toBe('forbidden');
    play.does(ming, 'round.pass-on', { holder: ming, outcome: 'later' });
    expect(play.refusal(chair, 'round.pass-on', { holder: ming, outcome: 'spoken' })).toBe('conflict');
    play.does(lan, 'round.pass-on', { holder: lan, outcome: 'spoken' });
    expect(unheardOrganizations(play.room)).toEqual(['小明']);
    expect(nextSpeaker(play.room.round!)).toBe(ming);
    play.does(chair, 'round.pass-on', { holder: chair, outcome: 'passed' });
    expect(play.room.round).toMatchObject({ holder: ming, spoken: [lan], passed: [chair], later: [ming] });
    play.does(ming, 'round.pass-on', { holder: ming, outcome: 'spoken' });
    expect(play.room.round).toMatchObject({ holder: null, spoken: [lan, ming], later: [] });
  });

  it('draws the same random order from the same command', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    expect(shuffled(people, ids.wall)).toEqual(shuffled(people, ids.wall));
    expect(shuffled(people, ids.wall)).not.toEqual(people);
    expect(shuffled(people, ids.wall).sort()).toEqual(people);
    const firsts = new Set(Array.from({ length: 200 }, (_, at) => shuffled(people, `seed-${at}`)[0]));
    expect(firsts.size).toBe(8);
  });
});

describe('dots', () => {
  it('each person has as many as the stage gives, on clusters and loose cards only', () => {
    const play = atTheWall();
    const card = play.does(ming, 'card.add', { stageId: wall, text: '甲', column: 0, signed: true });
    expect(play.refusal(ming, 'dot.place', { stageId: wall, target: card })).toBe('stage_closed');
    play.does(chair, 'vote.open', { stageId: wall });
    play.does(ming, 'dot.place', { stageId: wall, target: card });
    play.does(ming, 'dot.place', { stageId: wall, target: card });
    expect(dotsLeft(play.room, wall, ming)).toBe(0);
    expect(play.refusal(ming, 'dot.place', { stageId: wall, target: card })).toBe('quota');
    expect(play.refusal(lan, 'dot.place', { stageId: wall, target: ids.hall })).toBe('not_found');
    play.does(ming, 'dot.take-back', { stageId: wall, target: card });
    expect(dotsLeft(play.room, wall, ming)).toBe(1);
    play.does(chair, 'cluster.add', { stageId: wall, title: '组', cardIds: [card] });
    expect(play.refusal(ming, 'dot.place', { stageId: wall, target: card })).toBe('not_found');
  });
});

describe('shape', () => {
  const wrong: [string, CommandKind, unknown, string][] = [
    ['unknown field', 'word.say', { text: '好', extra: 1 }, 'extra'],
    ['missing field', 'word.say', {}, 'text'],
    ['blank', 'word.say', { text: '  ' }, 'text'],
    ['too long', 'word.say', { text: '长'.repeat(41) }, 'text'],
    ['null', 'word.say', { text: null }, 'text'],
    ['array for object', 'word.say', [], 'data'],
    ['text for object', 'word.say', 'x', 'data'],
    ['NUL', 'word.say', { text: 'a\0b' }, 'text'],
    ['lone surrogate', 'word.say', { text: 'a\ud800' }, 'text'],
    ['no such day', 'commitment.add', { ownerId: chair, text: 'x', dueOn: '2026-02-30', doneWhen: '' }, 'dueOn'],
    ['number as text', 'stage.extend', { minutes: '5' }, 'minutes'],
    ['prototype key', 'word.say', JSON.parse('{"text":"x","__proto__":{}}'), '__proto__'],
  ];
  it.each(wrong)('%s', (_, kind, data, at) => {
    const play = opened();
    const decision = play.decide(chair, kind, data as object);
    expect(decision).toEqual({ ok: false, code: 'invalid', at });
  });

  it('an unknown kind', () => {
    expect(opened().decide(chair, 'constructor' as CommandKind)).toEqual({ ok: false, code: 'invalid', at: 'kind' });
  });

  it('a goal changed by two at once keeps the first', () => {
    const play = atTheWall();
    const goal = play.does(ming, 'goal.add', { text: '一', who: '', sign: '' });
    play.does(ming, 'goal.change', { id: goal, version: 1, text: '二', who: '', sign: '' });
    expect(play.refusal(lan, 'goal.change', { id: goal, version: 1, text: '三', who: '', sign: '' })).toBe('conflict');
  });

  it('columns and signing follow the board', () => {
    const play = atTheWall();
    expect(play.refusal(ming, 'card.add', { stageId: wall, text: '甲', column: 2, signed: true })).toBe('invalid');
    play.does(chair, 'stage.advance');
    const end = { stageId: ids.end, text: '甲', column: 0 };
    expect(play.refusal(ming, 'card.add', { ...end, signed: true })).toBe('invalid');
    expect(play.refusal(ming, 'card.add', { ...end, signed: false })).toBeNull();
    expect(play.refusal(chair, 'card.add', { ...end, stageId: stages[0].id, signed: false })).toBe('not_found');
  });
});

describe('lanes', () => {
  const of = (group: string) => ({ organization: { group } });
  const facilitator = { id: chair, role: 'facilitator' as const, ...of('support') };
  const somebody = { id: ming, role: 'member' as const, ...of('partner') };
  const funder = { id: lan, role: 'member' as const, ...of('funder') };
  const room = {
    groups: {
      groups: [
        { n: 1, memberIds: [ming] },
        { n: 2, memberIds: [lan] },
      ],
    },
  };
  it.each([
    ['all', true, true, true],
    ['staff', true, false, false],
    [`me:${ming}`, false, true, false],
    ['group:1', true, true, false],
    ['group:2', true, false, true],
    ['group:3', false, false, false],
    [`safe:${wall}`, true, true, false],
  ])('%s', (lane, ...may) => {
    const asked = [facilitator, somebody, funder].map((person) => mayFollow(parseLane(lane)!, person, room));
    expect(asked).toEqual(may);
  });
  it('has no group outside group work', () => {
    for (const groups of [undefined, null]) {
      expect(mayFollow(parseLane('group:1')!, facilitator, { groups })).toBe(false);
      expect(mayFollow(parseLane('group:1')!, somebody, { groups })).toBe(false);
    }
  });
  it.each(['', 'ALL', 'group:0', 'group:1000', 'me:', 'safe:', 'all '])('%j is no lane', (lane) => {
    expect(parseLane(lane)).toBeNull();
  });
});
