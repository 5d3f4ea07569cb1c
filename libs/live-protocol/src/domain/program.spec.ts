import { apply, emptyLane } from './apply';
import { decideTimeUp } from './decide-run';
import { isUnsigned, type LiveEvent } from './events';
import type { GroupEvents, GroupingEvents, ProgramEvents, SheetEvents } from './program-events';
import type { LaneId } from './lanes';
import { usualGrouping, type GroupState, type Stage, type StaffState } from './room-state';
import { ids, member, Rehearsal, stages } from './scenario.spec-support';
import { nextDue, stepTimeLeft } from './stage-time';

const { chair, ming, lan, guest } = ids;
const stageIds = {
  groups: '00000000-0000-4000-8000-0000000000a1',
  steps: '00000000-0000-4000-8000-0000000000a2',
  writing: '00000000-0000-4000-8000-0000000000a3',
  wall: '00000000-0000-4000-8000-0000000000a4',
  dots: '00000000-0000-4000-8000-0000000000a5',
  questions: '00000000-0000-4000-8000-0000000000a6',
};
const people = Array.from({ length: 8 }, (_, at) => `00000000-0000-4000-8000-00000000010${at}`);
const board = { columns: [], signing: 'choice' as const, votes: 2 };

const agenda: Stage[] = [
  { ...stages[0], id: stageIds.groups, kind: 'break-out', tools: [], grouping: { ...usualGrouping, size: 3 } },
  { ...stages[0], id: stageIds.steps, kind: 'one-two-four-all', tools: [], minutes: 12 },
  { ...stages[0], id: stageIds.writing, kind: 'writing', tools: [] },
  { ...stages[1], id: stageIds.wall, kind: 'board', tools: ['board'], board },
  { ...stages[1], id: stageIds.dots, kind: 'dot-vote', tools: ['board'], board },
  { ...stages[1], id: stageIds.questions, kind: 'questions', tools: ['questions'], board: null },
];

/** Opened at the break-out; eight more people of four organisations, all signed in with everybody else. */
function opened(): Rehearsal {
  const play = new Rehearsal();
  play.happened({ k: 'agenda.set', d: { agenda } });
  people.forEach((id, at) =>
    play.happened({ k: 'member.joined', d: { member: member(id, `伙伴${at}`, 'member', `机构${at % 4}`) } }),
  );
  for (const { id } of play.room.members) play.happened({ k: 'member.renamed', d: renamed(play, id) });
  play.does(chair, 'session.open');
  for (const id of [ming, lan, guest, ...people]) play.does(id, 'attendance.sign');
  return play;
}

/** Everybody keeps their name; the organisation is shared by two of the eight. */
function renamed(play: Rehearsal, memberId: string) {
  const { displayName, organization } = play.room.members.find(({ id }) => id === memberId)!;
  return { memberId, displayName, organizationName: organization.name };
}

function inGroups(): Rehearsal {
  const play = opened();
  const proposalId = play.does(chair, 'grouping.propose', { stageId: stageIds.groups, size: null });
  play.does(chair, 'groups.start', { proposalId });
  return play;
}

const staffOf = (play: Rehearsal) => play.lanes.get('staff') as StaffState;
const groupsOf = (play: Rehearsal) => play.room.groups!.groups;
const groupState = (play: Rehearsal, n: number) => play.lanes.get(`group:${n}`) as GroupState;

