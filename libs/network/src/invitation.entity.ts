import { Column, Entity, PrimaryColumn } from '@app/database';
import type { InvitationKind } from './domain/invitation';

@Entity('invitation')
export class InvitationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') kind: InvitationKind;
  @Column('text') role: string;
  @Column('uuid', { name: 'target_organization_id', nullable: true }) targetOrganizationId: string | null;
  @Column('text', { name: 'organization_name' }) organizationName: string;
  @Column('text', { name: 'organization_kind' }) organizationKind: string;
  @Column('text', { name: 'area_code', nullable: true }) areaCode: string | null;
  @Column('text', { nullable: true }) uscc: string | null;
  @Column('text', { name: 'bound_phone', nullable: true }) boundPhone: string | null;
  @Column('text', { name: 'bound_email', nullable: true }) boundEmail: string | null;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('uuid', { name: 'invited_by' }) invitedBy: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt: Date | null;
  @Column('uuid', { name: 'accepted_by', nullable: true }) acceptedBy: string | null;
}
