import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('duplicate_key')
export class DuplicateKey {
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @PrimaryColumn('text') kind: string;
  @PrimaryColumn('bytea') hash: Buffer;
}
