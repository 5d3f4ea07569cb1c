import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('survey_receipt')
export class SurveyReceipt {
  @PrimaryColumn('uuid', { name: 'session_id' }) sessionId: string;
  @PrimaryColumn('uuid', { name: 'account_id' }) accountId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
}
