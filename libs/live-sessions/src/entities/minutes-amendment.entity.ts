import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('minutes_amendment')
export class MinutesAmendment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'session_id' }) sessionId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') path: string;
  @Column('text', { name: 'sentence_before' }) sentenceBefore: string;
  @Column('text', { name: 'sentence_after' }) sentenceAfter: string;
  @Column('text', { default: '' }) reason: string;
  @Column('uuid', { name: 'proposed_by' }) proposedBy: string;
  @Column('timestamptz', { name: 'proposed_at', default: () => 'now()' }) proposedAt: Date;
  @Column('text', { default: 'open' }) status: 'open' | 'accepted' | 'answered';
  @Column('text', { default: '' }) answer: string;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
}
