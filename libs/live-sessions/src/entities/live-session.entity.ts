import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('live_session')
export class LiveSession {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'grant_id', nullable: true }) grantId: string | null;
  @Column('text') template: string;
  @Column('text') title: string;
  @Column('text', { default: '' }) series: string;
  @Column('uuid', { name: 'series_id', nullable: true }) seriesId: string | null;
  @Column('text', { default: '' }) place: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt: Date;
  @Column('text', { default: 'prepared' }) status: 'prepared' | 'open' | 'closed';
  @Column('text', { name: 'join_code' }) joinCode: string;
  @Column('bytea', { name: 'join_secret_hash' }) joinSecretHash: Buffer;
  @Column('bytea', { name: 'join_secret_sealed' }) joinSecretSealed: Buffer;
  @Column('uuid', { name: 'sign_in_key', default: () => 'gen_random_uuid()' }) signInKey: string;
  @Column('int', { name: 'planned_minutes' }) plannedMinutes: number;
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('timestamptz', { name: 'advance_due_at', nullable: true }) advanceDueAt: Date | null;
  @Column('uuid', { name: 'advance_stage_id', nullable: true }) advanceStageId: string | null;
  @Column('int', { name: 'advance_version', nullable: true }) advanceVersion: number | null;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt: Date | null;
  @Column('int', { name: 'calendar_sequence', default: 0 }) calendarSequence: number;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('int', { default: 1 }) version: number;
}
