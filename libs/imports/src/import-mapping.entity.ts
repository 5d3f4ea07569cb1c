import { Column, Entity, PrimaryColumn } from '@app/database';

/** How an organisation read the columns of a list last time. */
@Entity('import_mapping')
export class ImportMapping {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId: string;
  @PrimaryColumn('text') target: string;
  @PrimaryColumn('text') signature: string;
  @Column('jsonb') mapping: object;
  @Column('timestamptz', { name: 'used_at' }) usedAt: Date;
}
