import { conflict } from '@app/kernel';
import type { Status } from './referral-codes';

export const linkKinds = ['partner', 'person'] as const;
/** `partner` answers the referral for an organisation without accounts; `person` says how it went, or their guardian does. */
export type LinkKind = (typeof linkKinds)[number];

export const linkActions = ['accept', 'decline', 'complete', 'feedback'] as const;
export type LinkAction = (typeof linkActions)[number];

/** What a person can say: the last is a dispute (T19). */
export const personAnswers = ['satisfied', 'partly-satisfied', 'not-satisfied', 'not-delivered'] as const;
export type PersonAnswer = (typeof personAnswers)[number];

export const answerers = ['person', 'guardian'] as const;
export type Answerer = (typeof answerers)[number];

const day = 86_400_000;
const lifeDays: Readonly<Record<LinkKind, number>> = { partner: 30, person: 30 };

export const linkExpiryOf = (kind: LinkKind, now: Date): Date => new Date(now.getTime() + lifeDays[kind] * day);

const from: Readonly<Record<LinkAction, readonly Status[]>> = {
  accept: ['requested', 'received'],
  decline: ['requested', 'received'],
  complete: ['accepted', 'in-progress'],
  feedback: ['completed'],
};

/** What whoever holds the link may still say: each thing once, and only while the referral waits for it. */
export const openActions = (kind: LinkKind, status: Status, said: readonly string[]): LinkAction[] =>
  linkActions.filter(
    (action) =>
      (kind === 'person') === (action === 'feedback') && from[action].includes(status) && !said.includes(action),
  );

/** A partner is asked while something waits for it, a person once there is a result to speak of. */
const asked: Readonly<Record<LinkKind, readonly Status[]>> = {
  partner: ['requested', 'received', 'accepted', 'in-progress', 'on-hold'],
  person: ['completed'],
};

export const mayMakeLink = (kind: LinkKind, status: Status): boolean => asked[kind].includes(status);

export function assertLinkWanted(kind: LinkKind, status: Status): void {
  if (!mayMakeLink(kind, status)) throw conflict('referral-wrong-state', { status });
}
