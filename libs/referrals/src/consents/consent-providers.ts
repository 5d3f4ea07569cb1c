import { ConsentAnnouncer } from './consent-announcer';
import { ConsentChangesService } from './consent-changes.service';
import { ConsentRecordsService } from './consent-records.service';
import { ConsentsRepository } from './consents.repository';
import { EvidenceRepository } from './evidence.repository';
import { MessageCodes } from './message-codes';

export { ConsentsController } from './consents.controller';

export const consentProviders = [
  ConsentAnnouncer,
  ConsentChangesService,
  ConsentRecordsService,
  ConsentsRepository,
  EvidenceRepository,
  MessageCodes,
];
