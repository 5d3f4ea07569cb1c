import { Column, Entity, PrimaryColumn } from '@app/database';

/** An organisation named to hold a key; its key never changes. */
@Entity('safe_holder')
export class SafeHolder {
  @PrimaryColumn('uuid') id: string;
  @Column('text') place: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text', { name: 'organization_name' }) organizationName: string;
  @Column('uuid', { name: 'named_by' }) namedBy: string;
  @Column('text', { name: 'named_by_name' }) namedByName: string;
  @Column('timestamptz', { name: 'named_at', default: () => 'now()' }) namedAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('text', { name: 'public_key', nullable: true }) publicKey: string | null;
  @Column('text', { name: 'key_made_by_name', nullable: true }) keyMadeByName: string | null;
  @Column('timestamptz', { name: 'key_made_at', nullable: true }) keyMadeAt: Date | null;
  @Column('int', { default: 1 }) version: number;
}
