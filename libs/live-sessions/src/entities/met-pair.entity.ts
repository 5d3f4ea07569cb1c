import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('met_pair')
export class MetPair {
  @PrimaryColumn('uuid', { name: 'session_id' }) sessionId: string;
  @PrimaryColumn('uuid', { name: 'account_low' }) accountLow: string;
  @PrimaryColumn('uuid', { name: 'account_high' }) accountHigh: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'grant_id', nullable: true }) grantId: string | null;
  @Column('text', { default: '' }) series: string;
  @Column('timestamptz', { name: 'formed_at' }) formedAt: Date;
}
