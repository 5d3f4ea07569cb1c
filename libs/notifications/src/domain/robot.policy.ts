import { conflict, ruleBroken } from '@app/kernel';
import { robotGroups, type Group } from './kinds';

export type RobotAction = 'change' | 'test' | 'pause' | 'resume' | 'remove';

interface Viewer {
  organizationId: string | null;
  role: string | null;
}

interface Standing {
  organizationId: string;
  state: 'active' | 'paused';
}

/** The administrators of the organisation the robot belongs to; nobody else learns that there is one. */
export function allowedRobotActions(viewer: Viewer, robot: Standing): RobotAction[] {
  if (viewer.role !== 'organization-admin' || viewer.organizationId !== robot.organizationId) return [];
  return ['change', 'test', robot.state === 'active' ? 'pause' : 'resume', 'remove'];
}

export const mostRobots = 10;

/** @throws too-many-robots */
export function assertRoom(count: number): void {
  if (count >= mostRobots) throw conflict('too-many-robots', { most: mostRobots });
}

/** @throws robot-group-not-possible */
export function assertGroups(groups: readonly Group[]): void {
  if (groups.length === 0 || !groups.every((group) => robotGroups.includes(group)))
    throw ruleBroken('robot-group-not-possible');
}

/** A test is an answer somebody waits for: the next may be asked when that one came, or after half a minute. */
export function assertTestable(askedAt: Date | null, answeredAt: Date | null, now: Date): void {
  const isOpen = askedAt !== null && (answeredAt === null || answeredAt < askedAt);
  if (isOpen && now.getTime() - askedAt.getTime() < 30_000) throw conflict('robot-test-under-way');
}

/** What is shown of a secret; of a short one nothing. */
export const lastFour = (secret: string): string => (secret.length >= 12 ? secret.slice(-4) : '');
