import { Column, Entity, PrimaryColumn } from '@app/database';

/** How rounds without names are kept from this moment on; the latest row holds. */
@Entity('safe_mode_choice')
export class SafeModeChoice {
  @PrimaryColumn('uuid') id: string;
  @Column('text') mode: string;
  @Column('uuid', { name: 'chosen_by' }) chosenBy: string;
  @Column('text', { name: 'chosen_by_name' }) chosenByName: string;
  @Column('timestamptz', { name: 'chosen_at', default: () => 'clock_timestamp()' }) chosenAt: Date;
}
