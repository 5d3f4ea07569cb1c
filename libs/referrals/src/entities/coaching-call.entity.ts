import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('coaching_call')
export class CoachingCall {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'rung_id' }) rungId: string;
  @Column('text') number: string;
  @Column('date', { name: 'called_on' }) calledOn: string;
  @Column('uuid', { name: 'called_by' }) calledBy: string;
  @Column('text', { name: 'called_by_name' }) calledByName: string;
  @Column('bytea', { name: 'next_step', nullable: true }) nextStep: Buffer | null;
  @Column('boolean', { name: 'is_done', default: () => 'false' }) isDone: boolean;
  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' }) recordedAt: Date;
}
