import { partnerMeetingTemplate, partnerMeetingTemplates } from './partner-meeting-template';

const { stages } = partnerMeetingTemplate;

it('has the eight blocks of T5 in order, 150 minutes', () => {
  expect(stages.map(({ title, minutes }) => [title, minutes])).toEqual([
    ['签到入座', 15],
    ['开场与约定', 10],
    ['分组破冰', 20],
    ['角色互访', 30],
    ['专长与资源墙', 20],
    ['目标共建', 30],
    ['行动约定', 15],
    ['反馈与结束', 10],
  ]);
});

it('gives every block the tools its output needs, and plain blocks none', () => {
  const toolsOf = (title: string) => stages.find((stage) => stage.title === title)!.tools;
  expect(toolsOf('签到入座')).toContain('sign-in');
  expect(toolsOf('开场与约定')).toContain('agreement');
  expect(toolsOf('分组破冰')).toEqual([]);
  expect(toolsOf('角色互访')).toEqual([]);
  expect(toolsOf('目标共建')).toEqual(expect.arrayContaining(['board', 'goals', 'round']));
  expect(toolsOf('行动约定')).toContain('commitments');
  expect(toolsOf('反馈与结束')).toContain('words');
  for (const stage of stages) expect(stage.board !== null).toBe(stage.tools.includes('board'));
});

it('asks the closing questions without names', () => {
  expect(stages.at(-1)!.board!.signing).toBe('never');
});

it('is the same meeting in English: other words, the same blocks, tools and times', () => {
  const shapeOf = ({ stages: all }: typeof partnerMeetingTemplate) =>
    all.map(({ title: _title, prompt: _prompt, hints, board, ...rest }) => ({
      ...rest,
      hints: hints.length,
      board: board && { ...board, columns: board.columns.length },
    }));
  expect(shapeOf(partnerMeetingTemplates.en)).toEqual(shapeOf(partnerMeetingTemplate));
  expect(JSON.stringify(partnerMeetingTemplates.en)).not.toMatch(/\p{Script=Han}/u);
});
