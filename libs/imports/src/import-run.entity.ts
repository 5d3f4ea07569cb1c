import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('import_run')
export class ImportRun {
  @PrimaryColumn('uuid') id: string;
  @Column('text') format: string;
  @Column('text') source: string;
  @Column('timestamptz') at: Date;
  @Column('jsonb') counts: object;
}
