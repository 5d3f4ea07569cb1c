import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('case_step')
export class CaseStepRecord {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'case_file_id' }) caseFileId: string;
  @Column('text') step: string;
  @Column('date', { name: 'happened_on' }) happenedOn: string;
  @Column('uuid', { name: 'written_by' }) writtenBy: string;
  @Column('text', { name: 'written_by_name' }) writtenByName: string;
  @Column('timestamptz', { name: 'written_at', default: () => 'now()' }) writtenAt: Date;
}
