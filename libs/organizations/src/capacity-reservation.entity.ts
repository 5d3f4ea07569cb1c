import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('capacity_reservation')
export class CapacityReservation {
  @PrimaryColumn('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'service_id' }) serviceId: string;
  @Column('boolean') counted: boolean;
  @Column('timestamptz', { name: 'reserved_at', default: () => 'now()' }) reservedAt: Date;
  @Column('timestamptz', { name: 'released_at', nullable: true }) releasedAt: Date | null;
}
