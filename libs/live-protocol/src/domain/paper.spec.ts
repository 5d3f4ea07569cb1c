import { apply, emptyLane } from './apply';
import { minutesOf, minutesWithPaper } from './minutes';
import { decidePaper, type PaperEntry } from './paper';
import type { LiveEvent, RoomEvent } from './events';
import type { RoomState } from './room-state';
import { ids, Rehearsal, wholeMeeting } from './scenario.spec-support';

const { chair, ming, lan, guest, wall, end } = ids;
let made = 0;
const typing = (play: Rehearsal) => ({
  typedBy: chair,
  now: 99_000,
  readLane: play.readLane,
  newId: () => `00000000-0000-4000-9200-${String((made += 1)).padStart(12, '0')}`,
});
const decided = (play: Rehearsal, ...entries: PaperEntry[]) => decidePaper(play.room, entries, typing(play));

const sheet: PaperEntry[] = [
  { kind: 'card', stageId: wall, column: 1, memberId: lan, text: '会修轮椅' },
  { kind: 'card', stageId: wall, column: 0, memberId: null, text: '怕黑' },
  { kind: 'goal', text: '楼道装灯', who: '街道', sign: '灯亮了' },
  { kind: 'commitment', memberId: lan, text: '量一量', dueOn: '2026-12-09', doneWhen: '' },
  { kind: 'person', name: '王阿婆', organization: '3 号楼' },
  { kind: 'attendance', memberId: guest },
  { kind: 'word', memberId: lan, text: '安心' },
];

