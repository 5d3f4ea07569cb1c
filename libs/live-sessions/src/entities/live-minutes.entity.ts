import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('live_minutes')
export class LiveMinutes {
  @PrimaryColumn('uuid', { name: 'session_id' }) sessionId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('json') content: Record<string, unknown>;
  @Column('text', { name: 'content_hash' }) contentHash: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
