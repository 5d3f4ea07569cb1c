import type { LiveEvent } from './events';
import type { LaneId } from './lanes';
import type { Card } from './card';
import { ids, stages, wholeMeeting } from './scenario.spec-support';
import { usualGrouping } from './stage';

/** Events of one lane in an order in which each of them changes something. */
export interface FoldCase {
  name: string;
  lane: LaneId;
  events: LiveEvent[];
}

const card = (id: string, text: string): Card => ({ id, text, author: null, column: 0, clusterId: null });

/**
 * Every kind of event that can be stored must happen in one of these; a kind that does not turns the test red. Whoever adds a
 * kind adds it here: to a log of its lane, where what came before gives it something to change.
 */
export const foldCases = (): FoldCase[] => [
  { name: 'a whole meeting', lane: 'all', events: wholeMeeting().events },
  {
    name: 'called off',
    lane: 'all',
    events: [...wholeMeeting().events.slice(0, 1), { k: 'session.cancelled', d: { at: 5 } }],
  },
  { name: 'groups, sheets and questions', lane: 'all', events: program },
  {
    name: 'facilitators',
    lane: 'staff',
    events: [
      { k: 'staff-note.added', d: { id: 'note', text: '先请新来的说', by: ids.chair, at: 1 } },
      { k: 'grouping.met', d: { pairs: [[ids.ming, ids.lan]] } },
      {
        k: 'grouping.proposed',
        d: {
          id: 'proposal',
          stageId: ids.wall,
          rule: usualGrouping,
          groups: [[ids.ming, ids.lan]],
          locked: [],
          together: [],
          aside: [],
          seed: 'seed',
          unmet: [],
        },
      },
      { k: 'grouping.dropped', d: {} },
    ],
  },
  {
    name: 'somebody’s own',
    lane: `me:${ids.ming}`,
    events: [
      { k: 'note.written', d: { text: '问问老陈' } },
      { k: 'sheet.written', d: { stageId: ids.wall, text: '我想说的', signed: true } },
    ],
  },
  {
    name: 'a small group',
    lane: 'group:1',
    events: [
      { k: 'group.opened', d: { prompt: '先认识', carried: ['上一步带来的'] } },
      { k: 'group-card.added', d: card('one', '一张') },
      { k: 'group-card.changed', d: { id: 'one', text: '改过' } },
      { k: 'group-card.removed', d: { id: 'one' } },
      { k: 'group-note.added', d: { id: 'line', text: '一行', by: ids.ming } },
      { k: 'group-note.changed', d: { id: 'line', text: '改过' } },
      { k: 'group-note.removed', d: { id: 'line' } },
      { k: 'group-sentence.written', d: { text: '一句话', version: 1 } },
      ...exchange,
    ],
  },
  {
    name: 'a round without names',
    lane: `safe:${ids.wall}`,
    events: [
      { k: 'safe.opened', d: { mode: 'detached' } },
      { k: 'safe.count', d: { atLeast: 5 } },
      { k: 'safe.revealed', d: { batch: 1, notes: 6 } },
      { k: 'safe.withdrawn', d: { notes: 5 } },
    ],
  },
  {
    name: 'a round given back',
    lane: `safe:${ids.hall}`,
    events: [
      { k: 'safe.opened', d: { mode: 'sealed', holders: ['支持机构', '伙伴机构'] } },
      { k: 'safe.returned', d: {} },
    ],
  },
];

const program: LiveEvent[] = [
  ...wholeMeeting().events.slice(0, 7),
  { k: 'agenda.set', d: { agenda: stages.slice(1) } },
  {
    k: 'stage.step-started',
    d: { step: { stageId: ids.wall, name: 'alone', startedAt: 1, remainderMs: 2 }, version: 9 },
  },
  {
    k: 'groups.formed',
    d: {
      id: 'run',
      stageId: ids.wall,
      step: null,
      rule: usualGrouping,
      groups: [
        { n: 1, memberIds: [ids.ming, ids.lan], speakerId: null },
        { n: 2, memberIds: [ids.guest], speakerId: null },
      ],
      seed: 'seed',
      unmet: [],
      startedAt: 3,
    },
  },
  { k: 'groups.speaker-set', d: { n: 1, memberId: ids.ming } },
  { k: 'groups.moved', d: { memberId: ids.lan, to: 2 } },
  { k: 'groups.ended', d: { stageId: ids.wall, step: null, results: [] } },
  { k: 'sheets.shown', d: { stageId: ids.wall, texts: [{ text: '写下的', author: null }] } },
  { k: 'board.taken-over', d: { stageId: ids.end, cards: [card('taken', '带过来的')], clusters: [] } },
  { k: 'question.asked', d: { id: 'q1', text: '为什么', by: ids.ming } },
  { k: 'question.asked', d: { id: 'q2', text: '怎么做', by: null } },
  { k: 'question.raised', d: { id: 'q1', memberId: ids.lan } },
  { k: 'question.lowered', d: { id: 'q1', memberId: ids.lan } },
  { k: 'question.merged', d: { id: 'q1', into: 'q2' } },
  { k: 'question.settled', d: { id: 'q2', status: 'answered', answer: '这样做' } },
  { k: 'question.removed', d: { id: 'q2' } },
  { k: 'statement.added', d: { id: 's1', text: '孩子放学后要有人看', by: null } },
  { k: 'statement.voted', d: { id: 's1', memberId: ids.lan, vote: 'agree' } },
  { k: 'statement.voted', d: { id: 's1', memberId: ids.lan, vote: 'pass' } },
];

const exchange: LiveEvent[] = [
  {
    k: 'exchange.written',
    d: {
      aboutId: ids.ming,
      by: ids.lan,
      strength: '记性好',
      puzzle: '人手',
      resource: '一间教室',
      hope: '常来往',
      version: 1,
      confirmed: false,
    },
  },
  { k: 'exchange.confirmed', d: { aboutId: ids.ming, version: 1 } },
];
