import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('live_owner')
export class LiveOwner {
  @PrimaryColumn('uuid', { name: 'session_id' }) sessionId: string;
  @Column('uuid', { name: 'process_id' }) processId: string;
  @Column('int', { default: 1 }) fence: number;
}
