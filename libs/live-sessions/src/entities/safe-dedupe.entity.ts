import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('safe_dedupe')
export class SafeDedupe {
  @PrimaryColumn('bytea', { name: 'key_hash' }) keyHash: Buffer;
  @Column('date', { name: 'expires_at' }) expiresAt: string;
}
