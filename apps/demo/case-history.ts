import { stateCalendar } from '@app/kernel';
import {
  basisReviewDueAt,
  chinaDay,
  clockAfter,
  deletionDueAt,
  endOfBasis,
  endOfConsent,
  endOfGrantAfterCompletion,
  endOfGroupShare,
  endOfOutline,
  endOfShare,
  isSensitive,
  noClock,
  transitionFrom,
  workingDaysLeft,
  type ClockState,
  type Standing,
  type Step,
} from '@app/referrals';
import type { DemoCase, DemoStep, DemoTask, When } from './case-plan';
import type { DemoWeek } from './demo-week';
import { endOfLadder, ladderOf, type Ladder } from './ladders';

export interface HappenedStep {
  step: DemoStep;
  transition: Step;
  before: Standing;
  after: Standing;
  at: Date;
  /** The version the task had before this step. */
  version: number;
  /** 'XX/worker' or 'XX/supervisor'; of a step of the system whoever brought it about, if anybody. */
  actor: string | null;
}

/** Where a demo referral stands after all its steps, worked out with the rules every referral follows. */
export interface TaskHistory {
  createdAt: Date;
  consentAt: Date | null;
  fields: DemoTask['fields'];
  steps: HappenedStep[];
  standing: Standing;
  hands: string;
  clock: ClockState;
  version: number;
  /** Who was told that the clock ran out. */
  ladder: Ladder | null;
  sentAt: Date | null;
  sentBy: string | null;
  /** Who at the recipient signed for it, accepted it or began last. */
  targetHolder: string | null;
  infoRounds: number;
  holdReviewOn: string | null;
  forwardTo: string | null;
  /** What the recipient holds of the person elsewhere was asked back. */
  deletion: { askedAt: Date; dueAt: Date } | null;
  basisReviewDueAt: Date | null;
  acceptedAt: Date | null;
  startedAt: Date | null;
  completedAt: Date | null;
  share: { since: Date; endsAt: Date } | null;
  grant: { createdAt: Date; opensAt: Date | null; endsAt: Date; revokedAt: Date | null } | null;
}

/** How long a recipient knows of what was passed on without consent, after the person has closed to it. */
const daysAfterEnd = 90;

export function momentOf(when: When, week: DemoWeek): Date {
  if ('hoursBeforeStart' in when) return week.hoursBeforeStart(when.hoursBeforeStart);
  if ('day' in when) return week.at(when.day, when.time);
  // The farthest morning from which so many working days do not end before the first start.
  const dayBefore = week.hoursBeforeStart(24);
  for (let days = 40; ; days -= 1) {
    const morning = new Date(`${chinaDay(week.hoursBeforeStart(days * 24))}T10:00:00+08:00`);
    if (workingDaysLeft(dayBefore, morning, stateCalendar) < when.workingDaysBeforeStart) return morning;
  }
}

/** Follows a task through the transition table; a step the table does not allow throws. */
export function historyOf(demoCase: DemoCase, task: DemoTask, isReplaced: boolean, week: DemoWeek): TaskHistory {
  const createdAt = momentOf(task.when, week);
  const { consent } = task;
  const asked = demoCase.headcount ? [] : task.fields;
  const fields =
    consent && consent.decision !== 'refused'
      ? asked.filter((field) => (consent.fields ?? asked).includes(field))
      : asked;
  const history: TaskHistory = {
    createdAt,
    consentAt: consent ? momentOf(consent.when, week) : null,
    fields,
    steps: [],
    standing: { status: 'draft', businessStatus: null },
    hands: 'source',
    clock: noClock,
    version: consent ? 2 : 1,
    ladder: null,
    sentAt: null,
    sentBy: null,
    targetHolder: null,
    infoRounds: 0,
    holdReviewOn: null,
    forwardTo: null,
    deletion: null,
    basisReviewDueAt: null,
    acceptedAt: null,
    startedAt: null,
    completedAt: null,
    share: null,
    grant: null,
  };
  for (const step of task.steps) takeStep(history, demoCase, task, step, week);
  history.ladder ??= ladderOf(history.clock, demoCase.urgency, week.start);
  if (isReplaced) history.hands = 'nobody';
  return history;
}

