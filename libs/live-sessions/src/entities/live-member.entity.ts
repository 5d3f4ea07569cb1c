import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('live_member')
export class LiveMember {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'session_id' }) sessionId: string;
  @Column('uuid', { name: 'account_id', nullable: true }) accountId: string | null;
  @Column('uuid', { name: 'guest_id', nullable: true }) guestId: string | null;
  @Column('uuid', { name: 'organization_id', nullable: true }) organizationId: string | null;
  @Column('text') role: 'facilitator' | 'member' | 'guest';
  @Column('timestamptz', { name: 'joined_at', default: () => 'now()' }) joinedAt: Date;
}
