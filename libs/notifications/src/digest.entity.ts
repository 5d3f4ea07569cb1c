import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('digest')
export class Digest {
  @PrimaryColumn('uuid', { name: 'account_id' }) accountId: string;
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('timestamptz', { default: () => 'now()' }) since: Date;
  @Column('timestamptz', { name: 'due_at' }) dueAt: Date;
}
