import { txOver } from '@app/database';
import { quarterOf } from '@app/grants';
import { countMet, matchReasons, type MatchReason } from '@app/organizations';
import {
  chinaDay,
  consentWording,
  needOf,
  notePlace,
  purposeOf,
  referralNumber,
  shareableFields,
  type Card,
  type ShareableField,
} from '@app/referrals';
import { PersonVault, Sealer } from '@app/vault';
import type { Client } from 'pg';
import { historyOf, type TaskHistory } from './case-history';
import type { DemoCase, DemoTask } from './case-plan';
import { cases } from './cases';
import { demoId, demoIdAt } from './demo-id';
import type { DemoWeek } from './demo-week';
import { grantId } from './load-grants';
import { accountId, organizationId } from './load-network';
import { areas, organizations } from './organizations';
import { pastCases } from './past-cases';
import { accounts } from './people';
import { insertRows, type Row } from './rows';

export interface PlannedTask {
  demoCase: DemoCase;
  task: DemoTask;
  history: TaskHistory;
  id: string;
  number: string;
  card: Card;
}

const personId = (demoCase: DemoCase): string => demoId(`person/${demoCase.key}`);
const requestId = (demoCase: DemoCase): string => demoId(`request/${demoCase.key}`);
const consentId = (task: DemoTask): string => demoId(`consent/${task.key}`);

/** The sample cases and a year of closed ones, with consents, histories, views and rights as the rules would have made them. Returns them all. */
export async function loadReferrals(client: Client, week: DemoWeek, root: Buffer): Promise<PlannedTask[]> {
  const all = [...cases, ...pastCases()];
  const planned = plan(all, week);
  await loadPeople(client, all, planned, new PersonVault(root));
  await insertRows(
    client,
    'referral_task',
    planned.map((one) => taskRow(one, planned, week)),
  );
  await insertRows(
    client,
    'referral_consent',
    planned.flatMap((one) => consentRows(one, week)),
  );
  await insertRows(client, 'referral_share', planned.flatMap(shareRows));
  await insertRows(client, 'identity_grant', planned.flatMap(identityGrantRows));
  const sealer = new Sealer(root);
  await insertRows(
    client,
    'referral_history',
    planned.flatMap((one) => historyRows(one, week, sealer)),
  );
  await insertRows(client, 'referral_view', planned.flatMap(viewRows));
  await insertRows(client, 'referral_number', monthRows(planned));
  await insertRows(client, 'grant_happening', planned.flatMap(happeningRows));
  return planned;
}

/** Numbers are given in the order of writing, month by month, as at work. */
function plan(all: DemoCase[], week: DemoWeek): PlannedTask[] {
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

async function loadPeople(client: Client, all: DemoCase[], planned: PlannedTask[], vault: PersonVault): Promise<void> {
  const begunAt = new Map(planned.map(({ demoCase, history }) => [demoCase.key, history.createdAt]));
  await insertRows(
    client,
    'person_basic',
    all.map((demoCase) => ({
      id: personId(demoCase),
      organizationId: organizationId(demoCase.from),
      code: demoCase.person.code,
      clientGroup: demoCase.person.group,
      sex: demoCase.person.sex,
      ageBand: demoCase.person.ageBand,
      household: demoCase.person.household,
      language: demoCase.person.language ?? null,
      areaCode: demoCase.person.area,
      areaName: areaName(demoCase.person.area),
      createdAt: begunAt.get(demoCase.key),
    })),
  );
  await insertRows(
    client,
    'service_request',
    all.map((demoCase) => ({
      id: requestId(demoCase),
      organizationId: organizationId(demoCase.from),
      personId: personId(demoCase),
      status: requestStatus(planned.filter((one) => one.demoCase === demoCase)),
      reasonCodes: demoCase.reasons,
      serviceCodes: demoCase.services,
      riskCodes: demoCase.risks,
      createdAt: begunAt.get(demoCase.key),
    })),
  );
  const tx = txOver(client);
  for (const demoCase of all)
    await vault.seal(
      tx,
      { requestId: 'demo' },
      {
        organizationId: organizationId(demoCase.from),
        personId: personId(demoCase),
        fields: demoCase.details as Record<string, string>,
      },
    );
}

function requestStatus(planned: PlannedTask[]): string {
  const taken = planned.flatMap(({ history }) => history.steps.map(({ step }) => step.action));
  return taken.includes('close') ? 'completed' : taken.includes('send') ? 'active' : 'draft';
}

const areaName = (code: string): string | null => areas.find((area) => area.code === code)?.name ?? null;

function cardOf({ person, need, services, risks, reasons, mode, urgency }: DemoCase): Card {
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
  };
}

