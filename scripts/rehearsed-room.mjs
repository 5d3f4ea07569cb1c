// What happens in the rooms `npm run screenshots:room` looks at: three invented sessions, one scene after the other.
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { io } from 'socket.io-client';

const built = createRequire(import.meta.url);
const within = 8_000;

async function until(what, said) {
  for (let waited = 0; waited < within; waited += 25) {
    const found = what();
    if (found) return found;
    await pause(25);
  }
  throw new Error(`not so after ${within} ms: ${said}`);
}

/** One person's seat in a session, over a socket as the web app has it. */
export class Seat {
  static async take(url, sid, cookie) {
    const { LiveRoom, memoryOutboxStore } = built('../dist/libs/live-protocol/src/index.js');
    const { newId } = built('../dist/libs/kernel/src/index.js');
    const seat = new Seat();
    seat.socket = io(`${url}/live`, {
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: { cookie, origin: url },
      auth: { sid },
    });
    const channel = { ask: (kind, message) => seat.socket.timeout(within).emitWithAck(kind, message) };
    seat.live = new LiveRoom({ sid, channel, store: memoryOutboxStore(), newId, now: Date.now, onChange() {} });
    for (const kind of ['ev', 'hb', 'eph', 'seat'])
      seat.socket.on(kind, (message) => seat.live.received(kind, message));
    seat.timer = setInterval(() => seat.live.tick(), 100);
    await new Promise((connected, refused) => {
      seat.socket.once('connect', connected);
      seat.socket.once('connect_error', refused);
    });
    await seat.live.restore();
    await seat.live.connected();
    await until(() => seat.live.me, 'a seat');
    return seat;
  }

  get room() {
    return this.live.room;
  }

  get me() {
    return this.live.me.memberId;
  }

  async does(kind, data = {}, guard = {}) {
    const answer = await this.live.send(kind, data, guard);
    if (!answer.ok) throw new Error(`${kind} refused: ${answer.code} ${answer.at ?? ''}`);
  }

  async unnamed(message) {
    const answer = await this.live.askSafe(message);
    if (!answer.ok) throw new Error(`safe ${message.op} refused: ${answer.code}`);
  }

  leave() {
    clearInterval(this.timer);
    this.socket.disconnect();
  }
}

const aKey = () => Array.from({ length: 64 }, () => Math.floor(Math.random() * 16).toString(16)).join('');

/** The stage with this title, once everybody is in it. */
async function goTo({ desk, everybody }, title) {
  const stage = desk.room.agenda.find((one) => one.title === title);
  if (!stage) throw new Error(`no stage ${title}`);
  await desk.does('stage.go', { stageId: stage.id });
  for (const seat of everybody) await until(() => seat.room.current?.stageId === stage.id, `everybody in ${title}`);
  return stage;
}

const here = ({ desk }) => desk.room.current.stageId;

async function inGroups({ desk, everybody }) {
  await desk.does('grouping.propose', { stageId: here({ desk }), size: null });
  const proposal = await until(() => desk.live.staff?.proposal, 'a proposal');
  return async () => {
    await desk.does('groups.start', { proposalId: proposal.id });
    for (const seat of everybody) await until(() => seat.room.groups, 'groups');
    await until(() => everybody.filter((seat) => seat.live.group).length >= 4, 'lanes of groups');
  };
}

