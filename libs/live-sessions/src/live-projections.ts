import { randomBytes } from 'node:crypto';
import type { Tx } from '@app/database';
import { appendEvent } from '@app/events';
import {
  type Commitment,
  type LiveEvent,
  type Member,
  type ReadLane,
  type RoomState,
  type Stage,
} from '@app/live-protocol';
import { Injectable } from '@nestjs/common';
import { forgetTurns } from './forgotten-turns';
import { draftMinutes, tellAfterwards } from './minutes/minutes-drafting';
import { carryOver, connectCommitment } from './commitments/commitment-projection';
import type { SessionFacts } from './live-log';
import type { Work } from './batch-draft';
import { dueWorks } from './stage-clock';

const nobody = { organizationId: null };

/** Rows one event brings with it; `after` is the room with the event in it, `readLane` any other lane as it then is. */
export type LiveProjection = (facts: SessionFacts, event: LiveEvent, after: RoomState, readLane: ReadLane) => Work[];

/**
 * What the events of the log become outside it, in the transaction of the event. Features above live sessions register
 * theirs when their module starts; a work sees role `live`, bound to the one session.
 */
@Injectable()
export class LiveProjections {
  private readonly projections: LiveProjection[] = [worksFor, forgetTurns];

  register(projection: LiveProjection): void {
    this.projections.push(projection);
  }

  worksFor(...of: Parameters<LiveProjection>): Work[] {
    return this.projections.flatMap((projection) => projection(...of));
  }
}

function worksFor(facts: SessionFacts, event: LiveEvent, after: RoomState, readLane: ReadLane): Work[] {
  switch (event.k) {
    case 'session.described':
      return [(tx) => describe(tx, facts, event.d)];
    case 'agenda.set':
      return [(tx) => setPlannedMinutes(tx, facts.id, event.d.agenda)];
    case 'session.opened':
      return [(tx) => open(tx, facts, event.d.at)];
    case 'session.cancelled':
      return [(tx) => cancel(tx, facts, event.d.at)];
    case 'session.closed':
      return [(tx) => close(tx, facts, after, readLane, event.d.at)];
    case 'member.joined':
      return event.d.member.writtenInBy ? [(tx) => seatWrittenIn(tx, facts.id, event.d.member)] : [];
    case 'member.role-set':
      return [(tx) => setRole(tx, facts.id, event.d.memberId, event.d.role)];
    case 'commitment.added':
      return [(tx) => addCommitment(tx, facts, event.d)];
    case 'commitment.changed':
      return [(tx) => changeCommitment(tx, event.d)];
    case 'commitment.removed':
      return [(tx) => removeCommitment(tx, event.d.id)];
    default:
      return dueWorks(facts.id, event, after);
  }
}

async function describe(
  tx: Tx,
  facts: SessionFacts,
  to: { title: string; series: string; place: string; startsAt: number },
) {
  await tx.execute('UPDATE live_session SET title = $2, series = $3, place = $4, starts_at = $5 WHERE id = $1', [
    facts.id,
    to.title,
    to.series,
    to.place,
    new Date(to.startsAt),
  ]);
}

async function setPlannedMinutes(tx: Tx, sessionId: string, agenda: Pick<Stage, 'minutes'>[]): Promise<void> {
  await tx.execute('UPDATE live_session SET planned_minutes = $2 WHERE id = $1', [sessionId, plannedMinutes(agenda)]);
}

export const plannedMinutes = (agenda: Pick<Stage, 'minutes'>[]): number =>
  agenda.reduce((sum, stage) => sum + stage.minutes, 0);

async function open(tx: Tx, facts: SessionFacts, at: number): Promise<void> {
  await tx.execute("UPDATE live_session SET status = 'open', opened_at = $2, version = version + 1 WHERE id = $1", [
    facts.id,
    new Date(at),
  ]);
  await tell(tx, facts, 'live-session.opened', at, {});
  await carryOver(tx, facts);
}

async function cancel(tx: Tx, facts: SessionFacts, at: number): Promise<void> {
  await tx.execute(
    "UPDATE live_session SET status = 'closed', closed_at = $2, cancelled_at = $2, version = version + 1 WHERE id = $1",
    [facts.id, new Date(at)],
  );
  await tell(tx, facts, 'live-session.cancelled', at, {});
}

async function close(tx: Tx, facts: SessionFacts, room: RoomState, readLane: ReadLane, at: number): Promise<void> {
  await tx.execute(
    `UPDATE live_session SET status = 'closed', closed_at = $2, version = version + 1,
       advance_due_at = NULL, advance_stage_id = NULL, advance_version = NULL WHERE id = $1`,
    [facts.id, new Date(at)],
  );
  await draftMinutes(tx, facts, room, readLane);
  await tell(tx, facts, 'live-session.closed', at, { participants: room.attendance.length });
  await tellAfterwards(tx, facts);
}

/** `participants` counts persons who signed in: whoever shows it to a funder suppresses small counts. */
async function tell(
  tx: Tx,
  facts: SessionFacts,
  type: string,
  at: number,
  data: Record<string, number>,
): Promise<void> {
  await appendEvent(tx, nobody, {
    type,
    subjectId: facts.id,
    organizationIds: [facts.organizationId, ...facts.invitedOrganizationIds],
    data: { grantId: facts.grantId, kind: facts.template, occurredOn: dayInChina(at), ...data },
  });
}

/** The calendar day in the network's time zone. */
const dayInChina = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);

/** Somebody without a device: a seat whose key nobody has. */
async function seatWrittenIn(tx: Tx, sessionId: string, { id, displayName, organization }: Member): Promise<void> {
  const organizationName = organization.name;
  await tx.insert('live_guest', { id, sessionId, secretHash: randomBytes(32), displayName, organizationName });
  await tx.insert('live_member', { id, sessionId, guestId: id, role: 'guest' });
}

async function setRole(tx: Tx, sessionId: string, memberId: string, role: string): Promise<void> {
  await tx.execute('UPDATE live_member SET role = $3 WHERE session_id = $1 AND id = $2', [sessionId, memberId, role]);
}

async function addCommitment(tx: Tx, facts: SessionFacts, commitment: Commitment): Promise<void> {
  await tx.insert('live_commitment', {
    id: commitment.id,
    organizationId: facts.organizationId,
    sessionId: facts.id,
    source: commitment.source ?? 'live',
    ...columnsOf(commitment),
  });
  await connectCommitment(tx, facts, commitment);
}

async function changeCommitment(tx: Tx, commitment: Commitment): Promise<void> {
  await tx.update('live_commitment', { id: commitment.id, version: commitment.version - 1 }, columnsOf(commitment));
}

async function removeCommitment(tx: Tx, id: string): Promise<void> {
  await tx.execute('DELETE FROM live_commitment WHERE id = $1', [id]);
}

const columnsOf = ({ organization, ownerName, text, dueOn, doneWhen }: Commitment) => ({
  ownerOrganizationId: organization.id,
  ownerOrganizationName: organization.name,
  ownerName,
  text,
  dueOn,
  doneWhen,
});
