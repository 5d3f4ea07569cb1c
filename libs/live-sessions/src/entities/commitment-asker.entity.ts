import { Column, Entity, PrimaryColumn } from '@app/database';

/** Who asked for it, and says at the end whether it was kept. */
@Entity('commitment_asker')
export class CommitmentAsker {
  @PrimaryColumn('uuid', { name: 'commitment_id' }) commitmentId: string;
  @PrimaryColumn('uuid', { name: 'account_id' }) accountId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'person_organization_id', nullable: true }) personOrganizationId: string | null;
  @Column('uuid', { name: 'session_id' }) sessionId: string;
}
