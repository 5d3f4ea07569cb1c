import { Column, Entity, PrimaryColumn } from '@app/database';

/** One import: what the command did, or what a page's import may do while its phase lasts. */
@Entity('import_run')
export class ImportRun {
  @PrimaryColumn('uuid') id: string;
  @Column('text') format: string;
  @Column('text') source: string;
  @Column('timestamptz') at: Date;
  @Column('jsonb') counts: object;
  @Column('uuid', { name: 'organization_id', nullable: true }) organizationId: string | null;
  @Column('uuid', { name: 'account_id', nullable: true }) accountId: string | null;
  @Column('text', { nullable: true }) role: string | null;
  @Column('text', { nullable: true }) target: string | null;
  @Column('text') phase: string;
  @Column('uuid', { name: 'event_id', nullable: true }) eventId: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt: Date | null;
}
