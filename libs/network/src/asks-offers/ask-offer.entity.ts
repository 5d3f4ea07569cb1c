import { Column, Entity, PrimaryColumn } from '@app/database';
import type { AskOfferKind, StoredState } from '../domain/ask-offer';

/** What an organisation looks for or can give. `confirmedAt` null: a line of a meeting only its own organisation sees. */
@Entity('ask_offer')
export class AskOffer {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') kind: AskOfferKind;
  @Column('text') what: string;
  @Column('text', { name: 'area_code', nullable: true }) areaCode: string | null;
  @Column('date', { name: 'until_on', nullable: true }) untilOn: string | null;
  @Column('text', { name: 'who_to_ask', default: '' }) whoToAsk: string;
  @Column('text', { default: 'open' }) state: StoredState;
  @Column('uuid', { name: 'session_id', nullable: true }) sessionId: string | null;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt: Date | null;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('int', { default: 1 }) version: number;
}
