import type { Language } from '@app/kernel';
import type { Stage } from '@app/live-protocol';
import type { LiveTemplate } from '@app/live-sessions';
import { meetingWords as en } from './texts/en';
import type { MeetingWords, StageWords } from './texts/meeting-words';
import { meetingWords as zhCn } from './texts/zh-CN';

type TemplateStage = Omit<Stage, 'id'>;

/** Strangers first, each side of the table spread, one funder a group (domain T5 blocks 3 and 4). */
const mixed = { mix: true, newFaces: true, mostFunders: 1 };

/** T5 partner meeting, the eight blocks. */
function agendaIn(words: MeetingWords): TemplateStage[] {
  const stage = (
    { title, prompt, output, hints }: StageWords,
    minutes: number,
    rest: Partial<Omit<TemplateStage, 'title' | 'prompt' | 'output' | 'minutes'>> = {},
  ): TemplateStage => ({
    title,
    minutes,
    kind: 'plenary',
    prompt,
    output,
    fixed: false,
    grouping: null,
    tools: [],
    board: null,
    round: null,
    hints: hints ?? words.readyPrompts,
    advance: 'by-hand',
    ...rest,
  });
  const withReadyPrompts = (hints: string[] = []) => [...hints, ...words.readyPrompts];
  return [
    stage(words.arrival, 15, { tools: ['sign-in'] }),
    stage(words.opening, 10, {
      tools: ['sign-in', 'agreement', 'round'],
      round: { softSeconds: 60, order: 'seating' },
    }),
    stage(words.iceBreaker, 20, { kind: 'break-out', grouping: { size: 4, ...mixed } }),
    stage(words.roleExchange, 30, {
      kind: 'role-exchange',
      grouping: { size: 2, ...mixed },
      hints: withReadyPrompts(words.roleExchange.hints),
    }),
    stage(words.expertiseWall, 20, {
      kind: 'board',
      tools: ['board', 'strengths', 'offers', 'round'],
      board: { columns: words.expertiseWall.columns, signing: 'choice', votes: 0 },
      round: { softSeconds: 60, order: 'random' },
    }),
    stage(words.sharedGoal, 30, {
      kind: 'board',
      tools: ['round', 'board', 'goals'],
      board: { columns: [], signing: 'choice', votes: 3 },
      round: { softSeconds: 120, order: 'random' },
      hints: withReadyPrompts(words.sharedGoal.hints),
    }),
    stage(words.commitments, 15, {
      kind: 'commitments',
      tools: ['commitments', 'round'],
      round: { softSeconds: 60, order: 'seating' },
    }),
    stage(words.closing, 10, {
      kind: 'round',
      tools: ['giving', 'words', 'pulse', 'round'],
      round: { softSeconds: 30, order: 'seating' },
    }),
  ];
}

const templateIn = (words: MeetingWords): LiveTemplate => ({
  code: 'partner-meeting',
  title: words.title,
  stages: agendaIn(words),
});

/** In each language; the facilitator's decides, and what is prepared stays as it was worded. */
export const partnerMeetingTemplates: Readonly<Record<Language, LiveTemplate>> = {
  'zh-CN': templateIn(zhCn),
  en: templateIn(en),
};

export const partnerMeetingTemplate = partnerMeetingTemplates['zh-CN'];
