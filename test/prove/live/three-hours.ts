import { newId } from '@app/kernel';
import type { CommandKind, LiveEvent, RoomState, Stage } from '@app/live-protocol';
import { LiveClient } from '../../live-sessions/live-client';
import { TestClient } from '../../support/people';
import { anHourOf, type Hall, writeLog } from './hall';
import { storedRoom } from './whole';

const hours = 3;
const stageMinutes = 15;
/** As many a stage as in the meeting a late comer enters: 3,000 in 70 minutes (check 6). */
const eventsEach = 640;

/** A meeting of three hours that is about to be closed, and its facilitator. */
export interface LongMeeting {
  sid: string;
  chair: TestClient;
  leave(): void;
}

const aStage = (n: number, isLast: boolean): Stage => ({
  id: newId(),
  title: isLast ? '说定下来的事' : `第 ${n + 1} 段`,
  kind: isLast ? 'questions' : 'board',
  minutes: stageMinutes,
  prompt: isLast ? '谁来做、什么时候做到' : '这一段最想说的一件事',
  output: '',
  fixed: false,
  grouping: null,
  tools: isLast ? ['agreement', 'questions', 'goals', 'commitments', 'words'] : ['board'],
  board: isLast ? null : { columns: [], signing: 'choice', votes: 3 },
  round: null,
  hints: [],
  advance: 'by-hand',
});

/** The first stages come from its log, the last is held by people over their sockets. */
export async function threeHours({ stage, client, seats }: Hall): Promise<LongMeeting> {
  const [{ sid }] = seats;
  const { room } = await storedRoom(client, sid);
  const count = (hours * 60) / stageMinutes;
  const agenda = Array.from({ length: count }, (_, n) => aStage(n, n === count - 1));
  const begin = Date.now() - hours * 3_600_000;
  const events: LiveEvent[] = [
    { k: 'agenda.set', d: { agenda } },
    { k: 'session.opened', d: { at: begin } },
    ...room.members.map((member, n): LiveEvent => {
      const organization = { ...member.organization, name: `示例机构${(n % 10) + 1}` };
      return { k: 'member.joined', d: { member: { ...member, displayName: `示例社工${n + 1}`, organization } } };
    }),
    ...room.members.map(({ id }): LiveEvent => ({
      k: 'attendance.signed',
      d: { memberId: id, at: begin, by: 'self' },
    })),
    ...agenda.flatMap(({ id: stageId }, index): LiveEvent[] => {
      const startedAt = begin + index * stageMinutes * 60_000;
      const endsAt = startedAt + stageMinutes * 60_000;
      const started: LiveEvent = { k: 'stage.started', d: { index, stageId, startedAt, endsAt, version: index + 2 } };
      const isLast = index === count - 1;
      return [
        started,
        ...(isLast
          ? []
          : anHourOf(
              room.members.map(({ id }) => id),
              stageId,
              eventsEach,
            )),
      ];
    }),
  ];
  await writeLog(client, sid, events);
  return { sid, ...(await lastStage(stage.product.url, seats, room)) };
}

/** A question asked twice, merged, answered and promised; an agreement, a goal, a step, a word. */
async function lastStage(url: string, seats: Hall['seats'], room: RoomState): Promise<Omit<LongMeeting, 'sid'>> {
  const inside: LiveClient[] = [];
  for (const { cookie, sid } of seats.slice(0, 3))
    inside.push(await new LiveClient({ url, cookie, origin: url }, sid).enter());
  const [chair, one, other] = inside;
  const say = async (who: LiveClient, kind: CommandKind, data: Record<string, unknown>): Promise<string> => {
    const id = newId();
    const answer = await who.raw({ id, kind, data });
    if (!answer.ok) throw new Error(`${kind}: ${answer.code} ${answer.at ?? ''}`);
    return id;
  };
  const first = await say(one, 'question.ask', { text: '认知筛查以后找谁？', signed: true });
  const second = await say(other, 'question.ask', { text: '筛查出来找哪家？', signed: true });
  await say(chair, 'question.merge', { id: second, into: first });
  await say(chair, 'question.settle', { id: first, status: 'answered', answer: '先找街道的评估中心，再由社工转介' });
  const promise = { text: '做一张认知筛查后的去处表', dueOn: '2099-01-05', doneWhen: '表发到群里' };
  await say(chair, 'commitment.promise', { questionId: first, ownerId: room.members[1].id, ...promise });
  await say(chair, 'agreement.add', { text: '手机调静音，一个人说的时候别人听' });
  await say(chair, 'goal.add', { text: '每位老人每月有人上门一次', who: '十家机构轮流', sign: '群里有排班表' });
  await say(one, 'word.say', { text: '很踏实，<下次>还来 # 一定' });
  return {
    chair: new TestClient(url, seats[0].cookie, undefined),
    leave: () => inside.forEach((client) => client.leave()),
  };
}

/** Everything people wrote and said, as the log has it: each as often as it stands there. */
export function sentencesOf(room: RoomState): string[] {
  const questions = room.questions.filter(({ mergedInto }) => mergedInto === null);
  return [
    room.session.title,
    ...room.agenda.map(({ title }) => title),
    ...room.attendance.map(({ memberId }) => room.members.find(({ id }) => id === memberId)!.displayName),
    ...room.agreement.map(({ text }) => text),
    ...room.goals.flatMap(({ text, who, sign }) => [text, who, sign]),
    ...room.boards.flatMap(({ cards }) => cards.map(({ text }) => text)),
    ...questions.flatMap(({ text, answer }) => [text, answer]),
    ...room.commitments.flatMap(({ ownerName, text, doneWhen }) => [ownerName, text, doneWhen]),
    ...room.words.map(({ text }) => text),
  ];
}

/** How many numbered lines the papers have, one for each thing that was written. */
export const linesOf = (room: RoomState): number =>
  room.agreement.length +
  room.goals.length +
  room.boards.reduce((sum, { cards }) => sum + cards.length, 0) +
  room.questions.filter(({ mergedInto }) => mergedInto === null).length +
  room.commitments.length +
  room.words.length;
