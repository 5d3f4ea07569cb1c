import type { Stage } from './stage';

/** What makes people stop talking to one another (domain 3.6): warned of with a reason, never forbidden. */
export type AntiPattern =
  'long-speech' | 'scoring' | 'ranking' | 'roll-call-report' | 'nobody-does-anything' | 'long-alone';

const longestSpeech = 10;
const longestStage = 60;

const speech = /讲话|致辞|致词|领导发言|主旨|报告厅|宣讲|speech|keynote|address by|opening remarks|lecture/i;
const scoring =
  /打分|评分|得分|分数|考核|测评|\bscor(e|es|ing)\b|\bgrad(e|es|ing)\b|\brate (each|the)\b|\bpoints? for\b/i;
const ranking =
  /排名|名次|评优|评比|优秀奖|最佳|先进|第一名|\brank(s|ing|ed)?\b|\bbest (partner|practice|organi[sz]ation)\b|\baward/i;
const rollCall =
  /(逐一|依次|轮流|挨个|点名|各单位|每家).{0,6}(汇报|述职)|点名汇报|工作汇报|roll[- ]?call|report(s|ing)? (in turn|one by one)|each organi[sz]ation reports/i;
/** Words that say the opposite: 不打分, 不排名, no scores. */
const denied = /(不|没有|无|别|不要|不安排|no|not|without|never)[\s:：]?[^，。,.;；]{0,6}$/i;

type Planned = Pick<Stage, 'title' | 'prompt' | 'output' | 'hints' | 'kind' | 'minutes' | 'tools'>;

/** Which of them this stage shows, by its settings and its words in both languages. */
export function antiPatternsOf(stage: Planned): AntiPattern[] {
  const words = [stage.title, stage.prompt, stage.output].join('\n');
  const isTalkOnly = stage.kind === 'plenary' && !stage.tools.some((tool) => tool !== 'sign-in');
  const found: AntiPattern[] = [];
  if (says(words, speech) && isTalkOnly && stage.minutes > longestSpeech) found.push('long-speech');
  if (says(words, scoring)) found.push('scoring');
  if (says(words, ranking)) found.push('ranking');
  if (says(words, rollCall)) found.push('roll-call-report');
  if (isTalkOnly && stage.prompt.trim() === '' && stage.minutes > longestSpeech && !found.includes('long-speech'))
    found.push('nobody-does-anything');
  if (stage.kind === 'writing' && stage.minutes > longestStage) found.push('long-alone');
  return found;
}

function says(words: string, pattern: RegExp): boolean {
  for (const found of words.matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`))) {
    if (!denied.test(words.slice(Math.max(0, found.index - 14), found.index))) return true;
  }
  return false;
}