/** As the directory explained it when the recipient was chosen. */
function reasonsFor({ demoCase, task, card, history }: PlannedTask): MatchReason[] {
  const need = needOf(card, demoCase.person.area);
  const offers = organizations.find(({ key }) => key === task.to)?.offers ?? [];
  const explained = offers.map(({ expertise, areas: areaCodes, ages, capacity }) =>
    matchReasons(
      need,
      {
        expertise,
        areaCodes,
        ageFrom: ages?.[0] ?? null,
        ageTo: ages?.[1] ?? null,
        capacity: capacity ? { freePlaces: capacity.freePlaces, updatedAt: history.createdAt } : null,
      },
      history.createdAt,
    ),
  );
  return explained.sort((a, b) => countMet(b) - countMet(a))[0] ?? [];
}

function taskRow(one: PlannedTask, all: PlannedTask[], week: DemoWeek): Row {
  const { demoCase, task, history, id, number, card } = one;
  const { standing, clock, steps } = history;
  const holder = `${demoCase.from}/worker`;
  return {
    id,
    organizationId: organizationId(demoCase.from),
    requestId: requestId(demoCase),
    replacesTaskId: all.find(({ task: other }) => other.key === task.replaces)?.id ?? null,
    number,
    targetOrganizationId: task.to ? organizationId(task.to) : null,
    status: standing.status,
    businessStatus: standing.businessStatus,
    hands: history.hands,
    holderAccountId: accountId(holder),
    holderName: nameOf(holder),
    grantId: task.grant ? grantId(task.grant) : null,
    needCode: card.needCode,
    mode: card.mode,
    urgency: card.urgency,
    card,
    matchReasons: reasonsFor(one),
    fields: history.fields,
    recordedFields: recordedOf(demoCase),
    consentEndsOn: steps.length > 0 && task.consent ? week.date(task.consent.endsOn) : null,
    clockKind: clock?.kind ?? null,
    clockStartedAt: clock?.startedAt ?? null,
    dueAt: clock?.dueAt ?? 'infinity',
    acceptedAt: history.acceptedAt,
    completedAt: history.completedAt,
    version: history.version,
    createdAt: history.createdAt,
    updatedAt: steps.at(-1)?.at ?? history.consentAt ?? history.createdAt,
  };
}

const recordedOf = (demoCase: DemoCase): ShareableField[] => shareableFields.filter((field) => demoCase.details[field]);

const nameOf = (accountKey: string): string => {
  const known = accounts.find(({ key }) => key === accountKey);
  if (!known) throw new Error(`the demo has no account ${accountKey}`);
  return known.displayName;
};

function consentRows({ demoCase, task, history }: PlannedTask, week: DemoWeek): Row[] {
  const { consent, to } = task;
  if (!consent || !to) return [];
  return [
    {
      id: consentId(task),
      organizationId: organizationId(demoCase.from),
      requestId: requestId(demoCase),
      recipientOrganizationId: organizationId(to),
      purpose: purposeOf(demoCase.mode),
      fields: consent.decision === 'refused' ? [] : (consent.fields ?? task.fields),
      endsOn: week.date(consent.endsOn),
      decision: consent.decision,
      signedBy: consent.signedBy,
      childView: consent.childView ?? null,
      form: consent.form,
      wording: consentWording,
      recordedBy: accountId(`${demoCase.from}/worker`),
      recordedAt: history.consentAt,
    },
  ];
}

function shareRows({ demoCase, task, history, id }: PlannedTask): Row[] {
  if (!history.share || !task.to) return [];
  const [organization, recipient] = [organizationId(demoCase.from), organizationId(task.to)];
  return [{ taskId: id, organizationId: organization, recipientOrganizationId: recipient, ...history.share }];
}

/** Only where something was sealed that the consent opens. */
function identityGrantRows({ demoCase, task, history, id }: PlannedTask): Row[] {
  const recorded = recordedOf(demoCase);
  const fields = history.fields.filter((field) => recorded.includes(field));
  if (!history.grant || !task.to || fields.length === 0) return [];
  return [
    {
      id: demoId(`identity-grant/${task.key}`),
      organizationId: organizationId(demoCase.from),
      recipientOrganizationId: organizationId(task.to),
      personId: personId(demoCase),
      fields,
      purpose: purposeOf(demoCase.mode),
      consentId: consentId(task),
      referralTaskId: id,
      ...history.grant,
    },
  ];
}

interface Deed {
  step: string;
  at: Date;
  actor: string;
  from: string;
  to: string;
  businessStatus?: string | null;
  reason?: string;
  reasonBy?: string;
  detail?: Record<string, unknown>;
  note?: string;
}