const meeting = {
  template: 'partner-meeting',
  scenes: [
    { name: 'waiting', play: async () => {} },
    {
      name: 'arrival',
      play: async ({ desk, worker, carers }) => {
        await desk.does('session.open');
        await until(() => desk.room.current, 'open');
        await worker.does('attendance.sign');
        await carers.does('attendance.sign');
      },
    },
    { name: 'people', tab: 'people', play: async () => {} },
    { name: 'agenda', tab: 'agenda', play: async () => {} },
    {
      name: 'agreement',
      play: async (room) => {
        const { recipient, childWorker, funder, listener } = room;
        for (const seat of [listener, recipient, childWorker, funder]) await seat.does('attendance.sign');
        await goTo(room, '开场与约定');
        await room.desk.does('agreement.add', { text: '一次一个人说，别人听完再接。' });
        await room.worker.does('agreement.add', { text: '在这里听到的人和事，不带出这间屋子。' });
      },
    },
    {
      name: 'round-begun',
      play: async ({ desk, worker }) => {
        await desk.does('round.start', { prompt: '您为什么来？', order: 'seating', softSeconds: 60, memberIds: null });
        await until(() => desk.room.round?.holder, 'a holder');
        if (desk.room.round.holder !== worker.me)
          await desk.does('round.give', { holder: desk.room.round.holder, to: worker.me });
        await until(() => desk.room.round.holder === worker.me, 'the piece with the worker');
      },
    },
    {
      name: 'round-elsewhere',
      play: async ({ worker, carers, desk }) => {
        await worker.does('round.pass-on', { holder: worker.me, outcome: 'later' });
        await until(() => desk.room.round.holder !== worker.me, 'passed on');
        if (desk.room.round.holder !== carers.me)
          await desk.does('round.give', { holder: desk.room.round.holder, to: carers.me });
      },
    },
    {
      name: 'queue',
      play: async ({ desk, worker, listener, helper }) => {
        await desk.does('round.end');
        await until(() => desk.room.round.endedAt ?? !desk.room.round.holder, 'the end of the round');
        await worker.does('queue.ask');
        await listener.does('queue.ask');
        await helper.does('queue.ask');
      },
    },
    { name: 'queue-speaking', play: async ({ desk, listener }) => desk.does('queue.call', { memberId: listener.me }) },
    {
      name: 'break-out-before',
      play: async (room) => {
        await goTo(room, '分组破冰');
      },
    },
    {
      name: 'break-out-proposal',
      play: async (room) => {
        room.startGroups = await inGroups(room);
      },
    },
    {
      name: 'break-out',
      play: async (room) => {
        await room.startGroups();
        await room.worker.does('group-card.add', { text: '老张第一次下楼晒太阳，还跟门卫下了一盘棋。' });
        await room.carers.does('group-card.add', { text: 'A daughter called to say she slept through the night.' });
        await room.worker.does('group-note.add', { text: '都说最怕的是敲不开第一扇门。' });
      },
    },
    {
      name: 'break-out-back',
      play: async ({ desk }) => {
        await desk.does('groups.end');
        await until(() => !desk.room.groups, 'everybody back');
      },
    },
    {
      name: 'role-exchange',
      play: async (room) => {
        await goTo(room, '角色互访');
        const start = await inGroups(room);
        await start();
        for (const seat of [room.worker, room.carers, room.helper, room.listener]) {
          const mine = room.desk.room.groups.groups.find(({ memberIds }) => memberIds.includes(seat.me));
          const about = mine?.memberIds.find((id) => id !== seat.me);
          if (!about) continue;
          await seat.does('exchange.write', {
            aboutId: about,
            version: 0,
            strength: '陪诊做了三年，认得每个窗口。',
            puzzle: '家属不愿意签字时怎么办。',
            resource: '一间能坐二十人的活动室。',
            hope: '有人一起走第一户。',
          });
        }
      },
    },
    {
      name: 'role-exchange-back',
      play: async ({ desk, everybody }) => {
        for (const seat of everybody) await seat.live.send('exchange.confirm', { version: 1 });
        await desk.does('groups.end');
        await until(() => !desk.room.groups, 'everybody back');
      },
    },
    {
      name: 'offers',
      play: async (room) => {
        const stage = await goTo(room, '专长与资源墙');
        const { worker, carers, helper } = room;
        const card = (seat, text, column) => seat.does('card.add', { stageId: stage.id, text, column, signed: true });
        await card(worker, '上门评估，会用新的量表', 0);
        await card(carers, '一间能坐二十人的活动室', 1);
        await card(helper, '周三下午的场地', 2);
        await worker.does('offer.make', { memberId: worker.me, what: '每月两次督导，可以旁听' });
        await helper.does('ask.make', { memberId: helper.me, what: '会手语的志愿者' });
      },
    },
    {
      name: 'offers-matched',
      play: async ({ desk, worker }) => {
        const lines = await until(() => desk.room.meeting.lines.length > 1 && desk.room.meeting.lines, 'lines');
        const offer = lines.find(({ kind }) => kind === 'offer');
        const ask = lines.find(({ kind }) => kind === 'ask');
        await worker.does('match.make', { offerId: offer.id, askId: ask.id });
      },
    },
    {
      name: 'goals',
      play: async (room) => {
        const stage = await goTo(room, '目标共建');
        const { worker, carers, listener, desk } = room;
        const card = (seat, text, signed) => seat.does('card.add', { stageId: stage.id, text, column: 0, signed });
        await card(worker, '照顾者每月有半天，能放心出门。', true);
        await card(carers, 'Someone to call when plans change at the last minute.', true);
        await card(listener, '几家机构的表，能不能只填一遍？', false);
        await until(
          () => desk.room.boards.some((board) => board.stageId === stage.id && board.cards.length > 2),
          'cards',
        );
        const { cards } = desk.room.boards.find((board) => board.stageId === stage.id);
        await desk.does('cluster.add', {
          stageId: stage.id,
          title: '照顾的人也要歇一歇',
          cardIds: cards.slice(0, 2).map(({ id }) => id),
        });
        await worker.does('goal.add', {
          text: '到明年春天，八成照顾者说得出临时有事可以找谁。',
          who: '暖檐、拾光',
          sign: '九月问一次，三月再问一次。',
        });
      },
    },
    { name: 'wall', tab: 'wall', play: async () => {} },
    {
      name: 'voting',
      tab: 'wall',
      play: async ({ desk, worker }) => {
        const stageId = here({ desk });
        await desk.does('vote.open', { stageId });
        const board = await until(
          () => worker.room.boards.find((one) => one.stageId === stageId && one.voting === 'open'),
          'voting',
        );
        await worker.does('dot.place', { stageId, target: board.clusters[0].id });
      },
    },
    { name: 'voting-now', play: async () => {} },
    {
      name: 'paused',
      play: async ({ desk }) => {
        await desk.does('vote.close', { stageId: here({ desk }) });
        await desk.does('stage.pause');
      },
    },
    {
      name: 'commitments',
      play: async (room) => {
        await goTo(room, '行动约定');
        await room.worker.does('commitment.add', {
          ownerId: room.worker.me,
          text: '把新量表和用法发给三家，约一次试填。',
          dueOn: '2030-12-18',
          doneWhen: '三家各填过一户。',
        });
        await room.carers.does('commitment.add', {
          ownerId: room.carers.me,
          text: 'Open the activity room every Wednesday afternoon.',
          dueOn: '2030-12-11',
          doneWhen: '',
        });
      },
    },
    {
      name: 'closing',
      play: async (room) => {
        await goTo(room, '反馈与结束');
        await room.worker.does('word.say', { text: '踏实' });
        await room.carers.does('word.say', { text: 'less alone' });
      },
    },
    { name: 'work', tab: 'work', play: async () => {} },
    { name: 'cut-off', isCut: true, play: async () => {} },
    {
      name: 'over',
      play: async ({ desk }) => {
        await desk.does('session.close');
        await until(() => desk.room.session.status === 'closed', 'the end');
      },
    },
  ],
};

