import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('lane_snapshot')
export class LaneSnapshot {
  @PrimaryColumn('uuid', { name: 'session_id' }) sessionId: string;
  @PrimaryColumn('text') lane: string;
  @Column('int') epoch: number;
  @Column('int') seq: number;
  @Column('jsonb') state: Record<string, unknown>;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
}
