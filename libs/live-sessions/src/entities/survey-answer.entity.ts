import { Column, Entity, PrimaryColumn } from '@app/database';

/** Words without a writer: no account and no time. */
@Entity('survey_answer')
export class SurveyAnswer {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'session_id' }) sessionId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') prompt: string;
  @Column('text') text: string;
}