function historyRows({ demoCase, task, history, id }: PlannedTask, week: DemoWeek, sealer: Sealer): Row[] {
  const source = organizationId(demoCase.from);
  return deedsOf(demoCase, task, history, week).map((deed, at) => {
    const rowId = demoIdAt(`referral-history/${task.key}/${at}`, deed.at);
    return {
      id: rowId,
      organizationId: source,
      taskId: id,
      step: deed.step,
      fromStatus: deed.from,
      toStatus: deed.to,
      businessStatus: deed.businessStatus ?? null,
      ...actorColumns(deed.actor, 'actor'),
      actorRole: deed.actor.split('/')[1],
      reason: deed.reason ?? null,
      reasonBy: deed.reasonBy ?? null,
      detail: deed.detail ?? {},
      note: deed.note ? sealer.seal(deed.note, notePlace(rowId, source)) : null,
      occurredAt: deed.at,
    };
  });
}

function deedsOf(demoCase: DemoCase, task: DemoTask, history: TaskHistory, week: DemoWeek): Deed[] {
  const worker = `${demoCase.from}/worker`;
  const draft = { actor: worker, from: 'draft', to: 'draft' };
  const deeds: Deed[] = [{ ...draft, step: 'create', at: history.createdAt }];
  const { consent } = task;
  if (consent && history.consentAt) {
    const fields = consent.decision === 'refused' ? 0 : (consent.fields ?? task.fields).length;
    const detail = { decision: consent.decision, form: consent.form, fields };
    deeds.push({ ...draft, step: 'consent', at: history.consentAt, detail });
  }
  for (const { step, before, after, at, actor } of history.steps) {
    const { firstContact, ...detail } = step.detail ?? {};
    const started = typeof firstContact === 'number' ? { firstContactOn: week.date(firstContact) } : {};
    deeds.push({
      step: step.action,
      at,
      actor,
      from: before.status,
      to: after.status,
      businessStatus: after.businessStatus,
      reason: step.reason,
      reasonBy: step.reasonBy,
      detail: { ...detail, ...started },
      note: step.note,
    });
  }
  return deeds;
}

function actorColumns(account: string, as: 'actor' | 'viewer'): Row {
  return {
    [`${as}AccountId`]: accountId(account),
    [`${as}Name`]: nameOf(account),
    [`${as}OrganizationId`]: organizationId(account.split('/')[0]),
  };
}

const minutesBefore: Record<string, [seen: string, minutes: number]> = {
  send: ['preview', 4],
  receive: ['card', 2],
  start: ['identity', 30],
  close: ['outcome', 12],
};

/** Nobody sends what was not looked at, and nobody starts without having read whom to visit. */
function viewRows({ demoCase, task, history, id }: PlannedTask): Row[] {
  return history.steps.flatMap(({ step, at, actor, version }) => {
    const look = minutesBefore[step.action];
    if (!look || (look[0] === 'identity' && recordedOf(demoCase).length === 0)) return [];
    const viewedAt = new Date(at.getTime() - look[1] * 60_000);
    return [
      {
        id: demoIdAt(`referral-view/${task.key}/${step.action}`, viewedAt),
        organizationId: organizationId(demoCase.from),
        taskId: id,
        ...actorColumns(actor, 'viewer'),
        seen: look[0],
        fields: look[0] === 'preview' || look[0] === 'identity' ? history.fields : [],
        taskVersion: version,
        viewedAt,
      },
    ];
  });
}

function monthRows(planned: PlannedTask[]): Row[] {
  const last = new Map<string, number>();
  for (const { number } of planned) {
    const [, month, running] = number.split('-');
    last.set(month, Math.max(last.get(month) ?? 0, Number(running)));
  }
  return [...last].map(([month, running]) => ({ month, last: running }));
}

/** What the foundation counts: codes and days. */
function happeningRows({ demoCase, task, history, id, card }: PlannedTask): Row[] {
  if (!task.grant) return [];
  const occurredOn = chinaDay(history.steps[0]?.at ?? history.createdAt);
  const { status, businessStatus } = history.standing;
  return [
    {
      kind: 'referral',
      subjectId: id,
      organizationId: organizationId(demoCase.from),
      grantId: grantId(task.grant),
      quarter: quarterOf(occurredOn),
      occurredOn,
      needCode: card.needCode,
      mode: card.mode,
      status: businessStatus === 'loop-closed' ? businessStatus : status,
      eventAt: history.steps.at(-1)?.at ?? history.createdAt,
    },
  ];
}
