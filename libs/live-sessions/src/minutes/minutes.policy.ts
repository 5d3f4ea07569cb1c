import { chinaDay, chinaTime, isWorkingDay, nextDay, type WorkingCalendar } from '@app/kernel';

export const minutesPhases = ['draft', 'objection', 'locked'] as const;
export type MinutesPhase = (typeof minutesPhases)[number];

export const minutesActions = ['prepare', 'send-round', 'amend', 'decide', 'lock', 'type-in'] as const;
export type MinutesAction = (typeof minutesActions)[number];

/** Working days people have to say that something is not right. */
export const usualObjectionDays = 3;

export interface MinutesStanding {
  phase: MinutesPhase;
  objectionsUntil: Date | null;
  openAmendments: number;
  isFacilitator: boolean;
  /** Took a seat in the session. */
  isParticipant: boolean;
}

/** Prepared by the facilitator, amended by those who were there, then as they are for good. */
export function allowedOfMinutes(standing: MinutesStanding, now: Date): MinutesAction[] {
  const { phase, objectionsUntil, openAmendments, isFacilitator, isParticipant } = standing;
  if (phase === 'locked') return [];
  const actions: MinutesAction[] = [];
  if (phase === 'draft' && isFacilitator) actions.push('prepare', 'type-in', 'send-round');
  const isInTime = objectionsUntil !== null && now < objectionsUntil;
  if (isParticipant && (phase === 'draft' || isInTime)) actions.push('amend');
  if (isFacilitator && openAmendments > 0) actions.push('decide');
  if (isFacilitator && phase === 'objection' && !isInTime && openAmendments === 0) actions.push('lock');
  return actions;
}

/** The end of the last of so many whole working days after today. */
export function endOfObjections(now: Date, workingDays: number, calendar: WorkingCalendar): Date {
  let day = chinaDay(now);
  for (let left = workingDays; left > 0;) {
    day = nextDay(day);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return chinaTime(nextDay(day), 0);
}
