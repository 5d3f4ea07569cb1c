import type { RoomEvent } from './events';
import { minutesOf } from './minutes';
import { withSentence } from './minutes-sentences';
import type { Statement } from './statement-state';
import { emptySafe, safeLaneOf } from './safe-round';
import { ids, Rehearsal, wholeMeeting } from './scenario.spec-support';
import { SpeakingTally } from './speaking-balance';

describe('minutes', () => {
  const { room } = wholeMeeting();
  const minutes = minutesOf(room);

  it('hold what was agreed, by whom and when', () => {
    expect(minutes).toMatchObject({
      title: '见面会，第 7 次',
      attendance: [
        { name: '主持', role: 'facilitator', verified: true },
        { name: '小明', verified: true },
        { name: '小兰', verified: true },
      ],
      agreement: ['手机调静音'],
      rounds: [{ stage: '签到', prompt: '谁还没说到？', spoken: 1, passed: 1 }],
      goals: [{ text: '每月有半天', who: '大家', sign: '有排班表' }],
      commitments: [{ owner: '小明', text: '写好排班表', dueOn: '2026-12-05', doneWhen: '发到群里' }],
      words: [{ name: '访客', text: '很踏实' }],
    });
    expect(minutes.boards).toEqual([
      {
        stage: '目标',
        prompt: '目标？',
        headings: [
          {
            title: '照顾的人也要歇',
            dots: 1,
            cards: [
              { text: '歇半天', author: '小明', dots: 0 },
              { text: '有人替手', author: null, dots: 0 },
            ],
          },
        ],
      },
    ]);
    expect(minutes.agenda.every((stage) => stage.startedAt !== null && stage.endedAt! >= stage.startedAt)).toBe(true);
  });

  it('hold the sentences people agreed with or not, counted by words and nobody beside them', () => {
    const votes: Statement['votes'] = { [ids.ming]: 'agree', [ids.guest]: 'agree', [ids.chair]: 'pass' };
    const statements = [{ id: ids.session, text: '每月要有半天', by: ids.ming, votes }];
    const further = minutesOf({ ...room, statements }).further;
    expect(further).toContainEqual({
      kind: 'statements',
      stage: '',
      lines: [{ text: '每月要有半天', by: '小明', under: '2/0/1' }],
    });
    const at = further.findIndex(({ kind }) => kind === 'statements');
    const whole = { ...minutes, further };
    expect(withSentence(whole, `further/${at}/lines/0/under`, '9/0/0')).toBeNull();
    expect(withSentence(whole, `further/${at}/lines/0/text`, '每月有半天')).not.toBeNull();
  });

  it('name no voter and no id', () => {
    expect(JSON.stringify(minutes)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
  });
});

describe('speaking balance', () => {
  it('counts by group of organisations, also after starting anew from the log', () => {
    const play = new Rehearsal();
    const tally = new SpeakingTally();
    play.does(ids.chair, 'session.open');
    play.does(ids.chair, 'round.start', {
      prompt: '',
      order: 'seating',
      softSeconds: 60,
      memberIds: [ids.ming, ids.guest],
    });
    play.now += 30_000;
    play.does(ids.ming, 'round.pass-on', { holder: ids.ming, outcome: 'spoken' });
    play.now += 9_000;
    play.does(ids.guest, 'round.pass-on', { holder: ids.guest, outcome: 'spoken' });
    for (const event of play.events) tally.heard(event as RoomEvent, play.room);
    expect(tally.balance.shares).toEqual([
      { group: 'partner', ms: 31_000, turns: 1 },
      { group: 'guest', ms: 10_000, turns: 1 },
    ]);
  });
});

it('say of a round without names how many notes were shown, and nothing while none were', () => {
  const { room } = wholeMeeting();
  const { agenda } = room;
  const withRound = {
    ...room,
    agenda: [...agenda, { ...agenda[0], id: ids.session, title: '困难', kind: 'safe-round' as const }],
  };
  const lane = (status: 'open' | 'revealed' | 'returned') => (id: string) =>
    id === safeLaneOf(ids.session) ? { ...emptySafe(), status, atLeast: 5, batch: 1, notes: 7 } : undefined;
  const said = (status: 'open' | 'revealed' | 'returned') =>
    minutesOf(withRound, lane(status)).further.filter(({ kind }) => kind === 'safe-round');
  expect(said('revealed')).toEqual([{ kind: 'safe-round', stage: '困难', lines: [{ text: '7', by: '', under: '' }] }]);
  expect(said('open')).toEqual([]);
  expect(said('returned')).toEqual([]);
  const minutes = minutesOf(withRound, lane('revealed'));
  const at = minutes.further.findIndex(({ kind }) => kind === 'safe-round');
  expect(withSentence(minutes, `further/${at}/lines/0/text`, '8')).toBeNull();
});
