import { Column, Entity, PrimaryColumn } from '@app/database';

/** What should change under a grant and why. It changes no money: whoever may, does that in the grant. */
@Entity('adjustment_proposal')
export class AdjustmentProposal {
  @PrimaryColumn('uuid') id: string;
  /** Whose plan it is. */
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'funder_organization_id' }) funderOrganizationId: string;
  @Column('uuid', { name: 'grant_id' }) grantId: string;
  @Column('uuid', { name: 'session_id' }) sessionId: string;
  @Column('text') what: string;
  @Column('text') why: string;
  @Column('text', { default: 'made' }) status: string;
  @Column('uuid', { name: 'partner_agreed_by', nullable: true }) partnerAgreedBy: string | null;
  @Column('text', { name: 'partner_agreed_name', nullable: true }) partnerAgreedName: string | null;
  @Column('timestamptz', { name: 'partner_agreed_at', nullable: true }) partnerAgreedAt: Date | null;
  @Column('uuid', { name: 'funder_agreed_by', nullable: true }) funderAgreedBy: string | null;
  @Column('text', { name: 'funder_agreed_name', nullable: true }) funderAgreedName: string | null;
  @Column('timestamptz', { name: 'funder_agreed_at', nullable: true }) funderAgreedAt: Date | null;
  @Column('text', { name: 'closed_by_name', nullable: true }) closedByName: string | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('text', { name: 'decline_reason', nullable: true }) declineReason: string | null;
  @Column('timestamptz', { name: 'made_at', default: () => 'now()' }) madeAt: Date;
  @Column('int', { default: 1 }) version: number;
}
