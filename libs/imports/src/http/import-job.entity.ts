import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('import_job')
export class ImportJob {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text', { name: 'organization_kind' }) organizationKind: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('text') role: string;
  @Column('uuid', { name: 'run_id', nullable: true }) runId: string | null;
  @Column('uuid', { name: 'event_id', nullable: true }) eventId: string | null;
  @Column('text') state: string;
  @Column('text') language: string;
  @Column('text', { nullable: true }) target: string | null;
  @Column('jsonb') files: object;
  @Column('jsonb', { nullable: true }) inspection: object | null;
  @Column('jsonb', { nullable: true }) mapping: object | null;
  @Column('jsonb', { nullable: true }) preview: object | null;
  @Column('jsonb', { nullable: true }) report: object | null;
  @Column('jsonb', { nullable: true }) undo: object | null;
  @Column('jsonb', { nullable: true }) problem: object | null;
  @Column('jsonb', { name: 'error_file', nullable: true }) errorFile: object | null;
  @Column('jsonb', { nullable: true }) progress: object | null;
  @Column('int') attempts: number;
  @Column('timestamptz', { name: 'lease_until', nullable: true }) leaseUntil: Date | null;
  @Column('int') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt: Date | null;
  @Column('timestamptz', { name: 'undo_until', nullable: true }) undoUntil: Date | null;
  @Column('timestamptz', { name: 'files_until' }) filesUntil: Date;
}
