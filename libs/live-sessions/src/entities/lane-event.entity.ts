import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('lane_event')
export class LaneEventRow {
  @PrimaryColumn('uuid', { name: 'session_id' }) sessionId: string;
  @PrimaryColumn('text') lane: string;
  @PrimaryColumn('int') seq: number;
  @Column('uuid', { name: 'cmd_id', nullable: true }) cmdId: string | null;
  @Column('text') kind: string;
  @Column('jsonb') data: Record<string, unknown>;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId: string | null;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
}