function takeStep(history: TaskHistory, demoCase: DemoCase, task: DemoTask, step: DemoStep, week: DemoWeek): void {
  const transition = transitionFrom(step.action, history.standing);
  const { ladder, at } =
    step.when === 'ladder-ends'
      ? endOfLadder(history.clock, demoCase.urgency)
      : { ladder: history.ladder, at: momentOf(step.when, week) };
  const earlier = history.steps.at(-1)?.at ?? history.consentAt ?? history.createdAt;
  if (at < earlier || at > week.start) throw new Error(`demo case ${task.key}: ${step.action} is out of order`);
  const needsSupervisor = step.action === 'send' && !task.basis && isSensitive(history.fields, demoCase.person.ageBand);
  const side = transition.side === 'target' ? task.to : demoCase.from;
  const { status, heldFrom } = history.standing;
  const isHeld = transition.to === 'on-hold';
  const after: Standing = {
    status: transition.to,
    businessStatus: transition.toBusinessStatus,
    heldFrom: !isHeld ? null : status === 'accepted' || status === 'in-progress' ? status : heldFrom,
  };
  history.ladder = ladder;
  history.steps.push({
    step,
    transition,
    before: history.standing,
    after,
    at,
    version: history.version,
    actor: step.action === 'no-response' ? null : `${side}/${needsSupervisor ? 'supervisor' : 'worker'}`,
  });
  history.clock = clockAfter(transition, history.clock, {
    urgency: demoCase.urgency,
    now: at,
    calendar: stateCalendar,
  });
  history.standing = after;
  history.hands = transition.hands;
  history.version += 1;
  if (!isHeld) history.holdReviewOn = null;
  noteDates(history, step, transition, at, task, week);
  moveRights(history, transition, demoCase, task, at, week);
}

function noteDates(
  history: TaskHistory,
  step: DemoStep,
  transition: Step,
  at: Date,
  task: DemoTask,
  week: DemoWeek,
): void {
  const { actor } = history.steps.at(-1)!;
  if (step.action === 'send') {
    history.sentAt = at;
    history.sentBy = actor;
    history.basisReviewDueAt = task.basis ? basisReviewDueAt(at, stateCalendar) : null;
  }
  if (step.action === 'accept') history.acceptedAt = at;
  if (step.action === 'start') history.startedAt = at;
  if (step.action === 'complete') history.completedAt = at;
  if (transition.deletion === 'ask') history.deletion = { askedAt: at, dueAt: deletionDueAt(at, stateCalendar) };
  if (step.action === 'ask-information') history.infoRounds += 1;
  if (step.action === 'hold') history.holdReviewOn = week.date(Number(step.detail?.reviewOn));
  if (step.action === 'propose-forward') history.forwardTo = String(step.detail?.forwardTo);
  if (step.action === 'refuse-forward' || step.action === 'forward-beside') history.forwardTo = null;
  if (['receive', 'accept', 'start'].includes(transition.action)) history.targetHolder = actor;
}

const sooner = (one: Date, other: Date): Date => (one < other ? one : other);

function moveRights(
  history: TaskHistory,
  { grant, share }: Step,
  demoCase: DemoCase,
  task: DemoTask,
  at: Date,
  week: DemoWeek,
): void {
  const endsOn = task.consent && week.date(task.consent.endsOn);
  const basisEnds = task.basis && endOfBasis(task.basis.legalBasis, at);
  const shareEnds = basisEnds
    ? new Date(basisEnds.getTime() + daysAfterEnd * 86_400_000)
    : demoCase.headcount
      ? endOfGroupShare(at)
      : endsOn && endOfShare(endsOn);
  if (share === 'begin' && shareEnds) history.share = { since: at, endsAt: shareEnds };
  if (share === 'end-later' && history.share) history.share.endsAt = sooner(history.share.endsAt, endOfOutline(at));
  const grantEnds = basisEnds ?? (endsOn && endOfConsent(endsOn));
  if (grant === 'offer' && grantEnds)
    history.grant = { createdAt: at, opensAt: null, endsAt: grantEnds, revokedAt: null };
  if (!history.grant) return;
  if (grant === 'open') history.grant.opensAt = at;
  if (grant === 'end') history.grant.revokedAt = at;
  if (grant === 'end-later') history.grant.endsAt = sooner(history.grant.endsAt, endOfGrantAfterCompletion(at));
}
