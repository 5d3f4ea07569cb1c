import { handsOf, type ReferralHit } from '@app/referrals';
import type { ColleagueHit, Mark, OrganizationHit } from '@app/organizations';
import type { FoundEverywhere } from '../search.service';
import type { FoundDto, FoundOrganizationDto, FoundPersonDto, FoundReferralDto, MarkedTextDto } from './search.dto';

const marked = (text: string, marks: Mark[]): MarkedTextDto => ({ text, marks });

const person = ({ accountId, displayName, role, marks }: ColleagueHit): FoundPersonDto => ({
  accountId,
  name: marked(displayName, marks),
  role,
});

const organization = (hit: OrganizationHit): FoundOrganizationDto => ({
  id: hit.id,
  kind: hit.kind,
  name: marked(hit.name, hit.marks),
  shortName: hit.shortName === null ? null : marked(hit.shortName, hit.shortMarks),
  because: hit.because && { what: hit.because.what, text: marked(hit.because.text, hit.because.marks) },
});

function referral({ task, side, names, numberMarks }: ReferralHit): FoundReferralDto {
  const other = side === 'source' ? task.targetId : task.sourceId;
  return {
    id: task.id,
    number: marked(task.number, numberMarks),
    side,
    status: task.status,
    businessStatus: task.businessStatus,
    hands: handsOf(task, side),
    urgency: task.urgency,
    needCode: task.needCode,
    counterpart: (other && names.get(other)?.name) || null,
  };
}

export const shown = (found: FoundEverywhere): FoundDto => ({
  people: found.people.map(person),
  organizations: found.organizations.map(organization),
  referrals: found.referrals.map(referral),
  caseFiles: found.caseFiles.map(({ id, number, subjectKind, subjectCode, status, step }) => ({
    id,
    number: marked(number, []),
    subjectKind,
    subjectCode,
    status,
    step,
  })),
  liveSessions: found.liveSessions.map(({ title, marks, startsAt, ...session }) => ({
    ...session,
    title: marked(title, marks),
    startsAt: startsAt.toISOString(),
  })),
  asksOffers: found.asksOffers.map(({ what, marks, ...line }) => ({ ...line, what: marked(what, marks) })),
  cohorts: found.cohorts.map(({ name, marks, ...cohort }) => ({ ...cohort, name: marked(name, marks) })),
  grants: found.grants.map(({ title, marks, ...grant }) => ({ ...grant, title: marked(title, marks) })),
});
