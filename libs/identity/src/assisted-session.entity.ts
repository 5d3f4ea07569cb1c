import { Column, Entity, PrimaryColumn } from '@app/database';
import type { WayOfAsking } from './domain/assisting';

@Entity('assisted_session')
export class AssistedSessionEntity {
  /** The same as the session's. */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'resident_account_id' }) residentAccountId: string;
  @Column('uuid', { name: 'helper_account_id' }) helperAccountId: string;
  @Column('text') asked: WayOfAsking;
  @Column('timestamptz', { name: 'begun_at', default: () => 'now()' }) begunAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}
