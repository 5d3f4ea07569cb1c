import { txOver } from '@app/database';
import { quarterOf } from '@app/grants';
import { countMet, matchReasons, type MatchReason } from '@app/organizations';
import type { ByteStore } from '@app/files';
import { chinaDay, needOf, purposeOf, type SubjectKind } from '@app/referrals';
import { PersonVault, Sealer } from '@app/vault';
import type { Client } from 'pg';
import type { DemoCase } from './case-plan';
import { momentOf } from './case-history';
import { cases } from './cases';
import { consentRows } from './consent-records';
import { demoId } from './demo-id';
import type { DemoWeek } from './demo-week';
import { grantId } from './load-grants';
import { accountId, organizationId, serviceId } from './load-network';
import { organizations } from './organizations';
import { pastCases } from './past-cases';
import {
  areaName,
  consentId,
  identityGrantId,
  nameOf,
  personId,
  planReferrals,
  recordedOf,
  requestId,
  type PlannedTask,
} from './plan-referrals';
import { historyRows, readingRows, viewRows } from './referral-records';
import { insertRows, type Row } from './rows';

/** The sample cases and a year of closed ones, with consents, histories, views and rights as the rules would have made them. Returns them all. */
export async function loadReferrals(
  client: Client,
  week: DemoWeek,
  root: Buffer,
  files: ByteStore,
): Promise<PlannedTask[]> {
  const all = [...cases, ...pastCases()];
  const planned = planReferrals(all, week);
  await loadPeople(client, all, planned, new PersonVault(root));
  await insertRows(
    client,
    'referral_task',
    planned.map((one) => taskRow(one, planned, week)),
  );
  const sealer = new Sealer(root);
  const { evidence, consents } = await consentRows(planned, week, sealer, files);
  await insertRows(client, 'consent_evidence', evidence);
  await insertRows(client, 'referral_consent', consents);
  await insertRows(client, 'referral_share', planned.flatMap(shareRows));
  await insertRows(client, 'identity_grant', planned.flatMap(identityGrantRows));
  await insertRows(
    client,
    'referral_history',
    planned.flatMap((one) => historyRows(one, week, sealer)),
  );
  await insertRows(client, 'referral_view', planned.flatMap(viewRows));
  await insertRows(client, 'audit_event', planned.flatMap(readingRows));
  await insertRows(client, 'capacity_reservation', planned.flatMap(placeRows));
  await insertRows(client, 'referral_number', monthRows(planned));
  await insertRows(client, 'grant_happening', planned.flatMap(happeningRows));
  return planned;
}

async function loadPeople(client: Client, all: DemoCase[], planned: PlannedTask[], vault: PersonVault): Promise<void> {
  const people = all.filter(({ headcount }) => !headcount);
  const begunAt = new Map(planned.map(({ demoCase, history }) => [demoCase.key, history.createdAt]));
  await insertRows(
    client,
    'person_basic',
    people.map((demoCase) => ({
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
      personId: demoCase.headcount ? null : personId(demoCase),
      subjectKind: subjectKind(demoCase),
      areaCode: demoCase.headcount ? demoCase.person.area : null,
      status: requestStatus(planned.filter((one) => one.demoCase === demoCase)),
      reasonCodes: demoCase.reasons,
      serviceCodes: demoCase.services,
      riskCodes: demoCase.risks,
      createdAt: begunAt.get(demoCase.key),
    })),
  );
  const tx = txOver(client);
  for (const demoCase of people)
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

const subjectKind = ({ headcount, household }: DemoCase): SubjectKind =>
  headcount ? 'group' : household ? 'household' : 'person';

function requestStatus(planned: PlannedTask[]): string {
  if (planned.every(({ history }) => history.standing.status === 'entered-in-error')) return 'entered-in-error';
  const taken = planned.flatMap(({ history }) => history.steps.map(({ step }) => step.action));
  return taken.includes('close') ? 'completed' : taken.includes('send') ? 'active' : 'draft';
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
  const { basis } = task;
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
    targetHolderAccountId: history.targetHolder && accountId(history.targetHolder),
    relation: task.relation ?? null,
    infoRounds: history.infoRounds,
    heldFrom: standing.heldFrom ?? null,
    holdReviewOn: history.holdReviewOn,
    deletionAskedAt: history.deletion?.askedAt ?? null,
    deletionDueAt: history.deletion?.dueAt ?? null,
    forwardToOrganizationId: history.forwardTo && organizationId(history.forwardTo),
    grantId: task.grant ? grantId(task.grant) : null,
    needCode: card.needCode,
    mode: card.mode,
    urgency: card.urgency,
    card,
    matchReasons: reasonsFor(one),
    fields: history.fields,
    recordedFields: recordedOf(demoCase),
    consentEndsOn: steps.length > 0 && task.consent ? week.date(task.consent.endsOn) : null,
    ...clock,
    dueAt: clock.dueAt ?? 'infinity',
    subjectKind: subjectKind(demoCase),
    batchId: demoCase.household ? demoId(`batch/${demoCase.household.code}`) : null,
    legalBasis: basis?.legalBasis ?? 'consent',
    basisReason: basis?.reason ?? null,
    basisReviewDueAt: history.basisReviewDueAt,
    basisReviewedAt: basis?.review ? momentOf(basis.review.when, week) : null,
    basisReview: basis?.review?.review ?? null,
    noticeGivenOn: basis?.notice ? chinaDay(momentOf(basis.notice.when, week)) : null,
    sentAt: history.sentAt,
    sentByAccountId: history.sentBy ? accountId(history.sentBy) : null,
    statusReason: steps.at(-1)?.step.reason ?? null,
    statusReasonBy: steps.at(-1)?.step.reasonBy ?? null,
    startedAt: history.startedAt,
    acceptedAt: history.acceptedAt,
    completedAt: history.completedAt,
    version: history.version,
    createdAt: history.createdAt,
    updatedAt: steps.at(-1)?.at ?? history.consentAt ?? history.createdAt,
  };
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
      id: identityGrantId(task),
      organizationId: organizationId(demoCase.from),
      recipientOrganizationId: organizationId(task.to),
      personId: personId(demoCase),
      fields,
      purpose: purposeOf(demoCase.mode),
      basis: task.basis?.legalBasis ?? 'consent',
      consentId: task.basis ? null : consentId(task),
      referralTaskId: id,
      ...history.grant,
    },
  ];
}

/** One of the recipient's places each. The figure it states is of today: whoever is served is out of it already. */
function placeRows({ demoCase, task, history, id, card }: PlannedTask): Row[] {
  const { acceptedAt, steps } = history;
  const wanted: string[] = [card.needCode, ...card.serviceCodes];
  const offers = organizations.find(({ key }) => key === task.to)?.offers ?? [];
  const at = offers.findIndex(({ capacity, expertise }) => capacity && expertise.some((one) => wanted.includes(one)));
  if (demoCase.key.startsWith('past') || !acceptedAt || !task.to || at < 0) return [];
  const released = steps.find(({ transition }) => transition.place === 'release')?.at ?? null;
  const place = { taskId: id, organizationId: organizationId(task.to), serviceId: serviceId(task.to, at) };
  return [{ ...place, counted: true, reservedAt: acceptedAt, releasedAt: released }];
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
