import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { appendEvent, Sweep } from '@app/events';
import { hint } from '@app/realtime';
import { Injectable } from '@nestjs/common';
import { chinaDay } from '../domain/clocks';
import { rungAfter, rungComesAt } from '../domain/ladder';
import { clockRung, type ClockRungData, type StuckData } from '../domain/clock.events';
import { WorkingCalendars, type Moment } from '../working-calendar';
import { RungsRepository, type DueRung } from './rungs.repository';

const batch = 200;

/** Fires the rungs whose time has come: one each of a referral in one turn, however long nobody swept. */
@Injectable()
export class LadderSweep {
  constructor(
    private readonly rungs: RungsRepository,
    private readonly calendars: WorkingCalendars,
  ) {}

  @Sweep('referrals.clocks', { everyMs: 15_000 })
  async climb(tx: Tx, actor: Actor): Promise<void> {
    const moment = await this.calendars.moment();
    for (const due of await this.rungs.due(tx, moment.now, batch)) await this.step(tx, actor, due, moment);
  }

  /** The row's time may be the clock's own, after a pause: what the calendar says is worked out here. */
  private async step(tx: Tx, actor: Actor, due: DueRung, { now, calendar }: Moment): Promise<void> {
    const at = rungComesAt(due.rung, due, calendar);
    if (at > now) return this.rungs.postpone(tx, due.id, at);
    const rung = rungAfter(due.clock, due.rung);
    const dueAt = rung && rungComesAt(rung, { ...due, lastFiredAt: now }, calendar);
    await this.rungs.fire(tx, due.id, now, rung && dueAt && { rung, dueAt });
    await (due.rung === 'support-agency' ? this.tellAgencies(tx, actor, due) : this.tellParties(tx, actor, due, now));
  }

  private async tellParties(tx: Tx, actor: Actor, due: DueRung, now: Date): Promise<void> {
    const organizationIds = [due.sourceId, due.targetId];
    const data: ClockRungData = {
      grantId: due.grantId,
      needCode: due.needCode,
      mode: due.mode,
      status: due.status,
      urgency: due.urgency,
      occurredOn: chinaDay(now),
      sourceOrganizationId: due.sourceId,
      recipientOrganizationId: due.targetId,
      writtenByAccountId: due.holderId,
      actingOrganizationId: null,
      heldByAccountId: due.targetHolderId,
      number: due.number,
      dueAt: due.clockDueAt.toISOString(),
      clock: due.clock,
      rung: due.rung,
    };
    await appendEvent(tx, actor, { type: clockRung, subjectId: due.taskId, organizationIds, data });
    for (const room of [`referral:${due.taskId}`, ...organizationIds.map((id) => `organization:${id}`)])
      await hint(tx, { room, type: 'referral.changed', id: due.taskId, version: due.version });
  }

  /** Number, clock and due time, under the rung's own id: nothing here leads to the referral (R-RF-03). */
  private async tellAgencies(tx: Tx, actor: Actor, due: DueRung): Promise<void> {
    const organizationIds = await this.rungs.supportAgencies(tx, [due.sourceId, due.targetId]);
    if (organizationIds.length === 0) return;
    const data: StuckData = {
      number: due.number,
      dueAt: due.clockDueAt.toISOString(),
      clock: due.clock,
      rung: 'support-agency',
    };
    await appendEvent(tx, actor, { type: clockRung, subjectId: due.id, organizationIds, data });
    for (const id of organizationIds)
      await hint(tx, { room: `organization:${id}`, type: 'stuck-referral.told', id: due.id });
  }
}
