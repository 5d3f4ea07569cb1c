import { wallColumns } from '@app/live-protocol';
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
  expect(toolsOf('专长与资源墙')).toEqual(expect.arrayContaining(['board', 'strengths', 'offers']));
  expect(toolsOf('目标共建')).toEqual(expect.arrayContaining(['board', 'goals', 'round']));
  expect(toolsOf('行动约定')).toContain('commitments');
  expect(toolsOf('反馈与结束')).toEqual(expect.arrayContaining(['giving', 'words', 'pulse']));
  for (const stage of stages) expect(stage.board !== null).toBe(stage.tools.includes('board'));
});

it('meets in small groups, then in pairs, of people who do not know one another', () => {
  expect(stages.flatMap(({ kind, grouping }) => (grouping ? [[kind, grouping.size, grouping.mix]] : []))).toEqual([
    ['break-out', 4, true],
    ['role-exchange', 2, true],
  ]);
  expect(stages.every((stage) => stage.output !== '')).toBe(true);
});

it('the wall has a column for each thing that stays after the meeting', () => {
  for (const { stages: all } of Object.values(partnerMeetingTemplates))
    expect(all.find((stage) => stage.tools.includes('strengths'))!.board!.columns).toHaveLength(wallColumns.length);
});

it('is the same meeting in English: other words, the same blocks, tools and times', () => {
  const shapeOf = ({ stages: all }: typeof partnerMeetingTemplate) =>
    all.map(({ title: _title, prompt: _prompt, output: _output, hints, board, ...rest }) => ({
      ...rest,
      hints: hints.length,
      board: board && { ...board, columns: board.columns.length },
    }));
  expect(shapeOf(partnerMeetingTemplates.en)).toEqual(shapeOf(partnerMeetingTemplate));
  expect(JSON.stringify(partnerMeetingTemplates.en)).not.toMatch(/\p{Script=Han}/u);
});
