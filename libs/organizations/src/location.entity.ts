import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('location')
export class Location {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { nullable: true }) address: string | null;
  @Column('text', { name: 'area_code', nullable: true }) areaCode: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('double precision', { nullable: true }) latitude: number | null;
  @Column('double precision', { nullable: true }) longitude: number | null;
  @Column('text', { nullable: true }) description: string | null;
  @Column('text') source: string;
  @Column('text', { name: 'source_id', nullable: true }) sourceId: string | null;
}
