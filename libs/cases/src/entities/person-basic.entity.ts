import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('person_basic')
export class PersonBasic {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') code: string;
  @Column('text', { name: 'client_group' }) clientGroup: string;
  @Column('text') sex: string;
  @Column('text', { name: 'age_band' }) ageBand: string;
  @Column('text', { nullable: true }) household: string | null;
  @Column('text', { nullable: true }) language: string | null;
  @Column('text', { name: 'area_code', nullable: true }) areaCode: string | null;
  @Column('text', { name: 'area_name', nullable: true }) areaName: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('uuid', { name: 'holder_account_id', nullable: true }) holderAccountId: string | null;
  @Column('uuid', { name: 'supervisor_account_id', nullable: true }) supervisorAccountId: string | null;
  @Column('date', { name: 'retain_until', nullable: true }) retainUntil: string | null;
  @Column('timestamptz', { name: 'erased_at', nullable: true }) erasedAt: Date | null;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
  @Column('int', { default: 1 }) version: number;
}