/** A session that uses every kind of event of the program. */
function wholeProgram(): Rehearsal {
  const play = opened();
  play.happenedElsewhere('staff', { k: 'grouping.met', d: { pairs: [[people[0], people[1]]] } });
  play.does(chair, 'grouping.propose', { stageId: stageIds.groups, size: 4 });
  play.does(chair, 'grouping.drop');
  const drawn = play.does(chair, 'grouping.propose', { stageId: stageIds.groups, size: null });
  play.does(chair, 'grouping.lock', { memberId: people[0], locked: true });
  play.does(chair, 'grouping.move', { memberId: people[1], to: 0 });
  play.does(chair, 'grouping.keep-together', { memberId: people[2], withId: people[3], together: true });
  play.does(chair, 'groups.start', { proposalId: drawn });
  const [first, second] = groupsOf(play);
  const by = first.memberIds[0];
  const card = play.does(by, 'group-card.add', { text: '一张卡' });
  play.does(by, 'group-card.change', { id: card, text: '一张改过的卡' });
  play.does(by, 'group-card.remove', { id: play.does(by, 'group-card.add', { text: '删掉' }) });
  const note = play.does(by, 'group-note.add', { text: '一行' });
  play.does(first.memberIds[1], 'group-note.change', { id: note, text: '一行，改过' });
  play.does(by, 'group-note.remove', { id: play.does(by, 'group-note.add', { text: '删掉' }) });
  play.does(by, 'group-sentence.write', { version: 0, text: '我们想一起试一件事' });
  play.does(by, 'groups.set-speaker', { n: first.n, memberId: by });
  play.does(chair, 'groups.move', { memberId: first.memberIds[1], to: second.n });
  play.does(chair, 'stage.advance');
  for (const id of people.slice(0, 3))
    play.does(id, 'sheet.write', { stageId: stageIds.steps, text: `${id}`, signed: false });
  for (let step = 0; step < 3; step += 1) play.does(chair, 'stage.next-step');
  play.does(chair, 'stage.extend', { minutes: 4 });
  play.does(chair, 'stage.advance');
  play.does(ming, 'sheet.write', { stageId: stageIds.writing, text: '我写的', signed: true });
  play.does(chair, 'sheets.show');
  play.does(chair, 'stage.advance');
  play.does(ming, 'card.add', { stageId: stageIds.wall, text: '墙上的', column: 0, signed: true });
  play.does(chair, 'stage.advance');
  play.does(chair, 'stage.advance');
  const one = play.does(ming, 'question.ask', { text: '为什么', signed: true });
  const two = play.does(lan, 'question.ask', { text: '怎么做', signed: false });
  play.does(guest, 'question.raise', { id: one });
  play.does(lan, 'question.raise', { id: one });
  play.does(lan, 'question.lower', { id: one });
  play.does(chair, 'question.merge', { id: one, into: two });
  play.does(chair, 'question.settle', { id: two, status: 'later', answer: '会后答复' });
  play.does(chair, 'question.remove', { id: play.does(ming, 'question.ask', { text: '问错了', signed: true }) });
  play.does(chair, 'member.hand-over', { memberId: ming });
  return play;
}

const kinds: Record<keyof (ProgramEvents & GroupingEvents & GroupEvents & SheetEvents), true> = {
  'stage.step-started': true,
  'groups.formed': true,
  'groups.moved': true,
  'groups.speaker-set': true,
  'groups.ended': true,
  'sheets.shown': true,
  'question.asked': true,
  'question.raised': true,
  'question.lowered': true,
  'question.merged': true,
  'question.settled': true,
  'question.removed': true,
  'board.taken-over': true,
  'grouping.proposed': true,
  'grouping.dropped': true,
  'grouping.met': true,
  'group.opened': true,
  'group-card.added': true,
  'group-card.changed': true,
  'group-card.removed': true,
  'group-note.added': true,
  'group-note.changed': true,
  'group-note.removed': true,
  'group-sentence.written': true,
  'sheet.written': true,
};

const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const fold = (lane: LaneId, events: LiveEvent[], from = emptyLane(lane)) =>
  events.reduce((state, event) => apply(lane, state, event), from);

