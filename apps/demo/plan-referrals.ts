import { chinaDay, referralNumber, shareableFields, type Card, type ShareableField } from '@app/referrals';
import { historyOf, type TaskHistory } from './case-history';
import type { DemoCase, DemoTask } from './case-plan';
import { demoId, demoIdAt } from './demo-id';
import type { DemoWeek } from './demo-week';
import { areas } from './organizations';
import { accounts } from './people';

export interface PlannedTask {
  demoCase: DemoCase;
  task: DemoTask;
  history: TaskHistory;
  id: string;
  number: string;
  card: Card;
}

export const personId = (demoCase: DemoCase): string => demoId(`person/${demoCase.key}`);
export const requestId = (demoCase: DemoCase): string => demoId(`request/${demoCase.key}`);
export const consentId = (task: DemoTask): string => demoId(`consent/${task.key}`);
export const identityGrantId = (task: DemoTask): string => demoId(`identity-grant/${task.key}`);

export const areaName = (code: string): string | null => areas.find((area) => area.code === code)?.name ?? null;

export const recordedOf = (demoCase: DemoCase): ShareableField[] =>
  demoCase.headcount ? [] : shareableFields.filter((field) => demoCase.details[field]);

export const nameOf = (accountKey: string): string => {
  const known = accounts.find(({ key }) => key === accountKey);
  if (!known) throw new Error(`the demo has no account ${accountKey}`);
  return known.displayName;
};

/** Numbers are given in the order of writing, month by month, as at work. */
export function planReferrals(all: DemoCase[], week: DemoWeek): PlannedTask[] {
  const replaced = new Set(all.flatMap(({ tasks }) => tasks.flatMap((task) => task.replaces ?? [])));
  const running = new Map<string, number>();
  return all
    .flatMap((demoCase) =>
      demoCase.tasks.map((task) => ({
        demoCase,
        task,
        history: historyOf(demoCase, task, replaced.has(task.key), week),
        card: cardOf(demoCase),
      })),
    )
    .sort((a, b) => a.history.createdAt.getTime() - b.history.createdAt.getTime())
    .map((one) => {
      const day = chinaDay(one.history.createdAt);
      const month = day.slice(0, 7);
      running.set(month, (running.get(month) ?? 0) + 1);
      const id = demoIdAt(`referral/${one.task.key}`, one.history.createdAt);
      return { ...one, id, number: referralNumber(day, running.get(month)!) };
    });
}

function cardOf({ person, need, services, risks, reasons, mode, urgency, headcount }: DemoCase): Card {
  return {
    personCode: person.code,
    group: person.group,
    sex: person.sex,
    ageBand: person.ageBand,
    household: person.household,
    language: person.language ?? null,
    community: areaName(person.area),
    needCode: need,
    serviceCodes: services,
    riskCodes: risks,
    reasonCodes: reasons,
    mode,
    urgency,
    ...(headcount && { headcount }),
  };
}
