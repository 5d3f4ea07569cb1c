import type { CommandKind } from './commands';
import { isUnsigned } from './events';
import { ids, Rehearsal, stages } from './scenario.spec-support';

const { chair, ming, lan, guest, hall, wall } = ids;
const write = (cardKind: string, signed = true) => ({ cardKind, lines: ['入户被拒', '换人敲门', '怎样开口'], signed });

/** Prepared, with a stage of cards and one of round tables; nobody has opened it. */
function prepared(): Rehearsal {
  const play = new Rehearsal();
  const [first, second] = stages;
  play.happened({
    k: 'agenda.set',
    d: {
      agenda: [
        { ...first, tools: ['review-cards', 'adjustments', 'pledges'] },
        { ...second, kind: 'difficulty-table', tools: [], board: null },
      ],
    },
  });
  return play;
}

function atTheTable(): { play: Rehearsal; card: string; table: string } {
  const play = prepared();
  const card = play.does(ming, 'review-card.write', write('difficulty'));
  play.does(chair, 'session.open');
  play.does(chair, 'stage.go', { stageId: wall });
  const table = play.does(chair, 'difficulty.begin', { cardId: card, speakerId: ming });
  return { play, card, table };
}

describe('cards', () => {
  it('are written beforehand, changed by who signed, and only a difficulty stays unsigned', () => {
    const play = prepared();
    const mine = play.does(ming, 'review-card.write', write('progress'));
    expect(play.refusal(ming, 'review-card.write', write('experience', false))).toBe('invalid');
    const unsigned = play.does(lan, 'review-card.write', write('difficulty', false));
    expect(play.room.review.cards.map(({ author }) => author)).toEqual([ming, null]);
    expect(play.refusal(lan, 'review-card.change', { id: mine, lines: ['x'] })).toBe('forbidden');
    expect(play.refusal(lan, 'review-card.change', { id: unsigned, lines: ['x'] })).toBe('forbidden');
    expect(play.refusal(chair, 'review-card.remove', { id: unsigned })).toBeNull();
    expect(play.refusal(ming, 'review-card.write', { cardKind: 'progress', lines: [' '], signed: true })).toBe(
      'invalid',
    );
    expect(play.events.filter(isUnsigned)).toHaveLength(1);
  });

  it('belong to sessions that ask for them', () => {
    const play = new Rehearsal();
    play.does(chair, 'session.open');
    expect(play.refusal(ming, 'review-card.write', write('progress'))).toBe('stage_closed');
    expect(play.refusal(ming, 'adjustment.propose', { memberId: ming, what: 'a', why: 'b' })).toBe('stage_closed');
  });
});

