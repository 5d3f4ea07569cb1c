import { Column, Entity, PrimaryColumn } from 'typeorm';

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
}
