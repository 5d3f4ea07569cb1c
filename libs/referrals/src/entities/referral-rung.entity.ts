import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('referral_rung')
export class ReferralRung {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('text') clock: string;
  @Column('timestamptz', { name: 'clock_started_at' }) clockStartedAt: Date;
  @Column('int', { default: 1 }) turn: number;
  @Column('text') rung: string;
  @Column('timestamptz', { name: 'due_at' }) dueAt: Date;
  @Column('timestamptz', { name: 'fired_at', nullable: true }) firedAt: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}
