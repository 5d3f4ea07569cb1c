import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('handed_over')
export class HandedOverEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'from_account_id' }) fromAccountId: string;
  @Column('uuid', { name: 'to_account_id' }) toAccountId: string;
  @Column('text') kind: string;
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('text') label: string;
  @Column('text') path: string;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
}
