import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('case_file')
export class CaseFile {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') number: string;
  @Column('text', { name: 'subject_kind' }) subjectKind: string;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('uuid', { name: 'household_id', nullable: true }) householdId: string | null;
  @Column('uuid', { name: 'holder_account_id' }) holderAccountId: string;
  @Column('text', { name: 'holder_name' }) holderName: string;
  @Column('uuid', { name: 'supervisor_account_id' }) supervisorAccountId: string;
  @Column('text', { name: 'supervisor_name' }) supervisorName: string;
  @Column('text', { default: 'open' }) status: string;
  @Column('text', { default: 'intake' }) step: string;
  @Column('text', { name: 'end_reason', nullable: true }) endReason: string | null;
  @Column('date', { name: 'retain_until', nullable: true }) retainUntil: string | null;
  @Column('timestamptz', { name: 'opened_at', default: () => 'now()' }) openedAt: Date;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
  @Column('int', { default: 1 }) version: number;
}
