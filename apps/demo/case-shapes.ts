import { shareableFields, type NeedCode } from '@app/referrals';
import type { DemoCase, DemoConsent, DemoPerson, DemoStep } from './case-plan';
import { communityA } from './organizations';

export const address = (building: number, unit: number, door: number): string =>
  `示例市云溪区青禾街道A社区${building}号楼${unit}单元${door}`;

/** Agreed to aloud, in the morning unless said. */
export const spoken = (day: number, endsOn: number, time = '10:30'): DemoConsent => ({
  when: { day, time },
  decision: 'given',
  signedBy: 'self',
  form: 'oral',
  endsOn,
});

export const elder = (
  code: string,
  sex: DemoPerson['sex'],
  ageBand: DemoPerson['ageBand'],
  household: DemoPerson['household'],
  area = communityA,
): DemoPerson => ({ code, group: 'elder', sex, ageBand, household, area });

/** Sent, signed for, taken on and begun, all some time ago. */
export const begun = (day: number): DemoStep[] => [
  { action: 'send', when: { day, time: '11:00' } },
  { action: 'receive', when: { day: day + 1, time: '09:30' } },
  { action: 'accept', when: { day: day + 1, time: '15:00' } },
  { action: 'start', when: { day: day + 4, time: '10:00' }, detail: { firstContact: day + 4 } },
];

interface SingleReferral extends Pick<DemoCase, 'key' | 'from' | 'person' | 'need' | 'reasons' | 'mode' | 'urgency'> {
  details: DemoCase['details'];
  household?: DemoCase['household'];
  /** Only where more is asked for than the need itself. */
  services?: NeedCode[];
  risks?: DemoCase['risks'];
  to: string;
  day: number;
  time?: string;
  /** When the person agreed. */
  agreed?: string;
  endsOn: number;
  steps: DemoStep[];
}

/** A case with one referral of the same key: all that is recorded is asked for, and the person said yes. */
export function singleReferral({
  services,
  risks = [],
  to,
  day,
  time,
  agreed,
  endsOn,
  steps,
  ...of
}: SingleReferral): DemoCase {
  const fields = shareableFields.filter((field) => of.details[field]);
  const consent = spoken(day, endsOn, agreed);
  return {
    ...of,
    services: services ?? [of.need],
    risks,
    tasks: [{ key: of.key, to, when: { day, time: time ?? '10:00' }, fields, consent, steps }],
  };
}
