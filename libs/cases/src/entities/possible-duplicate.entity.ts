import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('possible_duplicate')
export class PossibleDuplicate {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'twin_id' }) twinId: string;
  @Column('text') state: string;
  @Column('uuid', { name: 'other_organization_id', nullable: true }) otherOrganizationId: string | null;
  @Column('timestamptz', { name: 'asked_at', nullable: true }) askedAt: Date | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('int', { default: 1 }) version: number;
}
