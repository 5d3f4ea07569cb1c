import { Column, Entity, PrimaryColumn } from '@app/database';

/** What somebody says beforehand; whether they came stands in the log. */
@Entity('live_rsvp')
export class LiveRsvp {
  @PrimaryColumn('uuid', { name: 'session_id' }) sessionId: string;
  @PrimaryColumn('uuid', { name: 'account_id' }) accountId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'person_organization_id' }) personOrganizationId: string;
  @Column('text') answer: 'yes' | 'no' | 'maybe';
  @Column('text', { default: '' }) note: string;
  @Column('timestamptz', { name: 'answered_at', default: () => 'now()' }) answeredAt: Date;
}
