import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('tranche')
export class Tranche {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'funder_organization_id' }) funderOrganizationId: string;
  @Column('uuid', { name: 'grant_id' }) grantId: string;
  @Column('smallint') number: number;
  @Column('bigint', { name: 'planned_minor' }) plannedMinor: number;
  @Column('date', { name: 'planned_on' }) plannedOn: string;
  @Column('text', { nullable: true }) condition: string | null;
  @Column('bigint', { name: 'paid_minor', nullable: true }) paidMinor: number | null;
  @Column('date', { name: 'paid_on', nullable: true }) paidOn: string | null;
  @Column('uuid', { name: 'paid_by', nullable: true }) paidBy: string | null;
  @Column('int') version: number;
}
