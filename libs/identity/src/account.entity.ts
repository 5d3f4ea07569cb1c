import { Column, Entity, PrimaryColumn } from '@app/database';
import type { Language, TextSize } from './domain/presentation';

@Entity('account')
export class AccountEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'display_name' }) displayName: string;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) language: Language | null;
  @Column('boolean', { nullable: true }) elder: boolean | null;
  @Column('boolean', { name: 'assisted_only', default: false }) assistedOnly: boolean;
  @Column('text', { name: 'text_size', nullable: true }) textSize: TextSize | null;
  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}

@Entity('credential')
export class CredentialEntity {
  @PrimaryColumn('uuid', { name: 'account_id' }) accountId: string;
  @Column('text', { name: 'password_hash' }) passwordHash: string;
  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' }) changedAt: Date;
}

@Entity('session')
export class SessionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('uuid', { name: 'organization_id', nullable: true }) organizationId: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'seen_at', default: () => 'now()' }) seenAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('boolean', { name: 'own_device', default: false }) ownDevice: boolean;
  @Column('uuid', { name: 'assisted_by_account_id', nullable: true }) assistedByAccountId: string | null;
  @Column('uuid', { name: 'helper_session_id', nullable: true }) helperSessionId: string | null;
}

@Entity('membership')
export class MembershipEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('text') role: string;
  @Column('timestamptz', { name: 'valid_from', default: () => 'now()' }) validFrom: Date;
  @Column('timestamptz', { name: 'valid_to', nullable: true }) validTo: Date | null;
}
