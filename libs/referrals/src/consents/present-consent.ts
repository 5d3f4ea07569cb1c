import { systemClock } from '@app/kernel';
import { chinaDay } from '../domain/clocks';
import { standingOfConsent } from '../domain/consent';
import type { WithdrawnConsent } from './consent-changes.service';
import type { ShownConsent } from './consent-records.service';
import type { ConsentEvidenceDto, ConsentRecordDto, ConsentStandingDto } from './consents.dto';
import type { Evidence } from './evidence.repository';

export const evidenceDto = ({ id, kind, mediaType, bytes, sha256 }: Evidence): ConsentEvidenceDto => ({
  id,
  kind,
  mediaType,
  bytes,
  sha256,
});

export const consentDto = ({ consent, standing, recipient, allowed }: ShownConsent): ConsentRecordDto => ({
  id: consent.id,
  recipient: { id: consent.recipientId, name: recipient?.name ?? '', phone: recipient?.phone ?? null },
  purpose: consent.purpose,
  fields: [...consent.fields],
  endsOn: consent.endsOn,
  decision: consent.decision,
  standing,
  signedBy: consent.signedBy,
  relation: consent.relation,
  childView: consent.childView,
  form: consent.form,
  witness: consent.witness ?? null,
  representativeDocument: consent.representativeDocument ?? null,
  evidence: consent.evidence ? evidenceDto(consent.evidence) : null,
  statementSha256: consent.statementSha256 ?? null,
  isIntact: consent.isIntact ?? null,
  recordedAt: consent.recordedAt.toISOString(),
  withdrawnAt: consent.withdrawnAt?.toISOString() ?? null,
  withdrawChannel: consent.withdrawChannel,
  allowedActions: allowed,
});

export const consentStanding = (consent: WithdrawnConsent): ConsentStandingDto => ({
  id: consent.id,
  standing: standingOfConsent(consent, chinaDay(systemClock.now())),
  withdrawnAt: consent.withdrawnAt?.toISOString() ?? null,
  withdrawChannel: consent.withdrawChannel,
});
