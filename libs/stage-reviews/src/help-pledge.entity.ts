import { Column, Entity, PrimaryColumn } from '@app/database';

/** Who helps whom, with what, until when; whether it was kept is said by whoever was helped. */
@Entity('help_pledge')
export class HelpPledge {
  @PrimaryColumn('uuid') id: string;
  /** Who helps. */
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'helped_organization_id' }) helpedOrganizationId: string;
  @Column('uuid', { name: 'session_id' }) sessionId: string;
  @Column('text', { name: 'helper_name' }) helperName: string;
  @Column('text') what: string;
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('text', { default: 'made' }) status: string;
  @Column('text', { name: 'answered_by_name', nullable: true }) answeredByName: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column('timestamptz', { name: 'made_at', default: () => 'now()' }) madeAt: Date;
  @Column('int', { default: 1 }) version: number;
}
