import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('webhook_secret')
export class WebhookSecret {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'webhook_id' }) webhookId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('bytea') sealed: Buffer;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'ends_at', nullable: true }) endsAt: Date | null;
}
