import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('webhook')
export class Webhook {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') name: string;
  @Column('text') host: string;
  @Column('bytea', { name: 'sealed_address' }) sealedAddress: Buffer;
  @Column('text', { default: () => `'active'` }) state: 'active' | 'paused';
  @Column('text', { name: 'pause_reason', nullable: true }) pauseReason: string | null;
  @Column('timestamptz', { name: 'paused_at', nullable: true }) pausedAt: Date | null;
  @Column('timestamptz', { name: 'busy_until', nullable: true }) busyUntil: Date | null;
  @Column('timestamptz', { name: 'last_delivered_at', nullable: true }) lastDeliveredAt: Date | null;
  @Column('integer', { default: () => '1' }) version: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
