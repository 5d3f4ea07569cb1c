import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('live_invited_person')
export class LiveInvitedPerson {
  @PrimaryColumn('uuid', { name: 'session_id' }) sessionId: string;
  @PrimaryColumn('uuid', { name: 'account_id' }) accountId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'person_organization_id' }) personOrganizationId: string;
}
