import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('import_record')
export class ImportRecord {
  @PrimaryColumn('text') source: string;
  @PrimaryColumn('text') kind: string;
  @PrimaryColumn('text', { name: 'source_id' }) sourceId: string;
  @Column('uuid', { name: 'subject_id', nullable: true }) subjectId: string | null;
  @Column('text') hash: string;
  @Column('jsonb') data: object;
  @Column('timestamptz', { name: 'first_at' }) firstAt: Date;
  @Column('timestamptz', { name: 'last_at' }) lastAt: Date;
}
