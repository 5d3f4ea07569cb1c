import { Column, Entity, PrimaryColumn } from '@app/database';

/** How many have answered, and nothing else. */
@Entity('survey_tally')
export class SurveyTally {
  @PrimaryColumn('uuid', { name: 'session_id' }) sessionId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('int') given: number;
}
