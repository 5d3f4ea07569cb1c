import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('robot')
export class Robot {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') name: string;
  @Column('text') provider: string;
  @Column('bytea', { name: 'sealed_address' }) sealedAddress: Buffer;
  @Column('text', { name: 'address_end' }) addressEnd: string;
  @Column('timestamptz', { name: 'address_set_at', default: () => 'now()' }) addressSetAt: Date;
  @Column('bytea', { name: 'sealed_secret', nullable: true }) sealedSecret: Buffer | null;
  @Column('text', { name: 'secret_end', nullable: true }) secretEnd: string | null;
  @Column('timestamptz', { name: 'secret_set_at', nullable: true }) secretSetAt: Date | null;
  @Column('text', { nullable: true }) keyword: string | null;
  @Column('text', { array: true }) groups: string[];
  @Column('text') language: string;
  @Column('boolean', { default: () => 'true' }) quiet: boolean;
  @Column('text', { default: () => `'active'` }) state: 'active' | 'paused';
  @Column('text', { name: 'pause_reason', nullable: true }) pauseReason: string | null;
  @Column('timestamptz', { name: 'paused_at', nullable: true }) pausedAt: Date | null;
  @Column('timestamptz', { name: 'sent_times', array: true, default: () => `'{}'` }) sentTimes: Date[];
  @Column('timestamptz', { name: 'busy_until', nullable: true }) busyUntil: Date | null;
  @Column('timestamptz', { name: 'hold_until', nullable: true }) holdUntil: Date | null;
  @Column('integer', { default: () => '0' }) tries: number;
  @Column('timestamptz', { name: 'last_sent_at', nullable: true }) lastSentAt: Date | null;
  @Column('text', { name: 'last_refusal', nullable: true }) lastRefusal: string | null;
  @Column('timestamptz', { name: 'test_asked_at', nullable: true }) testAskedAt: Date | null;
  @Column('timestamptz', { name: 'test_answered_at', nullable: true }) testAnsweredAt: Date | null;
  @Column('text', { name: 'test_answer', nullable: true }) testAnswer: string | null;
  @Column('integer', { default: () => '1' }) version: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