describe('what was on paper', () => {
  it('says in each event that it came from paper and who typed it, and an old snapshot with them equals a fresh fold', () => {
    const play = wholeMeeting();
    const decision = decided(play, ...sheet);
    if (!decision.ok) throw new Error(decision.code);
    const events = decision.events as RoomEvent[];
    const marked = events.map(({ k, d }) => [k, JSON.stringify(d).includes('"source":"paper"')]);
    expect(marked).toEqual([
      ['card.added', true],
      ['card.added', true],
      ['goal.added', true],
      ['commitment.added', true],
      ['member.joined', false],
      ['attendance.signed', true],
      ['attendance.signed', true],
      ['word.said', true],
    ]);
    expect(events.every(({ d }) => JSON.stringify(d).includes(chair))).toBe(true);
    const all: LiveEvent[] = [...play.events, ...events];
    const fold = (list: LiveEvent[], from = emptyLane('all')) =>
      list.reduce((s, event) => apply('all', s, event), from);
    const fresh = fold(all);
    for (let at = play.events.length; at <= all.length; at += 1) {
      const snapshot = JSON.parse(JSON.stringify(fold(all.slice(0, at)))) as RoomState;
      expect(fold(all.slice(at), snapshot)).toEqual(fresh);
    }
  });

  it('stands at the end of its part of the minutes, with a mark, beside sentences that were changed meanwhile', () => {
    const play = wholeMeeting();
    const before = minutesOf(play.room);
    const prepared = { ...before, goals: [{ ...before.goals[0], text: '改过的话' }] };
    const decision = decided(play, ...sheet);
    if (!decision.ok) throw new Error(decision.code);
    for (const event of decision.events) play.happened(event as RoomEvent);
    const after = minutesWithPaper(prepared, play.room, decision.events as RoomEvent[]);
    const mark = { source: 'paper', typedBy: '主持' };
    expect(after.goals).toMatchObject([{ text: '改过的话' }, { text: '楼道装灯', ...mark }]);
    expect(after.commitments.at(-1)).toEqual({
      owner: '小兰',
      organization: '小兰',
      text: '量一量',
      dueOn: '2026-12-09',
      doneWhen: '',
      ...mark,
    });
    expect(after.attendance.slice(-2)).toMatchObject([
      { name: '王阿婆', organization: '3 号楼', verified: false, ...mark },
      { name: '访客', ...mark },
    ]);
    expect(after.words.at(-1)).toEqual({ name: '小兰', text: '安心', ...mark });
    const { headings } = after.boards.find(({ stage }) => stage === '目标')!;
    expect(headings.slice(0, before.boards[0].headings.length).map(({ title }) => title)).toEqual(
      before.boards[0].headings.map(({ title }) => title),
    );
    expect(headings.slice(-2)).toMatchObject([
      { title: '远', cards: [{ text: '会修轮椅', author: '小兰', ...mark }] },
      { title: '近', cards: [{ text: '怕黑', author: null, ...mark }] },
    ]);
    // Derived afresh from the log it says the same.
    expect(minutesOf(play.room).commitments).toEqual(after.commitments);
  });

  it.each<[string, PaperEntry, string]>([
    ['a stage without a wall', { kind: 'card', stageId: ids.hall, column: 0, memberId: null, text: 'x' }, 'not_found'],
    ['a column that is not there', { kind: 'card', stageId: wall, column: 2, memberId: null, text: 'x' }, 'not_found'],
    [
      'a name on a wall without names',
      { kind: 'card', stageId: end, column: 0, memberId: lan, text: 'x' },
      'not_found',
    ],
    ['somebody unknown', { kind: 'word', memberId: ids.session, text: 'x' }, 'not_found'],
    ['over a word somebody said', { kind: 'word', memberId: guest, text: 'x' }, 'conflict'],
    ['who has signed in', { kind: 'attendance', memberId: ming }, 'conflict'],
  ])('refuses %s, and everything typed with it', (_, entry, code) => {
    const good: PaperEntry = { kind: 'goal', text: 'x', who: '', sign: '' };
    expect(decided(wholeMeeting(), good, entry)).toEqual({ ok: false, code, at: '1' });
  });

  it('keeps its mark when it is put in other words', () => {
    const play = new Rehearsal();
    play.does(chair, 'session.open');
    const decision = decided(play, sheet[2], sheet[3]);
    if (!decision.ok) throw new Error(decision.code);
    for (const event of decision.events) play.happened(event as RoomEvent);
    const [goal, commitment] = [play.room.goals[0], play.room.commitments[0]];
    play.does(chair, 'goal.change', { id: goal.id, version: 1, text: '灯', who: '', sign: '' });
    const { id, ownerId, text, dueOn, doneWhen } = commitment;
    play.does(lan, 'commitment.change', { id, version: 1, ownerId, text, dueOn, doneWhen });
    const mark = { source: 'paper', typedBy: chair, version: 2 };
    expect(play.room.goals).toMatchObject([mark]);
    expect(play.room.commitments).toMatchObject([mark]);
  });
});

describe('the list at the door', () => {
  it('passes over who signed in meanwhile and writes in people without a phone', () => {
    const play = new Rehearsal();
    play.does(ming, 'attendance.sign');
    play.does(chair, 'attendance.sign-list', { memberIds: [ming, lan, lan] });
    const person = play.does(chair, 'attendance.write-in', { name: ' 王阿婆 ', organization: '3 号楼' });
    expect(play.room.attendance.map(({ memberId, by }) => [memberId, by])).toEqual([
      [ming, 'self'],
      [lan, 'list'],
      [person, 'list'],
    ]);
    expect(play.room.members.at(-1)).toMatchObject({ displayName: '王阿婆', verified: false, writtenInBy: chair });
    expect(play.refusal(chair, 'attendance.sign-list', { memberIds: [ming] })).toBe('conflict');
    expect(play.refusal(chair, 'attendance.sign-list', { memberIds: [ids.session] })).toBe('not_found');
    expect(play.refusal(lan, 'attendance.sign-list', { memberIds: [guest] })).toBe('forbidden');
    expect(play.refusal(lan, 'attendance.write-in', { name: 'x', organization: '' })).toBe('forbidden');
  });
});
