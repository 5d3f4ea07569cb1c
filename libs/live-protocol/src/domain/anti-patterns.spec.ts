import { type AntiPattern, antiPatternsOf } from './anti-patterns';
import { stages } from './scenario.spec-support';
import type { Stage } from './stage';

const stage = (part: Partial<Stage>): Stage => ({
  ...stages[0],
  title: '',
  prompt: '',
  tools: [],
  minutes: 10,
  ...part,
});

it.each<[string, Partial<Stage>, AntiPattern[]]>([
  ['a speech of a quarter of an hour', { title: '领导讲话', prompt: '请听', minutes: 15 }, ['long-speech']],
  ['the same in English', { title: 'Opening remarks', prompt: 'Listen', minutes: 15 }, ['long-speech']],
  ['a short one', { title: '领导讲话', prompt: '请听', minutes: 10 }, []],
  ['a speech people answer on a board', { title: '主旨讲话', minutes: 20, tools: ['board'] }, []],
  ['scores', { title: '互相打分' }, ['scoring']],
  ['scores in English', { prompt: 'Score every partner from 1 to 10' }, ['scoring']],
  ['saying that there are none', { prompt: '不打分，不排名' }, []],
  ['saying so in English', { prompt: 'No scores and no ranking' }, []],
  ['a ranking', { output: '伙伴排名' }, ['ranking']],
  ['the best partner', { title: 'Award for the best partner' }, ['ranking']],
  ['reports one by one', { title: '各单位逐一汇报' }, ['roll-call-report']],
  ['reports in English', { prompt: 'Each organisation reports in turn' }, ['roll-call-report']],
  ['saying that nobody reports', { prompt: '不点名汇报' }, []],
  ['long, without a question', { title: '介绍', minutes: 30 }, ['nobody-does-anything']],
  ['an hour and a half of writing alone', { kind: 'writing', prompt: '写', minutes: 90 }, ['long-alone']],
  [
    'an ordinary round',
    { title: '伙伴介绍', prompt: '哪件小事让您觉得值得？', kind: 'round', tools: ['round'], minutes: 30 },
    [],
  ],
])('%s', (_, part, found) => {
  expect(antiPatternsOf(stage(part))).toEqual(found);
});
