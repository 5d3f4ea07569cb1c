import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('household_member')
export class HouseholdMember {
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @PrimaryColumn('uuid', { name: 'household_id' }) householdId: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @Column('text') relation: string;
  @Column('timestamptz', { default: () => 'now()' }) since: Date;
  @Column('timestamptz', { name: 'left_at', nullable: true }) leftAt: Date | null;
}
