import { timelineFor, type TimelineStep } from './timeline';

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