describe('an old snapshot followed by the events equals a fresh fold', () => {
  const play = wholeProgram();
  const logs = new Map<LaneId, LiveEvent[]>([['all', play.events]]);
  for (const { lane, event } of play.elsewhere) logs.set(lane, [...(logs.get(lane) ?? []), event]);
  it.each(Object.keys(kinds))('%s', (kind) => {
    let met = 0;
    for (const [lane, events] of logs) {
      const whole = fold(lane, events);
      for (const [at, { k }] of events.entries()) {
        if (k !== kind) continue;
        met += 1;
        const snapshot = overTheWire(fold(lane, events.slice(0, at)));
        const before = overTheWire(snapshot);
        const after = apply(lane, snapshot, overTheWire(events[at]));
        expect(snapshot).toEqual(before);
        expect(after).not.toEqual(before);
        expect(fold(lane, overTheWire(events.slice(at + 1)), after)).toEqual(whole);
      }
    }
    expect(met).toBeGreaterThan(0);
  });
});

describe('small groups', () => {
  it('are proposed to facilitators, then started; everyone who signed in sits in one, the facilitator in none', () => {
    const play = opened();
    const proposalId = play.does(chair, 'grouping.propose', { stageId: stageIds.groups, size: null });
    expect(play.room.groups).toBeNull();
    const { groups, aside, unmet } = staffOf(play).proposal!;
    expect(groups.flat().sort()).toEqual([ming, lan, guest, ...people].sort());
    expect([aside, unmet]).toEqual([[], []]);
    expect(play.refusal(ming, 'groups.start', { proposalId })).toBe('forbidden');
    expect(play.refusal(chair, 'groups.start', { proposalId: ids.hall })).toBe('conflict');
    play.does(chair, 'groups.start', { proposalId });
    expect(groupsOf(play).map(({ n, memberIds }) => [n, memberIds])).toEqual(
      groups.map((group, at) => [at + 1, group]),
    );
    expect(staffOf(play).proposal).toBeNull();
    expect(groupState(play, 1).prompt).toBe(stages[0].prompt);
  });

  it('what a group made is in the room when everyone goes on, without names and without anybody copying', () => {
    const play = inGroups();
    const [first, second] = groupsOf(play);
    play.does(first.memberIds[0], 'group-card.add', { text: '一张卡' });
    play.does(first.memberIds[1], 'group-note.add', { text: '一行' });
    play.does(second.memberIds[0], 'group-sentence.write', { version: 0, text: '一句话' });
    play.does(chair, 'stage.advance');
    expect(play.room.groups).toBeNull();
    const [held] = play.room.groupsHeld;
    expect(held.results[0]).toMatchObject({ cards: ['一张卡'], notes: ['一行'], sentences: [] });
    expect(held.results[1]).toMatchObject({ sentences: ['一句话'] });
    expect(held.results.flatMap(({ memberIds }) => memberIds)).toHaveLength(11);
  });

  it('a second time they get lanes of their own, and nobody meets again', () => {
    const play = inGroups();
    const first = groupsOf(play);
    play.does(chair, 'groups.end');
    play.happened({ k: 'agenda.set', d: { agenda: [...agenda, { ...agenda[0], id: ids.end }] } });
    play.does(chair, 'stage.go', { stageId: ids.end });
    const proposalId = play.does(chair, 'grouping.propose', { stageId: ids.end, size: null });
    expect(staffOf(play).proposal!.unmet).toEqual([]);
    play.does(chair, 'groups.start', { proposalId });
    expect(Math.min(...groupsOf(play).map(({ n }) => n))).toBe(first.length + 1);
  });

  it('two at once cannot start the same groups twice', () => {
    const play = inGroups();
    const again = play.does(chair, 'grouping.propose', { stageId: stageIds.groups, size: null });
    expect(play.refusal(chair, 'groups.start', { proposalId: again })).toBe('conflict');
  });

  it('a late-comer is seated on signing in, or on asking', () => {
    const play = inGroups();
    const late = member(ids.end, '后来的', 'member', '新机构');
    play.happened({ k: 'member.joined', d: { member: late } });
    play.does(late.id, 'attendance.sign');
    const sizes = groupsOf(play).map(({ memberIds }) => memberIds.length);
    expect(groupsOf(play).some(({ memberIds }) => memberIds.includes(late.id))).toBe(true);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    expect(play.refusal(late.id, 'groups.join')).toBe('conflict');
    play.does(chair, 'groups.move', { memberId: late.id, to: null });
    play.does(late.id, 'groups.join');
    expect(groupsOf(play).some(({ memberIds }) => memberIds.includes(late.id))).toBe(true);
  });

  it('belong to their members: others are refused, and so is who was moved', () => {
    const play = inGroups();
    const [first, second] = groupsOf(play);
    const [who] = first.memberIds;
    const other = { lane: `group:${second.n}` };
    expect(play.refusal(who, 'group-card.add', { text: '别组' }, other)).toBe('forbidden');
    expect(play.refusal(who, 'groups.set-speaker', { n: second.n, memberId: null })).toBe('forbidden');
    expect(play.refusal(who, 'groups.move', { memberId: who, to: second.n })).toBe('forbidden');
    play.does(chair, 'groups.move', { memberId: who, to: second.n });
    expect(play.refusal(who, 'group-note.add', { text: '旧组' }, { lane: `group:${first.n}` })).toBe('forbidden');
    expect(play.refusal(chair, 'group-note.add', { text: '主持人' }, other)).toBeNull();
  });

  it('one sentence, written by two at once, keeps the first', () => {
    const play = inGroups();
    const [a, b] = groupsOf(play)[0].memberIds;
    play.does(a, 'group-sentence.write', { version: 0, text: '甲' });
    expect(play.refusal(b, 'group-sentence.write', { version: 0, text: '乙' })).toBe('conflict');
    expect(play.refusal(b, 'group-sentence.write', { version: 1, text: '乙' })).toBeNull();
  });

  it('what was proposed is kept, locked and drawn anew', () => {
    const play = opened();
    play.does(chair, 'grouping.propose', { stageId: stageIds.groups, size: 2 });
    const before = staffOf(play).proposal!;
    const who = before.groups[1][0];
    play.does(chair, 'grouping.lock', { memberId: who, locked: true });
    play.does(chair, 'grouping.keep-together', { memberId: people[0], withId: people[4], together: true });
    play.does(chair, 'grouping.redo');
    const { groups, seed, unmet } = staffOf(play).proposal!;
    expect(groups[1]).toContain(who);
    expect(groups.find((group) => group.includes(people[0]))).toContain(people[4]);
    expect(seed).not.toBe(before.seed);
    expect(unmet).toEqual([]);
    play.does(chair, 'grouping.move', {
      memberId: people[0],
      to: groups.findIndex((group) => !group.includes(people[0])),
    });
    expect(staffOf(play).proposal!.unmet).toContain('apart');
    expect(play.refusal(ming, 'grouping.redo')).toBe('forbidden');
  });
});

