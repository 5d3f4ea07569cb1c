import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('cohort_member')
export class CohortMember {
  @PrimaryColumn('uuid', { name: 'cohort_id' }) cohortId: string;
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'funder_organization_id' }) funderOrganizationId: string;
  @Column('date', { name: 'joined_on' }) joinedOn: string;
  @Column('date', { name: 'left_on', nullable: true }) leftOn: string | null;
}