const stage = (title, kind, minutes, prompt, rest = {}) => ({
  title,
  kind,
  minutes,
  prompt,
  tools: [],
  hints: ['刚才这位伙伴说的，哪一点和您的经历相像？'],
  advance: 'by-hand',
  ...rest,
});

const workshop = {
  template: 'partner-meeting',
  agenda: [
    stage('说说看法', 'plenary', 1, '这几句话，您同意吗？', { tools: ['sign-in', 'statements'] }),
    stage('问问题', 'questions', 15, '有什么想问街道的？', { tools: ['questions'] }),
    stage('先自己写', 'writing', 10, '敲不开门的时候，您会怎么做？'),
    stage('一二四，大家', 'one-two-four-all', 20, '哪一件小事，下个月就能一起做？', {
      grouping: { size: 4, mix: true, newFaces: true, mostFunders: 1 },
    }),
    stage('投点', 'dot-vote', 10, '先做哪一件？', {
      tools: ['board'],
      board: { columns: ['马上能做', '要商量'], signing: 'choice', votes: 3 },
    }),
  ],
  scenes: [
    {
      name: 'statements',
      play: async ({ desk, worker, carers }) => {
        await desk.does('session.open');
        await until(() => worker.room.current, 'open');
        await worker.does('statement.add', { text: '上门之前，先请邻居打个招呼。', signed: true });
        await carers.does('statement.add', {
          text: 'One form for all organisations is worth the trouble.',
          signed: false,
        });
      },
    },
    {
      name: 'questions',
      play: async (room) => {
        await goTo(room, '问问题');
        await room.worker.does('question.ask', { text: '下雨天，活动室能不能早开半小时？', signed: true });
        await room.carers.does('question.ask', { text: 'Who keeps the key of the activity room?', signed: false });
        const found = await until(() => room.desk.room.questions.length > 1 && room.desk.room.questions, 'questions');
        await room.helper.does('question.raise', { id: found[0].id });
        await room.listener.does('question.ask', { text: '陪诊的车费找谁报？', signed: true });
        const third = await until(() => room.desk.room.questions[2], 'the third');
        await room.desk.does('question.settle', { id: third.id, status: 'answered', answer: '到社区窗口，带上小票。' });
      },
    },
    {
      name: 'writing',
      play: async (room) => {
        const { id } = await goTo(room, '先自己写');
        await room.worker.does('sheet.write', { stageId: id, text: '先在门口坐一会儿，不急着敲。', signed: true });
        await room.carers.does('sheet.write', { stageId: id, text: 'I leave a note with my number.', signed: false });
      },
    },
    {
      name: 'writing-shown',
      play: async ({ desk }) => {
        await desk.does('sheets.show');
        await until(() => desk.room.sheets.length > 0, 'shown');
      },
    },
    {
      name: 'alone',
      play: async (room) => {
        await goTo(room, '一二四，大家');
      },
    },
    {
      name: 'fours',
      play: async ({ desk, worker }) => {
        for (const step of ['pairs', 'fours']) {
          await desk.does('stage.next-step');
          await until(() => desk.room.step?.name === step, step);
        }
        await until(() => worker.live.group, 'a group');
        // A person writes later than this: the seat in the new group has to be taken first.
        await pause(800);
        await worker.does('group-sentence.write', { version: 0, text: '每周三一起走一户，谁有空谁去。' });
      },
    },
    {
      name: 'all',
      play: async ({ desk }) => {
        await desk.does('stage.next-step');
        await until(() => desk.room.step?.name === 'all', 'all');
      },
    },
    {
      name: 'dot-vote',
      play: async (room) => {
        const { id } = await goTo(room, '投点');
        await room.worker.does('card.add', { stageId: id, text: '周三一起走一户', column: 0, signed: true });
        await room.carers.does('card.add', {
          stageId: id,
          text: 'One form for three organisations',
          column: 1,
          signed: true,
        });
      },
    },
    {
      name: 'time-over',
      play: async (room) => {
        await goTo(room, '说说看法');
        await pause(62_000);
      },
    },
  ],
};

