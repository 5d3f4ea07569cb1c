import { Column, Entity, PrimaryColumn } from '@app/database';

/** That the author of one note was asked for, and how far it came. The author stands here sealed only. */
@Entity('safe_opening')
export class SafeOpening {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'session_id' }) sessionId: string;
  @Column('uuid', { name: 'prompt_id' }) promptId: string;
  @Column('uuid', { name: 'note_id' }) noteId: string;
  @Column('uuid', { name: 'agency_organization_id' }) agencyOrganizationId: string;
  @Column('uuid', { name: 'member_organization_id' }) memberOrganizationId: string;
  @Column('text', { name: 'asked_by_place' }) askedByPlace: string;
  @Column('uuid', { name: 'asked_by' }) askedBy: string;
  @Column('text', { name: 'asked_by_name' }) askedByName: string;
  @Column('timestamptz', { name: 'asked_at', default: () => 'now()' }) askedAt: Date;
  @Column('text') reason: string;
  @Column('text', { default: 'asked' }) status: string;
  @Column('text', { name: 'answered_by_name', nullable: true }) answeredByName: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column('text', { name: 'refusal_reason', nullable: true }) refusalReason: string | null;
  @Column('bytea', { name: 'inner_seal', nullable: true }) innerSeal: Buffer | null;
  @Column('bytea', { name: 'author_seal', nullable: true }) authorSeal: Buffer | null;
  @Column('bytea', { name: 'author_hash', nullable: true }) authorHash: Buffer | null;
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt: Date | null;
  @Column('int', { default: 1 }) version: number;
}
