import { stageReviewTemplate, stageReviewTemplates } from './stage-review-template';

const { stages } = stageReviewTemplate;

it('has the seven blocks of T6 in order, and the round without names before the round tables', () => {
  expect(stages.map(({ title, minutes }) => [title, minutes])).toEqual([
    ['约定重申', 5],
    ['进展速览', 45],
    ['不记名的一轮', 10],
    ['困境圆桌', 75],
    ['同行者回应', 15],
    ['项目调整建议', 15],
    ['行动与互助认领', 15],
    ['反馈与结束', 10],
  ]);
});

it('has no board, so nothing can be dotted', () => {
  for (const stage of stages) {
    expect(stage.board).toBeNull();
    expect(stage.kind).not.toBe('dot-vote');
  }
});

it('is the same review in English: other words, the same blocks, tools and times', () => {
  const shapeOf = ({ stages: all }: typeof stageReviewTemplate) =>
    all.map(({ title: _title, prompt: _prompt, output: _output, hints, ...rest }) => ({
      ...rest,
      hints: hints.length,
    }));
  expect(shapeOf(stageReviewTemplates.en)).toEqual(shapeOf(stageReviewTemplate));
  expect(JSON.stringify(stageReviewTemplates.en)).not.toMatch(/\p{Script=Han}/u);
});

it('never asks for a mark', () => {
  expect(JSON.stringify(stageReviewTemplates.en)).not.toMatch(/\b(rate|rating|best|winner|award)\b/i);
});
