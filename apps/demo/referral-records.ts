import { chinaDay, notePlace, purposeOf } from '@app/referrals';
import type { Sealer } from '@app/vault';
import { momentOf, type TaskHistory } from './case-history';
import type { DemoCase, DemoStep, DemoTask } from './case-plan';
import { demoIdAt } from './demo-id';
import type { DemoWeek } from './demo-week';
import { accountId, organizationId } from './load-network';
import { identityGrantId, nameOf, personId, recordedOf, type PlannedTask } from './plan-referrals';
import type { Row } from './rows';

interface Deed {
  step: string;
  at: Date;
  /** Nobody takes a step of the system. */
  actor: string | null;
  from: string;
  to: string;
  businessStatus?: string | null;
  reason?: string;
  reasonBy?: string;
  detail?: Record<string, unknown>;
  note?: string;
}

export function historyRows({ demoCase, task, history, id }: PlannedTask, week: DemoWeek, sealer: Sealer): Row[] {
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
      actorRole: deed.actor?.split('/')[1] ?? null,
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
  const { basis } = task;
  if (basis) {
    const detail = { legalBasis: basis.legalBasis };
    const at = new Date(history.createdAt.getTime() + 1000);
    deeds.push({ ...draft, step: 'basis', at, reason: basis.reason, detail, note: basis.note });
  }
  for (const { step, before, after, at, actor } of history.steps) {
    deeds.push({
      step: step.action,
      at,
      actor,
      from: before.status,
      to: after.status,
      businessStatus: after.businessStatus,
      reason: step.reason,
      reasonBy: step.reasonBy,
      detail: recordedDetail(step.detail, week),
      note: step.note,
    });
  }
  const now = history.standing;
  const stays = { from: now.status, to: now.status, businessStatus: now.businessStatus };
  if (basis?.review) {
    const { when, review, note } = basis.review;
    const supervisor = `${demoCase.from}/supervisor`;
    deeds.push({ ...stays, step: 'review-basis', actor: supervisor, at: momentOf(when, week), reason: review, note });
  }
  if (basis?.notice) {
    const { when, receiver, note } = basis.notice;
    const at = momentOf(when, week);
    const detail = { givenOn: chinaDay(at) };
    deeds.push({ ...stays, step: 'record-notice', actor: worker, at, reason: receiver, detail, note });
  }
  return deeds;
}

/** Days and organisations of the plan as they stand in a record. */
function recordedDetail(planned: DemoStep['detail'] = {}, week: DemoWeek): Record<string, unknown> {
  const { firstContact, reviewOn, toldOn, forwardTo, ...detail } = planned;
  const dates = Object.entries({ firstContactOn: firstContact, reviewOn, toldOn }).flatMap(([name, days]) =>
    typeof days === 'number' ? [[name, week.date(days)]] : [],
  );
  return {
    ...detail,
    ...Object.fromEntries(dates),
    ...(typeof forwardTo === 'string' && { forwardToId: organizationId(forwardTo) }),
  };
}

function actorColumns(account: string | null, as: 'actor' | 'viewer'): Row {
  return {
    [`${as}AccountId`]: account && accountId(account),
    [`${as}Name`]: account && nameOf(account),
    [`${as}OrganizationId`]: account && organizationId(account.split('/')[0]),
  };
}

const minutesBefore: Record<string, [seen: string, minutes: number]> = {
  send: ['preview', 4],
  receive: ['card', 2],
  start: ['identity', 30],
  close: ['outcome', 12],
  dispute: ['outcome', 9],
};

/** Nobody sends what was not looked at, and nobody starts without having read whom to visit. */
export function viewRows({ demoCase, task, history, id }: PlannedTask): Row[] {
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

/** What the vault would have noted: the source opens what it is about to tell, the recipient what it was told. */
export function readingRows({ demoCase, task, history, id }: PlannedTask): Row[] {
  const recorded = recordedOf(demoCase);
  const fields = history.fields.filter((field) => recorded.includes(field));
  if (fields.length === 0) return [];
  return history.steps.flatMap(({ step, at, actor }) => {
    const look = minutesBefore[step.action];
    if (!actor || (look?.[0] !== 'preview' && look?.[0] !== 'identity')) return [];
    const isOwn = look[0] === 'preview';
    const source = organizationId(demoCase.from);
    const reader = organizationId(actor.split('/')[0]);
    const readAt = new Date(at.getTime() - look[1] * 60_000);
    return [
      {
        id: demoIdAt(`reading/${task.key}/${step.action}`, readAt),
        at: readAt,
        accountId: accountId(actor),
        organizationId: reader,
        role: actor.split('/')[1],
        action: isOwn ? 'identity.read' : 'identity.read-by-grant',
        subjectType: 'person',
        subjectId: personId(demoCase),
        organizationIds: isOwn ? [source] : [source, reader],
        fields,
        purpose: isOwn ? 'preview' : purposeOf(demoCase.mode),
        requestId: `demo/${id}`,
        grantId: isOwn ? null : identityGrantId(task),
      },
    ];
  });
}
