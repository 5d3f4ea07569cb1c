import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('webhook_delivery')
export class WebhookDelivery {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'webhook_id' }) webhookId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'event_id' }) eventId: string;
  @Column('text') type: string;
  @Column('uuid', { name: 'referral_id', nullable: true }) referralId: string | null;
  @Column('text', { nullable: true }) number: string | null;
  @Column('text') payload: string;
  @Column('text', { default: () => `'waiting'` }) state: 'waiting' | 'delivered' | 'failed' | 'expired';
  @Column('integer', { default: () => '0' }) tries: number;
  @Column('timestamptz', { name: 'last_tried_at', nullable: true }) lastTriedAt: Date | null;
  @Column('integer', { name: 'last_status', nullable: true }) lastStatus: number | null;
  @Column('text', { name: 'last_refusal', nullable: true }) lastRefusal: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'due_at' }) dueAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}
