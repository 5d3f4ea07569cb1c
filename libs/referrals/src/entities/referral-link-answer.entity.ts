import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('referral_link_answer')
export class ReferralLinkAnswer {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'link_id' }) linkId: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('text') action: string;
  @Column('text', { nullable: true }) code: string | null;
  @Column('text', { name: 'by_whom', nullable: true }) byWhom: string | null;
  @Column('text', { array: true }) services: string[];
  @Column('bytea', { nullable: true }) words: Buffer | null;
  @Column('timestamptz', { name: 'answered_at' }) answeredAt: Date;
  @Column('timestamptz', { name: 'applied_at', nullable: true }) appliedAt: Date | null;
  @Column('text', { name: 'refused_for', nullable: true }) refusedFor: string | null;
}
