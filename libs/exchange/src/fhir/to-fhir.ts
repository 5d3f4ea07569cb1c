import { purposeOf, type ReferralsService, type ShareableField } from '@app/referrals';
import { coded, extensionCode, extensions, present, systems, type JsonObject, type Resource } from './resources';

export type OpenedReferral = Awaited<ReturnType<ReferralsService['open']>>;
export type ListedReferral = Awaited<ReturnType<ReferralsService['wholeList']>>['items'][number];

/** `gravity`: Task.status without `received`, as the profile of SDOH Clinical Care has it. */
export type Profile = 'base' | 'gravity';

export interface Party {
  id: string;
  name: string;
  phone: string | null;
  uscc?: string | null;
}

/** One referral as its reader may see it. What is not named here does not leave the product this way. */
export interface ReferralFacts {
  task: ListedReferral['task'];
  side: 'source' | 'target';
  card: ListedReferral['task']['card'] | null;
  /** Identity that is open to this reader now; masked and closed fields are left out. */
  open: Partial<Record<ShareableField, string>>;
  /** What the recipient delivered, and how it ended. */
  outcome: { code: string; delivered: string[] } | null;
  source: Party;
  target: Party | null;
}

const reference = (type: string, id: string): JsonObject => ({ reference: `${type}/${id}` });
const patientId = (taskId: string): string => `subject-${taskId}`;
const consentId = (taskId: string): string => `consent-${taskId}`;
const masked = {
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'masked' }],
};

/** All resources of one referral: the ask, the task, both organisations, the consent, and the person as far as it is open. */
export function resourcesOf(facts: ReferralFacts, profile: Profile): Resource[] {
  const { source, target, task, card } = facts;
  const subject = card && task.subjectKind !== 'group' ? [patientOf(facts, card)] : card ? [groupOf(facts, card)] : [];
  const consent = consentOf(facts);
  return [
    serviceRequestOf(facts),
    taskOf(facts, profile),
    ...(consent ? [consent] : []),
    organizationOf(source),
    ...(target ? [organizationOf(target)] : []),
    ...subject,
  ];
}

function organizationOf({ id, name, phone, uscc }: Party): Resource {
  return {
    resourceType: 'Organization',
    ...present({
      id,
      identifier: [
        { system: systems.organization, value: id },
        ...(uscc ? [{ system: systems.creditCode, value: uscc }] : []),
      ],
      name,
      telecom: phone ? [{ system: 'phone', value: phone }] : [],
    }),
  };
}

