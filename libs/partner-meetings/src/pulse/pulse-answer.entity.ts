import { Column, Entity, PrimaryColumn } from '@app/database';

/** One answer to one question, by nobody and at no time. */
@Entity('pulse_answer')
export class PulseAnswer {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'session_id' }) sessionId: string;
  @Column('text') question: string;
  @Column('text', { nullable: true }) choice: string | null;
  @Column('text', { nullable: true }) line: string | null;
}
