import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('programme')
export class Programme {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'funder_organization_id' }) funderOrganizationId: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) purpose: string | null;
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn: string | null;
  @Column('int') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
