import type { Card, NeedCode } from '@app/referrals';
import type { DemoCase } from './case-plan';
import { street } from './organizations';

/** Need, who helped, how, how often in the last year: what a foundation looks at. */
const helped: [NeedCode, string, Card['mode'], number][] = [
  ['home-visit', '03', 'full-transfer', 26],
  ['home-visit', '03', 'joint-service', 14],
  ['fall-prevention', '03', 'full-transfer', 6],
  ['dementia-support', '04', 'full-transfer', 12],
  ['dementia-support', '04', 'joint-service', 11],
  ['dementia-support', '04', 'consultation', 7],
  ['grief-support', '05', 'full-transfer', 11],
  ['companionship', '11', 'joint-service', 10],
  ['guardianship', '02', 'consultation', 12],
  ['legal-advice', '10', 'consultation', 10],
  ['mental-health', '09', 'full-transfer', 9],
  ['carer-group', '04', 'joint-service', 7],
  ['child-in-difficulty', '06', 'full-transfer', 5],
  ['end-of-life-care', '13', 'joint-service', 3],
  ['livelihood', '12', 'full-transfer', 4],
];

const sources = ['01', '03', '08', '11', '06', '04', '10', '05'];
const firstDay = -290;
const lastDay = -28;

/** Closed referrals of the past year. Identities were deleted when they closed: nothing of a person is left to seal. */
export function pastCases(): DemoCase[] {
  const kinds = helped.flatMap(([need, to, mode, times]) => Array.from({ length: times }, () => ({ need, to, mode })));
  return spread(kinds).map(({ need, to, mode }, at, all) => {
    const day = firstDay + Math.round(((lastDay - firstDay) * at) / all.length);
    return pastCase(at, need, to, mode, day);
  });
}

/** Mixes the kinds over the year in a fixed order: every seventh, and round again. */
function spread<Kind>(kinds: Kind[]): Kind[] {
  const step = 7;
  return Array.from({ length: kinds.length }, (_, at) => at)
    .sort((a, b) => (a % step) - (b % step) || a - b)
    .map((at) => kinds[at]);
}

function pastCase(at: number, need: NeedCode, to: string, mode: Card['mode'], day: number): DemoCase {
  const from = sources.filter((source) => source !== to)[at % (sources.length - 1)];
  const isChild = need === 'child-in-difficulty';
  const declined = at % 17 === 9;
  return {
    key: `past-${at}`,
    from,
    person: {
      code: `${isChild ? 'C' : 'B'}${String(at + 1).padStart(3, '0')}`,
      group: isChild ? 'child' : 'elder',
      sex: at % 3 === 0 ? 'male' : 'female',
      ageBand: isChild ? '10-13' : (['70-74', '75-79', '80-84', '65-69'] as const)[at % 4],
      household: isChild ? 'with-parents' : (['alone', 'with-spouse', 'with-children'] as const)[at % 3],
      area: street,
    },
    need,
    services: [need],
    risks: [],
    reasons: ['specialist-skill'],
    mode,
    urgency: 'routine',
    details: {},
    tasks: [
      {
        key: `past-${at}`,
        to,
        when: { day, time: '09:10' },
        fields: ['name', 'phone'],
        consent: {
          when: { day, time: '09:40' },
          decision: 'given',
          signedBy: isChild ? 'guardian' : 'self',
          ...(isChild && { relation: 'parent' as const, childView: 'agrees' as const }),
          form: 'oral',
          endsOn: day + 90,
        },
        grant: 'main',
        steps: declined ? declinedSteps(day) : closedSteps(day, need),
      },
    ],
  };
}

const declinedSteps = (day: number): DemoCase['tasks'][number]['steps'] => [
  { action: 'send', when: { day, time: '11:00' } },
  { action: 'receive', when: { day: day + 1, time: '10:00' } },
  { action: 'decline', when: { day: day + 3, time: '15:00' }, reason: 'no-capacity', reasonBy: 'provider' },
];

const closedSteps = (day: number, need: NeedCode): DemoCase['tasks'][number]['steps'] => [
  { action: 'send', when: { day, time: '11:00' } },
  { action: 'receive', when: { day: day + 1, time: '10:00' } },
  { action: 'accept', when: { day: day + 2, time: '14:00' } },
  { action: 'start', when: { day: day + 5, time: '10:00' }, detail: { firstContact: day + 5 } },
  {
    action: 'complete',
    when: { day: day + 21, time: '16:00' },
    detail: { deliveredServices: [need], outcome: 'goals-met' },
  },
  { action: 'close', when: { day: day + 24, time: '09:30' }, detail: { clientFeedback: 'satisfied' } },
];
