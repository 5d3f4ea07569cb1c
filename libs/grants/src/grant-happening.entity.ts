import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('grant_happening')
export class GrantHappening {
  @PrimaryColumn('text') kind: 'referral' | 'session';
  @PrimaryColumn('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'grant_id', nullable: true }) grantId: string | null;
  @Column('text') quarter: string;
  @Column('date', { name: 'occurred_on' }) occurredOn: string;
  @Column('text', { name: 'need_code', nullable: true }) needCode: string | null;
  @Column('text', { nullable: true }) mode: string | null;
  @Column('text', { name: 'session_kind', nullable: true }) sessionKind: string | null;
  @Column('int', { nullable: true }) participants: number | null;
  @Column('text') status: string;
  @Column('timestamptz', { name: 'event_at' }) eventAt: Date;
}
