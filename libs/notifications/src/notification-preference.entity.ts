import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('notification_preference')
export class NotificationPreference {
  @PrimaryColumn('uuid', { name: 'account_id' }) accountId: string;
  @Column('text', { array: true }) mail: string[];
  @Column('text', { array: true }) digest: string[];
  @Column('smallint', { name: 'digest_hour', nullable: true }) digestHour: number | null;
  @Column('smallint', { name: 'night_from', nullable: true }) nightFrom: number | null;
  @Column('smallint', { name: 'night_until', nullable: true }) nightUntil: number | null;
  @Column('boolean', { name: 'quiet_days_off' }) quietDaysOff: boolean;
  @Column('boolean', { name: 'urgent_passes' }) urgentPasses: boolean;
  @Column('integer', { default: () => '1' }) version: number;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}
