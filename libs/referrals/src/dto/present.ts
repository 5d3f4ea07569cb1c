import type { OrganizationName } from '@app/organizations';
import { isProvisional, workingDaysLeft } from '../domain/clocks';
import { deletion, machine, pausedClock } from './present-machine';
import { mayShowCard, type FieldSight, type Sight } from '../domain/disclosure';
import type { Side } from '../domain/referral';
import type { StandingAfter } from '../referral-announcer';
import type { Preview } from '../consents/referral-consents.service';
import type { Partner } from '../referral-directory';
import type { TaskRow } from '../referral-rows';
import type { Moment } from '../working-calendar';
import type { ListedRow } from '../worklist/listed-tasks';
import type { InHands, OpenedReferral, ReferralRow, SeenBy } from '../referrals.service';
import type {
  ReferralClockDto,
  ReferralFieldDto,
  Hands,
  InHandsDto,
  ReferralPartnerDto,
  ReferralPartyDto,
  ReferralPreviewDto,
  ReferralDto,
  ReferralItemDto,
  ReferralSightDto,
  ReferralStandingDto,
  ReferralViewDto,
} from './referral.dto';

/** In whose hands it is, from where the reader stands. */
export const handsOf = (task: Pick<TaskRow, 'hands'>, side: Side): Hands => {
  if (task.hands === 'both' || task.hands === 'nobody') return task.hands;
  return task.hands === side ? 'mine' : 'theirs';
};

function clockOf(
  task: Pick<TaskRow, 'clockKind' | 'clockStartedAt' | 'dueAt'>,
  { now, calendar }: Moment,
): ReferralClockDto | null {
  const { clockKind, clockStartedAt, dueAt } = task;
  if (!clockKind || !clockStartedAt || !dueAt) return null;
  return {
    kind: clockKind,
    startedAt: clockStartedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    workingDaysLeft: workingDaysLeft(dueAt, now, calendar),
    overdue: dueAt < now,
    provisional: isProvisional(dueAt, calendar),
  };
}

export const standing = ({ task, allowedActions }: StandingAfter, side: Side, at: Moment): ReferralStandingDto => ({
  id: task.id,
  number: task.number,
  version: task.version,
  status: task.status,
  businessStatus: task.businessStatus,
  hands: handsOf(task, side),
  clock: clockOf(task, at),
  pausedClock: pausedClock(task),
  deletion: deletion(task, at.now),
  allowedActions,
});

const party = ({ id, name, shortName, phone }: OrganizationName): ReferralPartyDto => ({ id, name, shortName, phone });

const partyOf = (names: ReferralRow['names'], id: string | null): ReferralPartyDto | null => {
  const known = id ? names.get(id) : undefined;
  return known ? party(known) : null;
};

export function item({ task, side, counterpart, mayReceive }: ListedRow, at: Moment): ReferralItemDto {
  const withCard = mayShowCard(side, task.status);
  return {
    id: task.id,
    number: task.number,
    version: task.version,
    side,
    status: task.status,
    businessStatus: task.businessStatus,
    hands: handsOf(task, side),
    urgency: task.urgency,
    mode: task.mode,
    needCode: task.needCode,
    serviceCodes: withCard ? task.card.serviceCodes : [],
    personCode: withCard ? task.card.personCode : null,
    counterpart: counterpart && party(counterpart),
    clock: clockOf(task, at),
    deletion: deletion(task, at.now),
    mayReceive,
    updatedAt: task.updatedAt.toISOString(),
  };
}

export const inHands = ({ mine, theirs, ...totals }: InHands, at: Moment): InHandsDto => ({
  mine: mine.map((row) => item(row, at)),
  theirs: theirs.map((row) => item(row, at)),
  ...totals,
});

const fieldSight = (sight: FieldSight): ReferralFieldDto => ({
  field: sight.field,
  tier: sight.tier,
  state: sight.state,
  value: sight.state === 'closed' ? null : sight.value,
  reason: sight.state === 'closed' ? sight.reason : null,
});

const sightDto = ({ card, fields }: Sight): ReferralSightDto => ({ card, fields: fields.map(fieldSight) });

export const preview = ({ version, before, after }: Preview): ReferralPreviewDto => ({
  version,
  before: sightDto(before),
  after: sightDto(after),
});

export function referral(opened: OpenedReferral, at: Moment): ReferralDto {
  const { task, side, names, sight, timeline, allowedActions, sendBlockers, areaCode, consents } = opened;
  const isSource = side === 'source';
  return {
    ...standing({ task, allowedActions }, side, at),
    side,
    source: partyOf(names, task.sourceId) ?? { id: task.sourceId, name: '', shortName: null, phone: null },
    recipient: partyOf(names, task.targetId),
    holderName: task.holderName,
    urgency: task.urgency,
    mode: task.mode,
    needCode: task.needCode,
    ...sightDto(sight),
    sharedFields: task.fields,
    consentEndsOn: task.consentEndsOn,
    matchReasons: task.matchReasons,
    timeline: timeline.map(({ actorOrganizationId, actorRole: _role, occurredAt, ...step }) => ({
      ...step,
      // What was entered by mistake is kept as a chain of steps; what was written in it is not shown again.
      note: task.status === 'entered-in-error' ? null : step.note,
      actorSide: actorOrganizationId === null ? 'system' : actorOrganizationId === task.sourceId ? 'source' : 'target',
      occurredAt: occurredAt.toISOString(),
    })),
    sendBlockers,
    areaCode,
    consents: consents.map((consent) => ({
      id: consent.id,
      recipientId: consent.recipientId,
      purpose: consent.purpose,
      fields: [...consent.fields],
      endsOn: consent.endsOn,
      decision: consent.decision,
      signedBy: consent.signedBy,
      childView: consent.childView,
      form: consent.form,
      recordedAt: consent.recordedAt.toISOString(),
    })),
    grantId: isSource ? task.grantId : null,
    replacesId: isSource ? task.replacesId : null,
    ...machine(opened),
    createdAt: task.createdAt.toISOString(),
    updatedAt: task.updatedAt.toISOString(),
  };
}

export const view = ({ id, viewerName, organizationName, seen, fields, viewedAt }: SeenBy): ReferralViewDto => ({
  id,
  viewerName,
  organizationName,
  seen,
  fields,
  viewedAt: viewedAt.toISOString(),
});

export function partner({ id, name, shortName, phone, services, match, answers }: Partner): ReferralPartnerDto {
  const best = services.find((service) => service.id === match?.serviceId);
  return {
    id,
    name,
    shortName,
    phone,
    service: best
      ? {
          id: best.id,
          name: best.name,
          freePlaces: best.capacity?.freePlaces ?? null,
          capacityUpdatedAt: best.capacity?.updatedAt.toISOString() ?? null,
          capacityUnconfirmed: best.capacity?.unconfirmed ?? true,
        }
      : null,
    met: match?.met ?? 0,
    asked: match?.asked ?? 0,
    reasons: match?.reasons ?? [],
    answers,
  };
}
