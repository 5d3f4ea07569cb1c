import { OneOf, Out, PageQuery, Text } from '@app/http';
import type { Profile } from '../fhir/to-fhir';

const profiles = ['base', 'gravity'] as const;
const profile = { optional: true } as const;

/** A document as it was sent: `application/fhir+json` is not parsed on its way in, or a key that stands twice would be lost. */
export class FhirDocumentDto {
  @Text({ max: 1_048_576 })
  text: string;
}

export class FhirQuery {
  /** `gravity`: Task.status as the profile of SDOH Clinical Care has it, where `received` is a business status. */
  @OneOf(profiles, profile)
  profile?: Profile;
}

export class FhirPageQuery extends PageQuery {
  @OneOf(profiles, profile)
  profile?: Profile;
}

export class ImportedDraftDto {
  @Out({ description: 'The ServiceRequest it was made of' }) request: string;
  @Out({ format: 'uuid' }) referralId: string;
  @Out() number: string;
  @Out({ type: String, format: 'uuid', nullable: true }) recipientId: string | null;
}

export class ImportedOrganizationDto {
  @Out() reference: string;
  @Out() name: string;
  @Out({ type: String, format: 'uuid', nullable: true, description: 'Null: nobody here has one of its identifiers' })
  organizationId: string | null;
}

export class ImportedDocumentDto {
  @Out({ type: [ImportedDraftDto] }) drafts: ImportedDraftDto[];
  @Out({ type: [ImportedOrganizationDto] }) organizations: ImportedOrganizationDto[];
}
