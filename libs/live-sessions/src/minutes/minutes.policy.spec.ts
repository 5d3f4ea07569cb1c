import { stateCalendar } from '@app/kernel';
import { allowedOfMinutes, endOfObjections, type MinutesStanding } from './minutes.policy';

const at = (text: string): Date => new Date(`${text}:00+08:00`);
const now = at('2026-11-25T10:00');
const later = at('2026-11-27T00:00');
const nobody: MinutesStanding = {
  phase: 'draft',
  objectionsUntil: null,
  openAmendments: 0,
  isFacilitator: false,
  isParticipant: false,
};
const chair = { isFacilitator: true, isParticipant: true };

it.each<[string, Partial<MinutesStanding>, string[]]>([
  ['a reader', {}, []],
  ['a participant, draft', { isParticipant: true }, ['amend']],
  ['the facilitator, draft', chair, ['prepare', 'type-in', 'send-round', 'amend']],
  ['a participant, in time', { phase: 'objection', objectionsUntil: later, isParticipant: true }, ['amend']],
  ['a participant, too late', { phase: 'objection', objectionsUntil: now, isParticipant: true }, []],
  ['the facilitator, in time', { ...chair, phase: 'objection', objectionsUntil: later }, ['amend']],
  [
    'the facilitator, something open',
    { ...chair, phase: 'objection', objectionsUntil: now, openAmendments: 1 },
    ['decide'],
  ],
  ['the facilitator, all answered', { ...chair, phase: 'objection', objectionsUntil: now }, ['lock']],
  ['the facilitator, locked', { ...chair, phase: 'locked', objectionsUntil: now }, []],
])('%s', (_who, standing, allowed) => expect(allowedOfMinutes({ ...nobody, ...standing }, now)).toEqual(allowed));

it.each([
  ['2026-11-23T10:00', 3, '2026-11-27T00:00'],
  ['2026-11-26T10:00', 3, '2026-12-02T00:00'],
])('from %s, %i working days end at %s', (from, days, end) =>
  expect(endOfObjections(at(from), days, stateCalendar)).toEqual(at(end)),
);
