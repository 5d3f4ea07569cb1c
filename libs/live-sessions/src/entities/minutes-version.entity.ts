import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('minutes_version')
export class MinutesVersion {
  @PrimaryColumn('uuid', { name: 'session_id' }) sessionId: string;
  @PrimaryColumn('int') number: number;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('json') content: Record<string, unknown>;
  @Column('text', { name: 'content_hash' }) contentHash: string;
  @Column('uuid', { name: 'made_by', nullable: true }) madeBy: string | null;
  @Column('timestamptz', { name: 'made_at', default: () => 'now()' }) madeAt: Date;
  @Column('text') because: 'log' | 'prepared' | 'amended' | 'paper';
}
