import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('sms_outbox')
export class SmsOutbox {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('bytea') phone: Buffer;
  @Column('bytea') words: Buffer;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
