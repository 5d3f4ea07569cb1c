import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('saved_view')
export class SavedViewRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') list: string;
  @Column('text') name: string;
  @Column('text') filters: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
