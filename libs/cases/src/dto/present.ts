import type { Actor } from '@app/access';
import type { CaseRow } from '../case-files.repository';
import type { CasePage, ShownStep } from '../case-files.service';
import { identityTier } from '../domain/person';
import type { ShownDuplicate } from '../duplicates/duplicates.service';
import type { HouseholdPage } from '../households.service';
import type { PersonListRow } from '../service-users.repository';
import type { PersonKept, PersonPage } from '../service-users.service';
import type { CaseFileDto, CaseFileItemDto, CaseStepDto, PossibleDuplicateDto } from './case-file.dto';
import type { HouseholdDto, ServiceUserDto, ServiceUserItemDto, ServiceUserKeptDto } from './service-user.dto';

const at = (moment: Date | null): string | null => moment?.toISOString() ?? null;

export const personItem = (row: PersonListRow, actor: Actor): ServiceUserItemDto => ({
  id: row.id,
  code: row.code,
  clientGroup: row.clientGroup,
  sex: row.sex,
  ageBand: row.ageBand,
  areaName: row.areaName,
  mine: [row.holderAccountId, row.supervisorAccountId].includes(actor.accountId) && actor.accountId !== null,
  openCaseId: row.openCaseId,
  openCaseNumber: row.openCaseNumber,
});

export const serviceUser = ({ person, recorded, reach, allowedActions }: PersonPage): ServiceUserDto => ({
  id: person.id,
  version: person.version,
  code: person.code,
  clientGroup: person.clientGroup,
  sex: person.sex,
  ageBand: person.ageBand,
  household: person.household,
  language: person.language,
  areaCode: person.areaCode,
  areaName: person.areaName,
  retainUntil: person.retainUntil,
  erasedAt: at(person.erasedAt),
  reach,
  recorded: recorded.map((field) => {
    const tier = identityTier(field, person.ageBand);
    return { field, tier, openable: reach === 'all' || (reach === 'identifying' && tier === 'L2') };
  }),
  allowedActions,
});

export const serviceUserKept = (kept: PersonKept): ServiceUserKeptDto => ({ ...serviceUser(kept), notes: kept.notes });

export const household = ({ id, version, kind, code, members, openCaseId }: HouseholdPage): HouseholdDto => ({
  id,
  version,
  kind,
  code,
  members,
  openCaseId,
});

export const caseItem = (row: CaseRow): CaseFileItemDto => ({
  id: row.id,
  number: row.number,
  version: row.version,
  subjectKind: row.subjectKind,
  subjectCode: row.subjectCode,
  personId: row.personId,
  householdId: row.householdId,
  ageBand: row.ageBand,
  status: row.status,
  step: row.step,
  endReason: row.endReason,
  holderName: row.holderName,
  supervisorName: row.supervisorName,
  unread: row.unread,
  openedAt: row.openedAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  closedAt: at(row.closedAt),
  retainUntil: row.retainUntil,
});

const caseStep = (step: ShownStep, actor: Actor): CaseStepDto => ({
  id: step.id,
  step: step.step,
  happenedOn: step.happenedOn,
  writtenByName: step.writtenByName,
  mine: step.writtenBy === actor.accountId,
  writtenAt: step.writtenAt.toISOString(),
  readBySupervisorAt: at(step.readBySupervisorAt),
  readBySupervisorName: step.readBySupervisorName,
  text: step.words?.text ?? null,
  ownWish: step.words?.ownWish ?? null,
});

export const caseFile = (
  { file, steps, members, closedBecause, allowedActions }: CasePage,
  actor: Actor,
): CaseFileDto => ({
  ...caseItem(file),
  holderAccountId: file.holderAccountId,
  supervisorAccountId: file.supervisorAccountId,
  steps: steps.map((step) => caseStep(step, actor)),
  members,
  closedBecause,
  allowedActions,
});

export const possibleDuplicate = ({ row, state, other, allowedActions }: ShownDuplicate): PossibleDuplicateDto => ({
  id: row.id,
  personId: row.personId,
  personCode: row.personCode,
  state,
  askedAt: at(row.askedAt),
  other: other && { id: other.id, name: other.name, phone: other.phone },
  allowedActions,
});
