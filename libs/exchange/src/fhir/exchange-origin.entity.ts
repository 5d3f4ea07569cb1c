import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('exchange_origin')
export class ExchangeOrigin {
  @PrimaryColumn('uuid', { name: 'referral_id' }) referralId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
