import { Column, Entity, PrimaryColumn } from '@app/database';

/** What one import did to one row, and what stood there before. */
@Entity('import_change')
export class ImportChangeRow {
  @PrimaryColumn('uuid', { name: 'run_id' }) runId: string;
  @PrimaryColumn('text') kind: string;
  @PrimaryColumn('text', { name: 'source_id' }) sourceId: string;
  @Column('bigint') seq: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') action: string;
  @Column('uuid', { name: 'subject_id', nullable: true }) subjectId: string | null;
  @Column('int', { name: 'version_after', nullable: true }) versionAfter: number | null;
  @Column('timestamptz', { name: 'capacity_at', nullable: true }) capacityAt: Date | null;
  @Column('jsonb', { nullable: true }) before: object | null;
  @Column('text', { name: 'record_source' }) recordSource: string;
  @Column('jsonb', { name: 'record_before', nullable: true }) recordBefore: object | null;
  @Column('boolean') undone: boolean;
}
