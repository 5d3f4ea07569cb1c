import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('live_invitation')
export class LiveInvitation {
  @PrimaryColumn('uuid', { name: 'session_id' }) sessionId: string;
  @PrimaryColumn('uuid', { name: 'invited_organization_id' }) invitedOrganizationId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
}
