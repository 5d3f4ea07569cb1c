import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('live_commitment')
export class LiveCommitment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'session_id' }) sessionId: string;
  @Column('uuid', { name: 'owner_organization_id', nullable: true }) ownerOrganizationId: string | null;
  @Column('text', { name: 'owner_organization_name' }) ownerOrganizationName: string;
  @Column('text', { name: 'owner_name' }) ownerName: string;
  @Column('uuid', { name: 'owner_account_id', nullable: true }) ownerAccountId: string | null;
  @Column('text', { default: 'live' }) source: 'live' | 'paper';
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('text') text: string;
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('text', { name: 'done_when', default: '' }) doneWhen: string;
  @Column('text', { default: 'promised' }) status: 'promised' | 'answered' | 'done' | 'partly' | 'not-done' | 'dropped';
  @Column('int', { default: 1 }) version: number;
}