/** Under an id of this referral alone: two referrals of one person are not brought together by it. */
function patientOf({ task, open }: ReferralFacts, card: NonNullable<ReferralFacts['card']>): Resource {
  const { name, phone, address, ...others } = open;
  const isNamed = Object.keys(open).length > 0;
  const disclosed: JsonObject[] = Object.entries(others).map(([field, value]) => ({
    url: extensions.disclosed,
    extension: [
      { url: 'field', valueCode: field },
      { url: 'text', valueString: value },
    ] as JsonObject[],
  }));
  const district: JsonObject = card.community ? { district: card.community } : {};
  return {
    resourceType: 'Patient',
    ...present({
      id: patientId(task.id),
      meta: {
        security: [
          isNamed
            ? { system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R' }
            : { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'PSEUDED' },
        ],
      },
      extension: [
        ...extensionCode(extensions.group, card.group),
        ...extensionCode(extensions.ageBand, card.ageBand),
        ...extensionCode(extensions.household, card.household),
        ...extensionCode(extensions.language, card.language),
        ...disclosed,
      ],
      identifier: [
        { system: systems.personCode, value: card.personCode, assigner: reference('Organization', task.sourceId) },
      ],
      name: name ? [{ text: name }] : [],
      telecom: phone ? [{ system: 'phone', value: phone }] : [],
      gender: card.sex === 'not-stated' ? 'unknown' : card.sex,
      address: address || card.community ? [{ ...(address && { text: address }), ...district }] : [],
    }),
  };
}

function groupOf({ task }: ReferralFacts, card: NonNullable<ReferralFacts['card']>): Resource {
  return {
    resourceType: 'Group',
    ...present({
      id: patientId(task.id),
      extension: [...extensionCode(extensions.group, card.group), ...extensionCode(extensions.ageBand, card.ageBand)],
      type: 'person',
      actual: false,
      quantity: card.headcount ?? undefined,
    }),
  };
}

/** After a no the recipient keeps nothing of the person, not even that it was the same one. */
const subjectOf = ({ task, card }: ReferralFacts): JsonObject =>
  card ? reference(task.subjectKind === 'group' ? 'Group' : 'Patient', patientId(task.id)) : masked;

const priorities: Record<string, string> = {
  critical: 'stat',
  priority: 'urgent',
  routine: 'routine',
  watch: 'routine',
};

function requestStatus({ status, businessStatus }: ReferralFacts['task']): string {
  if (status === 'draft' || status === 'entered-in-error' || status === 'on-hold') return status;
  if (status === 'cancelled') return 'revoked';
  return businessStatus === 'loop-closed' ? 'completed' : 'active';
}

function serviceRequestOf(facts: ReferralFacts): Resource {
  const { task, card, target } = facts;
  return {
    resourceType: 'ServiceRequest',
    ...present({
      id: task.requestId,
      extension: [
        ...extensionCode(extensions.mode, task.mode),
        ...extensionCode(extensions.urgency, task.urgency),
        ...(card?.riskCodes ?? []).flatMap((risk) => extensionCode(extensions.risk, risk)),
      ],
      identifier: [{ system: systems.number, value: task.number }],
      status: requestStatus(task),
      intent: 'order',
      category: [coded('http://snomed.info/sct', '410606002')],
      priority: priorities[task.urgency],
      code: coded(systems.need, task.needCode),
      orderDetail: (card?.serviceCodes ?? []).map((code) => coded(systems.need, code)),
      subject: subjectOf(facts),
      authoredOn: task.createdAt.toISOString(),
      requester: reference('Organization', task.sourceId),
      performer: target ? [reference('Organization', target.id)] : [],
      reasonCode: (card?.reasonCodes ?? []).map((code) => coded(systems.reason, code)),
    }),
  };
}

/** referrals.md 2.4: the profile has no `received`; there it is `requested` with a business status. */
function taskStatus({ status, businessStatus }: ReferralFacts['task'], profile: Profile): [string, string | null] {
  if (profile === 'gravity' && status === 'received') return ['requested', businessStatus ?? 'acknowledged'];
  return [status, businessStatus];
}

function taskOf(facts: ReferralFacts, profile: Profile): Resource {
  const { task, side, target, outcome } = facts;
  const [status, businessStatus] = taskStatus(task, profile);
  const outputs = outcome
    ? [
        { type: coded(systems.output, 'outcome'), valueCodeableConcept: coded(systems.outcome, outcome.code) },
        ...outcome.delivered.map((code) => ({
          type: coded(systems.output, 'delivered-service'),
          valueCodeableConcept: coded(systems.need, code),
        })),
      ]
    : [];
  return {
    resourceType: 'Task',
    ...present({
      id: task.id,
      identifier: [{ system: systems.number, value: task.number }],
      partOf: side === 'source' && task.parentId ? [reference('Task', task.parentId)] : [],
      status,
      statusReason: task.statusReason ? coded(systems.statusReason, task.statusReason) : undefined,
      businessStatus: businessStatus ? coded(systems.businessStatus, businessStatus) : undefined,
      intent: 'order',
      priority: priorities[task.urgency],
      code: coded('http://hl7.org/fhir/CodeSystem/task-code', 'fulfill'),
      focus: reference('ServiceRequest', task.requestId),
      for: subjectOf(facts),
      authoredOn: (task.sentAt ?? task.createdAt).toISOString(),
      lastModified: task.updatedAt.toISOString(),
      requester: reference('Organization', task.sourceId),
      owner: target ? reference('Organization', target.id) : undefined,
      restriction: task.dueAt ? { period: { end: task.dueAt.toISOString() } } : undefined,
      output: outputs,
    }),
  };
}

/** What the person agreed to for this recipient. Other bases than consent are not written as if they were one. */
function consentOf(facts: ReferralFacts): Resource | null {
  const { task, target } = facts;
  if (task.legalBasis !== 'consent' || !task.consentEndsOn || !target || task.status === 'draft') return null;
  const isOver = ['rejected', 'cancelled', 'entered-in-error'].includes(task.status);
  return {
    resourceType: 'Consent',
    ...present({
      id: consentId(task.id),
      status: isOver || task.businessStatus === 'consent-paused' ? 'inactive' : 'active',
      scope: coded('http://terminology.hl7.org/CodeSystem/consentscope', 'patient-privacy'),
      category: [coded('http://terminology.hl7.org/CodeSystem/v3-ActCode', 'IDSCL')],
      patient: subjectOf(facts),
      organization: [reference('Organization', task.sourceId)],
      policyRule: coded('http://terminology.hl7.org/CodeSystem/v3-ActCode', 'OPTIN'),
      provision: {
        type: 'permit',
        period: { end: task.consentEndsOn },
        actor: [
          {
            role: coded('http://terminology.hl7.org/CodeSystem/v3-ParticipationType', 'IRCP'),
            reference: reference('Organization', target.id),
          },
        ],
        purpose: [{ system: systems.purpose, code: purposeOf(task.mode) }],
        code: task.fields.map((field) => coded(systems.field, field)),
      },
    }),
  };
}

export interface BundlePart {
  /** Where the resources are said to live; references among them are read from there. */
  base: string;
  resources: readonly Resource[];
}

/** One bundle; what several referrals share, such as an organisation, stands in it once. */
export function bundleOf(parts: readonly BundlePart[], next: string | null = null): Resource {
  const byUrl = new Map(
    parts.flatMap(({ base, resources }) =>
      resources.map((resource) => [`${base}/${resource.resourceType}/${String(resource.id)}`, resource] as const),
    ),
  );
  return {
    resourceType: 'Bundle',
    type: 'collection',
    ...present({
      link: next ? [{ relation: 'next', url: next }] : [],
      entry: [...byUrl].map(([fullUrl, resource]) => ({ fullUrl, resource })),
    }),
  };
}
