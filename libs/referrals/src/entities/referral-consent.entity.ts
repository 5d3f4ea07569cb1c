import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('referral_consent')
export class ReferralConsent {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'request_id' }) requestId: string;
  @Column('uuid', { name: 'recipient_organization_id' }) recipientOrganizationId: string;
  @Column('text') purpose: string;
  @Column('text', { array: true }) fields: string[];
  @Column('date', { name: 'ends_on' }) endsOn: string;
  @Column('text') decision: string;
  @Column('text', { name: 'signed_by' }) signedBy: string;
  @Column('text', { name: 'child_view', nullable: true }) childView: string | null;
  @Column('text') form: string;
  @Column('text') wording: string;
  @Column('uuid', { name: 'recorded_by' }) recordedBy: string;
  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' }) recordedAt: Date;
  @Column('text', { default: 'active' }) status: string;
  @Column('text', { name: 'inactive_because', nullable: true }) inactiveBecause: string | null;
  @Column('text', { nullable: true }) relation: string | null;
  @Column('boolean', { name: 'under_eight', default: false }) underEight: boolean;
  @Column('boolean', { name: 'brought_up_by_person', default: false }) broughtUpByPerson: boolean;
  @Column('bytea', { nullable: true }) witness: Buffer | null;
  @Column('bytea', { name: 'representative_document', nullable: true }) representativeDocument: Buffer | null;
  @Column('bytea', { name: 'statement_sha256', nullable: true }) statementSha256: Buffer | null;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt: Date | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  @Column('uuid', { name: 'withdrawn_by', nullable: true }) withdrawnBy: string | null;
  @Column('uuid', { name: 'withdrawn_by_organization_id', nullable: true }) withdrawnByOrganizationId: string | null;
  @Column('text', { name: 'withdraw_channel', nullable: true }) withdrawChannel: string | null;
  @Column('smallint', { name: 'ending_told', nullable: true }) endingTold: number | null;
  @Column('uuid', { name: 'evidence_id', nullable: true }) evidenceId: string | null;
}
