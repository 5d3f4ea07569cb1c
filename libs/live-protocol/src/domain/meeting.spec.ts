import { apply, emptyLane } from './apply';
import { decide } from './decide';
import type { GroupState } from './group-state';
import { givenAndReceived, sharedLines, withAnEmptySide } from './meeting-questions';
import { emptyRoom, type RoomState, type Stage, usualGrouping } from './room-state';
import { ids, member, stages } from './scenario.spec-support';
import type { LiveEvent } from './events';
import type { CommandKind } from './commands';

const { chair, ming, lan, guest, hall } = ids;
const wall: Stage = {
  ...stages[1],
  id: ids.wall,
  tools: ['board', 'strengths', 'offers'],
  board: { columns: ['擅长', '可以分享', '正在找'], signing: 'choice', votes: 0 },
};
const exchange: Stage = { ...stages[0], kind: 'role-exchange', tools: [] };

/** A room at one stage, with the lane of one pair. */
class Table {
  room: RoomState;
  pair = emptyLane('group:1') as GroupState;
  private count = 0;

  constructor(stage: Stage) {
    const current = { index: 0, stageId: stage.id, startedAt: 0, endsAt: 1e9, pausedLeftMs: null, version: 1 };
    const groups = [{ n: 1, memberIds: [ming, lan], speakerId: null }];
    this.room = {
      ...emptyRoom(),
      session: { ...emptyRoom().session, status: 'open' },
      agenda: [stage],
      current,
      members: [
        member(chair, '主持', 'facilitator'),
        member(ming, '小明', 'member', '暖檐'),
        member(lan, '小兰', 'member', '青苗'),
        member(guest, '来客', 'guest', '街坊'),
      ],
      groups: {
        id: 'g',
        stageId: stage.id,
        step: null,
        rule: usualGrouping,
        groups,
        seed: '',
        unmet: [],
        startedAt: 0,
      },
    };
  }

  /** The code of the refusal, or null; what was accepted has happened. */
  asks(by: string, kind: CommandKind, data: object, lane = 'all'): string | null {
    this.count += 1;
    const id = `00000000-0000-4000-9000-${String(this.count).padStart(12, '0')}`;
    const sender = this.room.members.find((each) => each.id === by)!;
    const decision = decide(this.room, { id, lane, kind, data }, sender, this.count, (of) =>
      of === 'group:1' ? this.pair : undefined,
    );
    if (!decision.ok) return decision.code;
    for (const event of decision.events) this.happened(lane, event);
    for (const { lane: other, events } of decision.elsewhere ?? [])
      for (const event of events) this.happened(other, event);
    return null;
  }

  lastId = () => `00000000-0000-4000-9000-${String(this.count).padStart(12, '0')}`;

  private happened(lane: string, event: LiveEvent): void {
    if (lane === 'group:1') this.pair = apply(lane, this.pair, event) as GroupState;
    else this.room = apply(lane, this.room, event) as RoomState;
  }
}

describe('role exchange', () => {
  const card = { strength: '认路', puzzle: '人手', resource: '', hope: '听我们说' };
  const write = (table: Table, by: string, aboutId: string, version: number, change = {}) =>
    table.asks(by, 'exchange.write', { ...card, ...change, aboutId, version }, 'group:1');

  it('one writes what the other said, the other corrects it and lets it be shown', () => {
    const table = new Table(exchange);
    expect(write(table, ming, ming, 0)).toBe('forbidden');
    expect(write(table, ming, lan, 0)).toBeNull();
    expect(table.room.meeting.exchange).toEqual([]);
    expect(write(table, lan, lan, 0)).toBe('conflict');
    expect(write(table, lan, lan, 1, { strength: '认得每条巷子' })).toBeNull();
    expect(table.asks(ming, 'exchange.confirm', { version: 2 }, 'group:1')).toBe('not_found');
    expect(table.asks(lan, 'exchange.confirm', { version: 1 }, 'group:1')).toBe('conflict');
    expect(table.asks(lan, 'exchange.confirm', { version: 2 }, 'group:1')).toBeNull();
    const shown = { ...card, strength: '认得每条巷子', aboutId: lan, by: ming, stageId: hall };
    expect(table.room.meeting.exchange).toEqual([shown]);
    expect(table.pair.drafts).toMatchObject([{ aboutId: lan, version: 2, confirmed: true }]);
  });

  it('nobody outside the pair writes in somebody’s name, a facilitator neither', () => {
    const table = new Table(exchange);
    expect(write(table, guest, lan, 0)).toBe('forbidden');
    expect(write(table, chair, lan, 0)).toBe('forbidden');
    expect(write(table, ming, guest, 0)).toBe('not_found');
    expect(write(table, ming, lan, 0, { strength: '', puzzle: ' ', hope: '' })).toBe('invalid');
    expect(table.asks(ming, 'exchange.write', { ...card, aboutId: lan, version: 0 })).toBe('invalid');
  });

  it('a card changed after it was shown is shown anew once confirmed again', () => {
    const table = new Table(exchange);
    write(table, ming, lan, 0);
    table.asks(lan, 'exchange.confirm', { version: 1 }, 'group:1');
    write(table, ming, lan, 1, { hope: '别的' });
    expect(table.pair.drafts).toMatchObject([{ version: 2, confirmed: false }]);
    expect(table.room.meeting.exchange).toMatchObject([{ hope: '听我们说' }]);
    table.asks(lan, 'exchange.confirm', { version: 2 }, 'group:1');
    expect(table.room.meeting.exchange).toMatchObject([{ hope: '别的' }]);
  });
});

