import { createHash } from 'node:crypto';
import type { Consent, ConsentStatements } from '../domain/consent';

/** What was read out and answered, in one fixed order, so that its hash can be taken again later. */
export interface ConsentSaid extends Pick<
  Consent,
  'recipientId' | 'purpose' | 'fields' | 'endsOn' | 'decision' | 'signedBy' | 'childView' | 'form'
> {
  id: string;
  organizationId: string;
  requestId: string;
  wording: string;
  relation: string | null;
  underEight: boolean;
  witness: string | null;
  representativeDocument: string | null;
  /** Of the file that shows it, lower-case hex. */
  evidenceSha256: string | null;
}

export function statementHash(said: ConsentSaid): Buffer {
  const parts = [
    said.id,
    said.organizationId,
    said.requestId,
    said.wording,
    said.recipientId,
    said.purpose,
    [...said.fields].sort(),
    said.endsOn,
    said.decision,
    said.signedBy,
    said.relation,
    said.childView,
    said.underEight,
    said.form,
    said.witness,
    said.representativeDocument,
    said.evidenceSha256,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest();
}

export const witnessPlace = (consentId: string): string => `referral_consent|witness|${consentId}`;
export const documentPlace = (consentId: string): string => `referral_consent|representative_document|${consentId}`;

/** Trimmed, or null where nothing was written. */
export const written = (statements: ConsentStatements, name: 'witnessName' | 'representativeDocument'): string | null =>
  statements[name]?.trim() || null;
