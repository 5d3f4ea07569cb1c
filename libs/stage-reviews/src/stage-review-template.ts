import type { Language } from '@app/kernel';
import type { Stage } from '@app/live-protocol';
import type { LiveTemplate } from '@app/live-sessions';
import { reviewWords as en } from './texts/en';
import type { ReviewWords } from './texts/review-words';
import { reviewWords as zhCn } from './texts/zh-CN';

type TemplateStage = Omit<Stage, 'id'>;

export const stageReviewCode = 'stage-review';

/** T6: seven blocks, and a round without names that the facilitator may take out. No board, hence no dots anywhere. */
function agendaIn(words: ReviewWords): TemplateStage[] {
  const stage = (
    { title, prompt, output, hints = [] }: ReviewWords['agreement'],
    minutes: number,
    rest: Partial<Omit<TemplateStage, 'title' | 'prompt' | 'minutes'>> = {},
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
    hints: [...hints, ...words.readyPrompts],
    advance: 'by-hand',
    ...rest,
  });
  return [
    stage(words.agreement, 5, { tools: ['sign-in', 'agreement'] }),
    stage(words.progress, 45, {
      kind: 'round',
      tools: ['review-cards', 'round'],
      round: { softSeconds: 180, order: 'random' },
    }),
    stage(words.unnamed, 10, { kind: 'safe-round', fixed: true }),
    stage(words.difficulties, 75, { kind: 'difficulty-table', tools: ['review-cards'], fixed: true }),
    stage(words.peers, 15, { kind: 'round', tools: ['round'], round: { softSeconds: 120, order: 'random' } }),
    stage(words.adjustments, 15, { tools: ['adjustments'] }),
    stage(words.pledges, 15, { kind: 'commitments', tools: ['pledges', 'commitments'] }),
    stage(words.feedback, 10, {
      kind: 'round',
      tools: ['words', 'round'],
      round: { softSeconds: 30, order: 'seating' },
    }),
  ];
}

const templateIn = (words: ReviewWords): LiveTemplate => ({
  code: stageReviewCode,
  title: words.title,
  stages: agendaIn(words),
  isWithoutVotes: true,
});

export const stageReviewTemplates: Readonly<Record<Language, LiveTemplate>> = {
  'zh-CN': templateIn(zhCn),
  en: templateIn(en),
};

export const stageReviewTemplate = stageReviewTemplates['zh-CN'];
