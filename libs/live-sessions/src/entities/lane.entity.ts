import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('lane')
export class LaneRow {
  @PrimaryColumn('uuid', { name: 'session_id' }) sessionId: string;
  @PrimaryColumn('text') lane: string;
  @Column('int', { default: 1 }) epoch: number;
  @Column('int', { default: 0 }) head: number;
  @Column('int', { name: 'owner_fence', default: 0 }) ownerFence: number;
}
