import { emptyQueue } from './queue-state';
import { ids, Rehearsal, wholeMeeting } from './scenario.spec-support';
import { SpeakingTally } from './speaking-balance';
import type { RoomEvent } from './events';
import { organizationsNotHeard, speakingOrder } from './voices';

const { chair, ming, lan, guest, wall } = ids;

function opened(): Rehearsal {
  const play = new Rehearsal();
  play.does(chair, 'session.open');
  return play;
}

describe('asking to speak', () => {
  it('is for oneself, once, and can be taken back', () => {
    const play = opened();
    play.does(ming, 'queue.ask');
    expect(play.refusal(ming, 'queue.ask')).toBe('conflict');
    expect(play.refusal(lan, 'queue.withdraw')).toBe('not_found');
    play.does(ming, 'queue.withdraw');
    expect(play.room.queue.waiting).toEqual([]);
  });

  it('a facilitator calls somebody who asked, and nobody while the piece is held', () => {
    const play = opened();
    play.does(ming, 'queue.ask');
    expect(play.refusal(lan, 'queue.call', { memberId: ming })).toBe('forbidden');
    expect(play.refusal(chair, 'queue.call', { memberId: lan })).toBe('not_found');
    play.does(chair, 'round.start', { prompt: '', order: 'seating', softSeconds: 60, memberIds: [lan] });
    expect(play.refusal(chair, 'queue.call', { memberId: ming })).toBe('conflict');
    play.does(lan, 'round.pass-on', { holder: lan, outcome: 'spoken' });
    play.does(chair, 'queue.call', { memberId: ming });
    expect(play.room.queue).toMatchObject({ speaker: ming, waiting: [] });
    expect(play.refusal(lan, 'queue.finish', { memberId: ming })).toBe('forbidden');
    expect(play.refusal(chair, 'queue.finish', { memberId: lan })).toBe('conflict');
    play.does(ming, 'queue.finish', { memberId: ming });
    expect(play.room.queue).toMatchObject({ speaker: null, heard: [ming] });
  });

  it('the next one called, a round and a new stage each end the speech', () => {
    const play = opened();
    for (const who of [ming, lan]) play.does(who, 'queue.ask');
    play.does(chair, 'queue.call', { memberId: ming });
    play.does(chair, 'queue.call', { memberId: lan });
    expect(play.room.queue).toMatchObject({ speaker: lan, heard: [ming] });
    play.does(chair, 'round.start', { prompt: '', order: 'seating', softSeconds: 60, memberIds: [ming] });
    expect(play.room.queue).toMatchObject({ speaker: null, heard: [ming, lan] });
    play.does(guest, 'queue.ask');
    play.does(chair, 'stage.advance');
    expect(play.room.queue).toMatchObject({ speaker: null, heard: [], waiting: [{ memberId: guest }] });
  });
});

describe('who is called next', () => {
  it('organisations not heard first, then persons, then the order of asking; the reason is told', () => {
    const play = opened();
    play.happened({ k: 'member.renamed', d: { memberId: lan, displayName: '小兰', organizationName: '小明' } });
    const lanNow = play.room.members.find((each) => each.id === lan)!;
    const shared = { ...lanNow, organization: { ...lanNow.organization, id: ming } };
    play.happened({ k: 'member.joined', d: { member: shared } });
    for (const who of [ming, lan, guest]) play.does(who, 'queue.ask');
    expect(speakingOrder(play.room).map(({ memberId }) => memberId)).toEqual([ming, lan, guest]);
    play.does(chair, 'queue.call', { memberId: ming });
    play.does(ming, 'queue.finish', { memberId: ming });
    play.does(ming, 'queue.ask');
    expect(speakingOrder(play.room)).toEqual([
      { memberId: guest, reason: 'organization-not-heard' },
      { memberId: lan, reason: 'person-not-heard' },
      { memberId: ming, reason: 'asked-earlier' },
    ]);
  });

  it('says how many organisations were not heard once anybody was', () => {
    const play = opened();
    expect(organizationsNotHeard(play.room)).toEqual([]);
    play.does(ming, 'queue.ask');
    play.does(chair, 'queue.call', { memberId: ming });
    expect(organizationsNotHeard(play.room)).toEqual(['主持', '小兰', '来客']);
    play.does(lan, 'attendance.sign');
    expect(organizationsNotHeard(play.room)).toEqual(['小兰']);
  });
});

it('the balance by groups counts who was called too', () => {
  const play = opened();
  const tally = new SpeakingTally();
  play.does(ming, 'queue.ask');
  play.does(chair, 'queue.call', { memberId: ming });
  play.now += 60_000;
  play.does(ming, 'queue.finish', { memberId: ming });
  for (const event of play.events) tally.heard(event as RoomEvent, play.room);
  expect(tally.balance.shares).toEqual([{ group: 'partner', ms: 61_000, turns: 1 }]);
});

it('nothing of a person’s turns is left in the room once it is closed', () => {
  const play = opened();
  play.does(chair, 'round.start', { prompt: '说', order: 'seating', softSeconds: 60, memberIds: [ming, lan] });
  play.does(ming, 'round.pass-on', { holder: ming, outcome: 'spoken' });
  play.does(guest, 'queue.ask');
  play.does(chair, 'stage.advance');
  expect(play.room.current!.stageId).toBe(wall);
  play.does(chair, 'session.close');
  expect(play.room.round).toBeNull();
  expect(play.room.queue).toEqual(emptyQueue());
  expect(play.room.roundsHeld).toMatchObject([{ spoken: 1, passed: 0 }]);
  const { round, queue } = wholeMeeting().room;
  expect([round, queue]).toEqual([null, emptyQueue()]);
});

it('a round keeps how many spoke even where its turns were forgotten', () => {
  const { events } = wholeMeeting();
  const ended = events.find((event) => event.k === 'round.ended')!;
  expect(ended.d).toMatchObject({ spoken: 1, passed: 1 });
});
