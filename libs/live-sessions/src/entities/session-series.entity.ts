import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('session_series')
export class SessionSeries {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') title: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
