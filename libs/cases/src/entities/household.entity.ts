import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('household')
export class Household {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') kind: string;
  @Column('text') code: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('int', { default: 1 }) version: number;
}