describe('1-2-4-All', () => {
  function atSteps(): Rehearsal {
    const play = opened();
    play.does(chair, 'stage.go', { stageId: stageIds.steps });
    return play;
  }

  it('forms pairs, then fours of two pairs each, and carries the sentences up', () => {
    const play = atSteps();
    expect(play.room.step).toMatchObject({ name: 'alone' });
    for (const { id } of play.room.members)
      if (id !== chair) play.does(id, 'sheet.write', { stageId: stageIds.steps, text: `想法 ${id}`, signed: false });
    play.does(chair, 'stage.next-step');
    const pairs = groupsOf(play);
    expect(pairs.map(({ memberIds }) => memberIds.length).sort()).toEqual([2, 2, 2, 2, 3]);
    expect(groupState(play, pairs[0].n).carried).toEqual(pairs[0].memberIds.map((id) => `想法 ${id}`));
    for (const { n, memberIds } of pairs)
      play.does(memberIds[0], 'group-sentence.write', { version: 0, text: `两人 ${n}` });
    play.does(chair, 'stage.next-step');
    const fours = groupsOf(play);
    expect(fours).toHaveLength(2);
    for (const { n, memberIds } of fours) {
      const own = pairs.filter((pair) => pair.memberIds.every((id) => memberIds.includes(id)));
      expect(own.length).toBeGreaterThanOrEqual(2);
      expect(groupState(play, n).carried).toEqual(own.map((pair) => `两人 ${pair.n}`));
    }
    play.does(fours[0].memberIds[0], 'group-sentence.write', { version: 0, text: '四人一句' });
    play.does(chair, 'stage.next-step');
    expect(play.room.groups).toBeNull();
    expect(play.room.groupsHeld.map(({ step }) => step)).toEqual(['pairs', 'fours']);
    expect(play.room.groupsHeld[0].results.every(({ sentences }) => sentences.length === 0)).toBe(true);
    expect(play.room.groupsHeld[1].results[0].sentences).toEqual(['四人一句']);
    // A group that wrote no sentence brings what its pairs brought: nothing is lost.
    expect(play.room.groupsHeld[1].results[1].sentences.length).toBeGreaterThan(0);
    expect(play.refusal(chair, 'stage.next-step')).toBe('conflict');
  });

  it('takes 1, 2, 4 minutes and the rest; a pause holds the step, minutes given lengthen it', () => {
    const play = atSteps();
    const left = () => Math.round(stepTimeLeft(play.room, play.room.current!.endsAt! - 12 * 60_000)! / 60_000);
    expect(left()).toBe(1);
    play.does(chair, 'stage.extend', { minutes: 2 });
    expect(left() + 2).toBe(3);
    play.does(chair, 'stage.pause');
    const paused = stepTimeLeft(play.room, play.now)!;
    expect(stepTimeLeft(play.room, play.now + 600_000)).toBe(paused);
    expect(nextDue(play.room)).toBeNull();
  });

  it('the clock does each step once, and nothing for a state that has passed', () => {
    const play = atSteps();
    for (const name of ['pairs', 'fours', 'all']) {
      const due = nextDue(play.room)!;
      expect(decideTimeUp(play.room, due, due.at - 1, play.readLane).ok).toBe(false);
      play.store('all', decideTimeUp(play.room, due, due.at, play.readLane));
      expect(play.room.step!.name).toBe(name);
      expect(decideTimeUp(play.room, due, due.at + 5000, play.readLane).ok).toBe(false);
    }
    expect(nextDue(play.room)).toBeNull();
  });

  it('with nobody to pair it still goes on', () => {
    const play = new Rehearsal();
    play.happened({ k: 'agenda.set', d: { agenda } });
    play.does(chair, 'session.open');
    play.does(ming, 'attendance.sign');
    play.does(chair, 'stage.go', { stageId: stageIds.steps });
    play.does(chair, 'stage.next-step');
    expect([play.room.step!.name, play.room.groups]).toEqual(['pairs', null]);
  });
});

