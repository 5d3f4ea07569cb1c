import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('referral_number')
export class ReferralNumber {
  @PrimaryColumn('text') month: string;
  @Column('int') last: number;
}
