import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('robot_message')
export class RobotMessageRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'robot_id' }) robotId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'event_id' }) eventId: string;
  @Column('text') kind: string;
  @Column('text', { name: 'subject_type' }) subjectType: string;
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('text', { nullable: true }) number: string | null;
  @Column('text', { nullable: true }) urgency: string | null;
  @Column('timestamptz', { nullable: true }) deadline: Date | null;
  @Column('text', { default: () => `'waiting'` }) state: 'waiting' | 'sent' | 'failed' | 'expired';
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'due_at' }) dueAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}
