import type { FieldSight } from './disclosure';
import { timelineFor, withoutAnswers, type TimelineStep } from './timeline';

const step = (name: string, detail: Record<string, unknown> = {}): TimelineStep => ({ step: name, detail });
const no = step('consent', { decision: 'refused' });
const yes = step('consent', { decision: 'partly' });
const before = [step('create'), no, yes];
const after = [step('send'), step('receive'), step('accept')];

describe('timelineFor', () => {
  it('shows the source everything', () =>
    expect(timelineFor('source', [...before, ...after])).toEqual([...before, ...after]));
  it('shows the recipient the consent it rests on and all that followed', () =>
    expect(timelineFor('target', [...before, ...after])).toEqual([yes, ...after]));
  it('shows nothing of a draft', () => expect(timelineFor('target', before)).toEqual([]));
});

describe('withoutAnswers', () => {
  const said = [{ ...step('provide-information'), note: '和女儿同住' }];
  const name = (reason: 'access-ended' | 'case-team-only' | 'after-acceptance'): FieldSight[] => [
    { field: 'name', tier: 'L2', state: 'closed', reason },
  ];
  it.each([
    ['target', 'access-ended', null],
    ['target', 'case-team-only', null],
    ['target', 'after-acceptance', '和女儿同住'],
    ['source', 'case-team-only', '和女儿同住'],
  ] as const)('to the %s, where the fields are closed by %s: %s', (side, reason, note) =>
    expect(withoutAnswers(side, said, name(reason))).toEqual([{ ...said[0], note }]),
  );
});
