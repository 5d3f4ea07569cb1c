import { Entity, PrimaryColumn } from '@app/database';

@Entity('safe_receipt')
export class SafeReceipt {
  @PrimaryColumn('uuid', { name: 'session_id' }) sessionId: string;
  @PrimaryColumn('uuid', { name: 'prompt_id' }) promptId: string;
  @PrimaryColumn('uuid', { name: 'member_id' }) memberId: string;
  @PrimaryColumn('smallint') slot: number;
}
