import { Column, Entity, PrimaryColumn } from '@app/database';

/** No author, organisation, time or command: what is not here cannot be joined (live sessions 4.1). */
@Entity('safe_note')
export class SafeNote {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' }) id: string;
  @Column('uuid', { name: 'session_id' }) sessionId: string;
  @Column('uuid', { name: 'prompt_id' }) promptId: string;
  @Column('int', { name: 'stage_no' }) stageNo: number;
  @Column('text') body: string;
  @Column('int', { name: 'batch_no' }) batchNo: number;
  @Column('bytea', { name: 'withdrawal_hash' }) withdrawalHash: Buffer;
  /** Of a sealed round: the author in two layers, and what a false layer is known by. */
  @Column('bytea', { nullable: true }) seal: Buffer | null;
  @Column('bytea', { name: 'inner_hash', nullable: true }) innerHash: Buffer | null;
  @Column('bytea', { name: 'author_hash', nullable: true }) authorHash: Buffer | null;
}
