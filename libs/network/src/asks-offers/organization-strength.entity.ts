import { Column, Entity, PrimaryColumn } from '@app/database';

/** One line an organisation says about what it is good at, in its own words. */
@Entity('organization_strength')
export class OrganizationStrength {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') text: string;
  @Column('uuid', { name: 'session_id', nullable: true }) sessionId: string | null;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('int', { default: 1 }) version: number;
}
