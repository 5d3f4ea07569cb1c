import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('consent_message_code')
export class ConsentMessageCode {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'consent_id' }) consentId: string;
  @Column('bytea') code: Buffer;
  @Column('bytea') phone: Buffer;
  @Column('timestamptz', { name: 'sent_at', default: () => 'now()' }) sentAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('int', { default: 0 }) tries: number;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null;
}
