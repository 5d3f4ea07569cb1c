import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('case_step_reading')
export class CaseStepReading {
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @PrimaryColumn('uuid', { name: 'case_step_id' }) caseStepId: string;
  @PrimaryColumn('uuid', { name: 'read_by' }) readBy: string;
  @Column('text', { name: 'read_by_name' }) readByName: string;
  @Column('timestamptz', { name: 'read_at', default: () => 'now()' }) readAt: Date;
}
