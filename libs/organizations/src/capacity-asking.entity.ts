import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('capacity_asking')
export class CapacityAsking {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('timestamptz', { name: 'asked_at' }) askedAt: Date;
}
