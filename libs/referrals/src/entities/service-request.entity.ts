import { Column, Entity, PrimaryColumn } from '@app/database';

@Entity('service_request')
export class ServiceRequest {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('text', { name: 'subject_kind', default: 'person' }) subjectKind: string;
  @Column('text', { name: 'area_code', nullable: true }) areaCode: string | null;
  @Column('text') status: string;
  @Column('text', { name: 'reason_codes', array: true }) reasonCodes: string[];
  @Column('text', { name: 'service_codes', array: true }) serviceCodes: string[];
  @Column('text', { name: 'risk_codes', array: true }) riskCodes: string[];
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
