import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('service')
export class Service {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) description: string | null;
  @Column('text', { array: true }) expertise: string[];
  @Column('text', { name: 'area_codes', array: true }) areaCodes: string[];
  @Column('smallint', { name: 'age_from', nullable: true }) ageFrom: number | null;
  @Column('smallint', { name: 'age_to', nullable: true }) ageTo: number | null;
  @Column('text', { nullable: true }) eligibility: string | null;
  @Column('boolean') active: boolean;
  @Column('text') source: string;
  @Column('text', { name: 'source_id', nullable: true }) sourceId: string | null;
  @Column('int') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
