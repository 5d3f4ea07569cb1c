import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('mandatory_report_call')
export class MandatoryReportCall {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'report_id' }) reportId: string;
  @Column('text', { name: 'to_whom' }) toWhom: string;
  @Column('timestamptz', { name: 'called_at' }) calledAt: Date;
  @Column('bytea', { nullable: true }) number: Buffer | null;
  @Column('bytea', { nullable: true }) answer: Buffer | null;
  @Column('uuid', { name: 'added_by' }) addedBy: string;
  @Column('timestamptz', { name: 'added_at', default: () => 'now()' }) addedAt: Date;
}
