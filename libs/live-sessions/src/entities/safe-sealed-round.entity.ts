import { Column, Entity, PrimaryColumn } from '@app/database';

/** A round that was opened sealed, and the two keys it is sealed to. */
@Entity('safe_sealed_round')
export class SafeSealedRound {
  @PrimaryColumn('uuid', { name: 'session_id' }) sessionId: string;
  @PrimaryColumn('uuid', { name: 'prompt_id' }) promptId: string;
  @Column('text', { name: 'session_title' }) sessionTitle: string;
  @Column('text', { name: 'round_title' }) roundTitle: string;
  @Column('uuid', { name: 'agency_organization_id' }) agencyOrganizationId: string;
  @Column('uuid', { name: 'agency_holder_id' }) agencyHolderId: string;
  @Column('uuid', { name: 'member_organization_id' }) memberOrganizationId: string;
  @Column('uuid', { name: 'member_holder_id' }) memberHolderId: string;
  @Column('timestamptz', { name: 'opened_at', default: () => 'now()' }) openedAt: Date;
}
