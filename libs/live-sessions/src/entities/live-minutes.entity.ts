import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('live_minutes')
export class LiveMinutes {
  @PrimaryColumn('uuid', { name: 'session_id' }) sessionId: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('json') content: Record<string, unknown>;
  @Column('text', { name: 'content_hash' }) contentHash: string;
  @Column('text', { default: 'draft' }) phase: 'draft' | 'objection' | 'locked';
  @Column('timestamptz', { name: 'objections_until', nullable: true }) objectionsUntil: Date | null;
  @Column('int', { default: 1 }) number: number;
  @Column('timestamptz', { name: 'locked_at', nullable: true }) lockedAt: Date | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