const review = {
  template: 'stage-review',
  scenes: [
    {
      name: 'cards',
      play: async (room) => {
        const { desk, worker, carers, helper } = room;
        await desk.does('session.open');
        await until(() => worker.room.current, 'open');
        await goTo(room, '进展速览');
        await worker.does('review-card.write', {
          cardKind: 'progress',
          lines: ['走了 40 户，建了 31 份档案。', '先问身体，再问心情，门开得快。', '记录要填三遍。'],
          signed: true,
        });
        await carers.does('review-card.write', {
          cardKind: 'experience',
          lines: [
            'A neighbour goes along to the first visit.',
            'Where somebody knows the family.',
            'Ask the family first.',
          ],
          signed: true,
        });
        await helper.does('review-card.write', {
          cardKind: 'difficulty',
          lines: ['连着三次敲门，老人都不开。', '换过人，换过时间。', '想听听别家怎么走第一户。'],
          signed: false,
        });
        await until(() => desk.room.review.cards.length === 3, 'cards');
      },
    },
    {
      name: 'safe-before',
      play: async (room) => {
        await goTo(room, '不记名的一轮');
      },
    },
    {
      name: 'safe-writing',
      play: async ({ desk }) => desk.unnamed({ op: 'open', prompt: here({ desk }) }),
      then: async (window) => {
        await window.page
          .locator('textarea')
          .first()
          .fill('有两户老人一直不开门，社工自己也开始怕去敲门。')
          .catch(() => {});
      },
    },
    {
      name: 'safe-returned',
      play: async ({ desk, carers }) => {
        const prompt = here({ desk });
        await carers.unnamed({ op: 'offer', prompt, key: aKey(), text: notes[0] });
        await desk.unnamed({ op: 'return', prompt });
      },
    },
    {
      name: 'safe-held',
      play: async ({ desk, carers, helper, listener, others }) => {
        const prompt = here({ desk });
        await desk.unnamed({ op: 'open', prompt });
        for (const [at, seat] of [carers, helper, listener, ...others].entries())
          await seat.unnamed({ op: 'offer', prompt, key: aKey(), text: notes[at % notes.length] });
      },
      then: async (window) => {
        await window.page
          .locator('form button[type=submit]')
          .first()
          .click()
          .catch(() => {});
        await window.page.waitForTimeout(1500);
      },
    },
    {
      name: 'safe-revealed',
      play: async ({ desk }) => {
        await pause(1500);
        await desk.unnamed({ op: 'reveal', prompt: here({ desk }) });
      },
    },
    {
      name: 'table-none',
      play: async (room) => {
        await goTo(room, '困境圆桌');
      },
    },
    {
      name: 'table-telling',
      play: async ({ desk, worker }) => {
        const card = desk.room.review.cards.find(({ kind }) => kind === 'difficulty');
        await desk.does('difficulty.begin', { cardId: card.id, speakerId: worker.me });
        await until(() => desk.room.review.tables.length, 'a table');
      },
    },
    {
      name: 'table-trying',
      play: async ({ desk, carers, helper, listener }) => {
        const [{ id: tableId }] = desk.room.review.tables;
        const on = async (from, to) => {
          await desk.does('difficulty.move-on', { tableId, from });
          await until(() => desk.room.review.tables[0].step === to, to);
        };
        await on('telling', 'clarifying');
        await carers.does('difficulty.say', { tableId, as: 'clarifying', text: 'Does he open for anybody?' });
        await on('clarifying', 'similar');
        await helper.does('difficulty.say', { tableId, as: 'similar', text: '我们也有一户，第七次才开。' });
        await on('similar', 'trying');
        await listener.does('difficulty.say', { tableId, as: 'trying', text: '请邻居先说一声，再去。' });
      },
    },
    {
      name: 'table-choosing',
      play: async ({ desk }) => {
        const [{ id: tableId }] = desk.room.review.tables;
        await desk.does('difficulty.move-on', { tableId, from: 'trying' });
      },
    },
    {
      name: 'table-done',
      play: async ({ desk, worker }) => {
        const [{ id: tableId, lines }] = desk.room.review.tables;
        const tried = lines.find(({ step }) => step === 'trying');
        await worker.does('difficulty.choose', { tableId, lineIds: [tried.id], words: '下周二先去找楼长。' });
        await desk.does('difficulty.move-on', { tableId, from: 'choosing' });
      },
    },
    {
      name: 'adjustments',
      play: async (room) => {
        await goTo(room, '项目调整建议');
        await room.worker.does('adjustment.propose', {
          memberId: room.worker.me,
          what: '把一次讲座换成两次陪访。',
          why: '老人先要认得人。',
        });
      },
    },
    {
      name: 'pledges',
      play: async (room) => {
        await goTo(room, '行动与互助认领');
        await room.worker.does('pledge.make', {
          helperId: room.worker.me,
          helpedId: room.carers.me,
          what: '一起走第一户。',
          dueOn: '2030-12-20',
        });
      },
    },
  ],
};

const notes = [
  '第一次被拒在门外。',
  '报表和上门，总有一样要晚。',
  'We never said no.',
  '社工走了，家属不认识新来的。',
  '督导不够。',
];

export const rehearsals = { meeting, workshop, review };
