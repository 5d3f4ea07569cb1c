import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('consent_evidence')
export class ConsentEvidence {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'request_id' }) requestId: string;
  @Column('text') kind: string;
  @Column('text', { name: 'file_key' }) fileKey: string;
  @Column('text', { name: 'media_type' }) mediaType: string;
  @Column('int') bytes: number;
  @Column('bytea') sha256: Buffer;
  @Column('uuid', { name: 'uploaded_by' }) uploadedBy: string;
  @Column('timestamptz', { name: 'uploaded_at', default: () => 'now()' }) uploadedAt: Date;
}
