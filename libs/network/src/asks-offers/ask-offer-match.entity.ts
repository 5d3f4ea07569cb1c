import { Column, Entity, PrimaryColumn } from '@app/database';

/** `otherOrganizationId` answered what `organizationId` had asked or offered. */
@Entity('ask_offer_match')
export class AskOfferMatch {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'ask_offer_id' }) askOfferId: string;
  @Column('uuid', { name: 'other_organization_id' }) otherOrganizationId: string;
  @Column('uuid', { name: 'other_ask_offer_id', nullable: true }) otherAskOfferId: string | null;
  @Column('uuid', { name: 'session_id', nullable: true }) sessionId: string | null;
  @Column('timestamptz', { name: 'made_at', default: () => 'now()' }) madeAt: Date;
}