describe('the round table', () => {
  const say = (table: string, as: string) => ({ tableId: table, as, text: '一句话' });

  it('refuses advice before the speaker has finished, whatever was asked for', () => {
    const { play, table } = atTheTable();
    for (const as of ['trying', 'similar', 'clarifying'])
      expect(play.refusal(lan, 'difficulty.say', say(table, as))).toBe('stage_closed');
    expect(play.refusal(lan, 'difficulty.say', say(table, 'telling'))).toBe('forbidden');
    expect(play.refusal(ming, 'difficulty.say', say(table, 'telling'))).toBeNull();
    expect(play.refusal(lan, 'difficulty.move-on', { tableId: table, from: 'telling' })).toBe('forbidden');
  });

  it('goes step by step, and each step takes only its own words', () => {
    const { play, table } = atTheTable();
    const order = ['telling', 'clarifying', 'similar', 'trying', 'choosing'];
    for (const step of order) {
      for (const as of order) {
        const speakers = as === 'telling' || as === 'choosing' ? [ming] : [ming, lan, guest];
        for (const who of speakers)
          expect(play.refusal(who, 'difficulty.say', say(table, as))).toBe(as === step ? null : 'stage_closed');
      }
      play.does(ming, 'difficulty.move-on', { tableId: table, from: step });
      expect(play.refusal(ming, 'difficulty.move-on', { tableId: table, from: step })).not.toBeNull();
    }
    expect(play.room.review.tables[0].step).toBe('done');
    expect(play.refusal(ming, 'difficulty.say', say(table, 'choosing'))).toBe('stage_closed');
  });

  it('two presses move on once', () => {
    const { play, table } = atTheTable();
    play.does(chair, 'difficulty.move-on', { tableId: table, from: 'telling' });
    expect(play.refusal(chair, 'difficulty.move-on', { tableId: table, from: 'telling' })).toBe('conflict');
  });

  it('the speaker chooses among what was offered to try', () => {
    const { play, table } = atTheTable();
    const at = (from: string) => play.does(chair, 'difficulty.move-on', { tableId: table, from });
    at('telling');
    const question = play.does(lan, 'difficulty.say', say(table, 'clarifying'));
    at('clarifying');
    at('similar');
    const idea = play.does(lan, 'difficulty.say', say(table, 'trying'));
    const choose = (lineIds: string[], words = '') => ({ tableId: table, lineIds, words });
    expect(play.refusal(ming, 'difficulty.choose', choose([idea]))).toBe('stage_closed');
    at('trying');
    expect(play.refusal(lan, 'difficulty.choose', choose([idea]))).toBe('forbidden');
    expect(play.refusal(ming, 'difficulty.choose', choose([question]))).toBe('not_found');
    expect(play.refusal(ming, 'difficulty.choose', choose([]))).toBe('invalid');
    play.does(ming, 'difficulty.choose', choose([idea]));
    expect(play.room.review.tables[0].choice).toEqual({ lineIds: [idea], words: '' });
  });

  it('is for three difficulties at most, one after the other, told by who wrote them', () => {
    const { play, card, table } = atTheTable();
    const more = [1, 2, 3].map(() => play.does(lan, 'review-card.write', write('difficulty', false)));
    const begin = (cardId: string, speakerId = lan) => ({ cardId, speakerId });
    expect(play.refusal(chair, 'difficulty.begin', begin(more[0]))).toBe('conflict');
    const finish = (id: string) => {
      for (const from of ['telling', 'clarifying', 'similar', 'trying', 'choosing'])
        play.does(chair, 'difficulty.move-on', { tableId: id, from });
    };
    finish(table);
    expect(play.refusal(chair, 'difficulty.begin', begin(card))).not.toBeNull();
    const signed = play.does(ming, 'review-card.write', write('difficulty'));
    expect(play.refusal(chair, 'difficulty.begin', begin(signed, lan))).toBe('invalid');
    expect(play.refusal(lan, 'difficulty.begin', begin(more[0]))).toBe('forbidden');
    finish(play.does(chair, 'difficulty.begin', begin(more[0])));
    finish(play.does(chair, 'difficulty.begin', begin(more[1])));
    expect(play.refusal(chair, 'difficulty.begin', begin(more[2]))).toBe('quota');
  });
});

describe('adjustments and pledges', () => {
  const opened = () => {
    const play = prepared();
    play.does(chair, 'session.open');
    return play;
  };

  it('an adjustment comes from those who carry the work; somebody else’s is written down by a facilitator', () => {
    const play = opened();
    const of = (memberId: string) => ({ memberId, what: '走访改隔周', why: '先让门开' });
    expect(play.refusal(ming, 'adjustment.propose', of(ming))).toBeNull();
    expect(play.refusal(lan, 'adjustment.propose', of(ming))).toBe('forbidden');
    expect(play.refusal(chair, 'adjustment.propose', of(ming))).toBeNull();
    expect(play.refusal(guest, 'adjustment.propose', of(guest))).toBe('forbidden');
  });

  it('a pledge joins two organisations and can be taken back by who made it', () => {
    const play = opened();
    const of = (helperId: string, helpedId: string) => ({ helperId, helpedId, what: '带路', dueOn: '2026-12-10' });
    const made = play.does(ming, 'pledge.make', of(ming, lan));
    expect(play.refusal(ming, 'pledge.make', of(ming, ming))).toBe('invalid');
    expect(play.refusal(ming, 'pledge.make', of(lan, chair))).toBe('forbidden');
    expect(play.refusal(ming, 'pledge.make', of(ming, guest))).toBe('not_found');
    expect(play.refusal(lan, 'pledge.take-back', { id: made })).toBe('forbidden');
    play.does(ming, 'pledge.take-back', { id: made });
    expect(play.room.review.pledges).toEqual([]);
  });
});

it('no command of a stage review takes a number to give', () => {
  const play = prepared();
  play.does(chair, 'session.open');
  const extra: [CommandKind, object][] = [
    ['review-card.write', { ...write('progress'), score: 5 }],
    ['adjustment.propose', { memberId: ming, what: 'a', why: 'b', rating: 1 }],
    ['pledge.make', { helperId: ming, helpedId: lan, what: 'a', dueOn: '2026-12-10', points: 3 }],
  ];
  for (const [kind, data] of extra) expect(play.refusal(ming, kind, data)).toBe('invalid');
  expect(play.refusal(chair, 'vote.open', { stageId: hall })).not.toBeNull();
});