describe('writing alone', () => {
  function writing(): Rehearsal {
    const play = opened();
    play.does(chair, 'stage.go', { stageId: stageIds.writing });
    play.does(ming, 'sheet.write', { stageId: stageIds.writing, text: '署名的', signed: true });
    play.does(lan, 'sheet.write', { stageId: stageIds.writing, text: '不署名的', signed: false });
    play.does(guest, 'sheet.write', { stageId: stageIds.writing, text: '写了又收回', signed: true });
    play.does(guest, 'sheet.write', { stageId: stageIds.writing, text: '', signed: true });
    return play;
  }
  const shown = [
    { text: '不署名的', author: null },
    { text: '署名的', author: ming },
  ];
  const texts = (play: Rehearsal) => play.room.sheets[0].texts.slice().sort((a, b) => (a.text < b.text ? -1 : 1));

  it('is shown to nobody before, and all at once when the time is up', () => {
    const play = writing();
    expect(JSON.stringify(play.room)).not.toContain('署名的');
    const due = nextDue(play.room)!;
    expect(due.at).toBe(play.room.current!.endsAt);
    play.store('all', decideTimeUp(play.room, due, due.at, play.readLane));
    expect(texts(play)).toEqual(shown);
    expect(nextDue(play.room)).toBeNull();
  });

  it('is shown also when the facilitator goes on early, and to late writers not at all', () => {
    const play = writing();
    play.does(chair, 'stage.advance');
    expect(texts(play)).toEqual(shown);
    expect(play.refusal(ming, 'sheet.write', { stageId: stageIds.writing, text: '晚了', signed: true })).toBe(
      'stage_closed',
    );
  });

  it('is the facilitator’s to show', () => {
    expect(writing().refusal(ming, 'sheets.show')).toBe('forbidden');
  });
});

