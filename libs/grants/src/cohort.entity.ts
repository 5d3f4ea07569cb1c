import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('cohort')
export class Cohort {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'funder_organization_id' }) funderOrganizationId: string;
  @Column('uuid', { name: 'programme_id' }) programmeId: string;
  @Column('uuid', { name: 'support_organization_id', nullable: true }) supportOrganizationId: string | null;
  @Column('text') name: string;
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn: string | null;
  @Column('int') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
