import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('sign_in_link')
export class SignInLinkEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('text') purpose: 'invitation' | 'reset';
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null;
}