it('a dot vote takes over the wall that was written last, and is open while it runs', () => {
  const play = opened();
  play.does(chair, 'stage.go', { stageId: stageIds.wall });
  const card = play.does(ming, 'card.add', { stageId: stageIds.wall, text: '甲', column: 0, signed: true });
  play.does(chair, 'stage.go', { stageId: stageIds.dots });
  play.does(lan, 'dot.place', { stageId: stageIds.dots, target: card });
  play.does(chair, 'stage.advance');
  const dots = play.room.boards.find(({ stageId }) => stageId === stageIds.dots)!;
  expect(dots).toMatchObject({ voting: 'closed', dots: [{ target: card, memberId: lan }] });
});

describe('questions', () => {
  function asking(): { play: Rehearsal; one: string; two: string } {
    const play = opened();
    play.does(chair, 'stage.go', { stageId: stageIds.questions });
    const one = play.does(ming, 'question.ask', { text: '为什么', signed: true });
    const two = play.does(lan, 'question.ask', { text: '怎么做', signed: false });
    return { play, one, two };
  }
  const questionOf = (play: Rehearsal, id: string) => play.room.questions.find((each) => each.id === id)!;

  it('merging keeps all who asked and every hand once; hands are people, not a number', () => {
    const { play, one, two } = asking();
    play.does(guest, 'question.raise', { id: one });
    play.does(guest, 'question.raise', { id: two });
    play.does(people[0], 'question.raise', { id: one });
    play.does(chair, 'question.merge', { id: one, into: two });
    expect(questionOf(play, two)).toMatchObject({ askers: [null, ming], hands: [guest, people[0]] });
    expect(questionOf(play, one).mergedInto).toBe(two);
    expect(play.refusal(lan, 'question.raise', { id: one })).toBe('stage_closed');
    expect(play.refusal(chair, 'question.merge', { id: two, into: one })).toBe('conflict');
  });

  it('an unsigned one says nowhere who asked it', () => {
    const { play } = asking();
    expect(play.events.filter(isUnsigned)).toHaveLength(1);
    expect(JSON.stringify(play.events.filter(isUnsigned))).not.toContain(lan);
  });

  it('hands go up once and down again; answers are the facilitator’s', () => {
    const { play, one } = asking();
    play.does(lan, 'question.raise', { id: one });
    expect(play.refusal(lan, 'question.raise', { id: one })).toBe('conflict');
    play.does(lan, 'question.lower', { id: one });
    expect(play.refusal(lan, 'question.lower', { id: one })).toBe('not_found');
    expect(play.refusal(ming, 'question.settle', { id: one, status: 'answered', answer: '' })).toBe('forbidden');
    expect(play.refusal(lan, 'question.remove', { id: one })).toBe('forbidden');
    expect(play.refusal(ming, 'question.remove', { id: one })).toBeNull();
  });

  it('belong to a stage that asks for them', () => {
    expect(opened().refusal(ming, 'question.ask', { text: '早了', signed: true })).toBe('stage_closed');
  });
});

it('handing over leaves the room with one facilitator, who is not a guest', () => {
  const play = opened();
  expect(play.refusal(chair, 'member.hand-over', { memberId: guest })).toBe('forbidden');
  expect(play.refusal(ming, 'member.hand-over', { memberId: lan })).toBe('forbidden');
  play.does(chair, 'member.hand-over', { memberId: ming });
  expect(play.room.members.filter(({ role }) => role === 'facilitator').map(({ id }) => id)).toEqual([ming]);
});
