import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('service_capacity')
export class ServiceCapacity {
  @PrimaryColumn('uuid', { name: 'service_id' }) serviceId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('int', { name: 'free_places' }) freePlaces: number;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy: string | null;
  @Column('text') source: 'stated' | 'import' | 'demo';
}