describe('offers and asks', () => {
  const card = (table: Table, by: string, column: number, signed = true) => {
    expect(table.asks(by, 'card.add', { stageId: wall.id, text: '一间屋子', column, signed })).toBeNull();
    return table.lastId();
  };

  it('are the signed cards of the wall and what is said aloud', () => {
    const table = new Table(wall);
    card(table, ming, 0);
    const offer = card(table, ming, 1);
    card(table, ming, 1, false);
    expect(table.asks(lan, 'ask.make', { memberId: lan, what: '要一间' })).toBeNull();
    expect(sharedLines(table.room).map(({ id, kind, onWall }) => [id, kind, onWall])).toEqual([
      [offer, 'offer', true],
      [table.lastId(), 'ask', false],
    ]);
  });

  it('are matched by either side or a facilitator, once, and never within one organisation', () => {
    const table = new Table(wall);
    const offer = { offerId: card(table, ming, 1) };
    const match = { ...offer, askId: card(table, lan, 2) };
    expect(table.asks(guest, 'match.make', match)).toBe('forbidden');
    expect(table.asks(lan, 'match.make', match)).toBeNull();
    expect(table.asks(chair, 'match.make', match)).toBe('conflict');
    expect(table.asks(ming, 'match.undo', match)).toBeNull();
    expect(table.asks(chair, 'match.make', { ...offer, askId: card(table, ming, 2) })).toBe('invalid');
    expect(table.asks(chair, 'match.make', { ...offer, askId: match.offerId })).toBe('not_found');
  });

  it('are written for others by facilitators only, and taken back with what they were matched to', () => {
    const table = new Table(wall);
    const line = { memberId: lan, what: '要一间' };
    expect(table.asks(ming, 'ask.make', line)).toBe('forbidden');
    expect(table.asks(chair, 'ask.make', line)).toBeNull();
    const askId = table.lastId();
    table.asks(ming, 'match.make', { offerId: card(table, ming, 1), askId });
    expect(table.asks(ming, 'ask.withdraw', { id: askId })).toBe('forbidden');
    expect(table.asks(lan, 'offer.withdraw', { id: askId })).toBe('not_found');
    expect(table.asks(lan, 'ask.withdraw', { id: askId })).toBeNull();
    expect(table.room.meeting).toMatchObject({ lines: [], matches: [] });
  });

  it('belong to stages that offer them', () => {
    const table = new Table({ ...wall, tools: ['board', 'strengths'] });
    expect(table.asks(lan, 'ask.make', { memberId: lan, what: '要一间' })).toBe('stage_closed');
  });
});

it('shows of each organisation what it gave and what it received, in words', () => {
  const table = new Table(wall);
  table.asks(chair, 'offer.make', { memberId: ming, what: '一间屋子' });
  const offerId = table.lastId();
  table.asks(chair, 'ask.make', { memberId: lan, what: '要一间' });
  table.asks(chair, 'match.make', { offerId, askId: table.lastId() });
  const shown = { aboutId: lan, by: ming, strength: '认路', puzzle: '', resource: '', hope: '', stageId: hall };
  table.room = apply('all', table.room, { k: 'exchange.shown', d: shown }) as RoomState;
  const ledger = givenAndReceived(table.room);
  expect(ledger.map(({ organization, gave, received }) => [organization.name, gave, received])).toEqual([
    ['主持', [], []],
    ['暖檐', [{ kind: 'offer', text: '一间屋子', other: '青苗' }], [{ kind: 'exchange', text: '认路', other: '青苗' }]],
    ['青苗', [{ kind: 'exchange', text: '认路', other: '暖檐' }], [{ kind: 'offer', text: '一间屋子', other: '暖檐' }]],
    ['街坊', [], []],
  ]);
  expect(withAnEmptySide(ledger).map(({ organization }) => organization.name)).toEqual(['主持', '街坊']);
  expect(JSON.stringify(ledger)).not.toMatch(/\d+(?=,|\})/);
});
