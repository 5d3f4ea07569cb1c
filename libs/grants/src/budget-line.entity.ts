import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('budget_line')
export class BudgetLine {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'funder_organization_id' }) funderOrganizationId: string;
  @Column('uuid', { name: 'grant_id' }) grantId: string;
  @Column('smallint') position: number;
  @Column('text') name: string;
  @Column('bigint', { name: 'amount_minor' }) amountMinor: number;
}
