import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('case_number')
export class CaseNumber {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId: string;
  @PrimaryColumn('text') month: string;
  @Column('int') last: number;
}
