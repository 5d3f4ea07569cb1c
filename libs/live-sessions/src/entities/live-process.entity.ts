import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('live_process')
export class LiveProcess {
  @PrimaryColumn('uuid') id: string;
  @Column('int', { name: 'backend_pid' }) backendPid: number;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
}
