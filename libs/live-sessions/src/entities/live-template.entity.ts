import type { Stage } from '@app/live-protocol';
import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('live_template')
export class LiveTemplateRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') base: string;
  @Column('text') title: string;
  @Column('jsonb') agenda: Omit<Stage, 'id'>[];
  @Column('int', { name: 'planned_minutes' }) plannedMinutes: number;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
  @Column('int', { default: 1 }) version: number;
}
