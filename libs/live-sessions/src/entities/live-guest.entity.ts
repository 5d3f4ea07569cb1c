import { Column, Entity, PrimaryColumn } from '@app/database';

/** Somebody without an account, in one session only; name and organisation as typed, checked by nobody. */
@Entity('live_guest')
export class LiveGuest {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'session_id' }) sessionId: string;
  @Column('bytea', { name: 'secret_hash' }) secretHash: Buffer;
  @Column('text', { name: 'display_name' }) displayName: string;
  @Column('text', { name: 'organization_name' }) organizationName: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
