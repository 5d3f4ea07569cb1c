import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('mandatory_report')
export class MandatoryReport {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'reporter_account_id' }) reporterAccountId: string;
  @Column('bytea', { name: 'reporter_name' }) reporterName: Buffer;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('uuid', { name: 'referral_id', nullable: true }) referralId: string | null;
  @Column('timestamptz', { name: 'discovered_at' }) discoveredAt: Date;
  @Column('text', { name: 'seen_kinds', array: true }) seenKinds: string[];
  @Column('text', { name: 'seen_by' }) seenBy: string;
  @Column('bytea') seen: Buffer;
  @Column('text') safety: string;
  @Column('bytea', { name: 'safety_note', nullable: true }) safetyNote: Buffer | null;
  @Column('timestamptz', { name: 'filed_at', default: () => 'now()' }) filedAt: Date;
}
