import type {
  AgeBand,
  BasisReason,
  BasisReview,
  Card,
  ChildView,
  ConsentForm,
  Details,
  LegalBasis,
  NeedCode,
  NoticeReceiver,
  ReasonCode,
  ReferralAction,
  Relation,
  RiskCode,
  ShareableField,
  Signer,
  SignerRelation,
  WithdrawChannel,
} from '@app/referrals';

/** When something happened: days from the first Monday, or hours before the first start for clocks that still run. */
export type When = { day: number; time?: string } | { hoursBeforeStart: number } | { workingDaysBeforeStart: number };

export interface DemoConsent {
  when: When;
  decision: 'given' | 'partly' | 'refused';
  /** What was ticked; all that was asked unless said. */
  fields?: ShareableField[];
  signedBy: Signer;
  /** What the guardian is to the child. */
  relation?: SignerRelation;
  childView?: ChildView;
  form: ConsentForm;
  /** Last day it holds, in days from the first Monday. */
  endsOn: number;
}

export interface DemoStep {
  action: Exclude<ReferralAction, 'create'>;
  /** T15 comes when nobody answered any rung of the ladder. */
  when: When | 'ladder-ends';
  /** Declining and withdrawing carry a reason; completing an outcome; closing what the person said. */
  reason?: string;
  reasonBy?: string;
  /** Dates (`firstContact`, `reviewOn`, `toldOn`) in days from the first Monday, `forwardTo` as the key of an organisation. */
  detail?: Record<string, unknown>;
  note?: string;
  /** How the person said that they no longer agree. */
  channel?: WithdrawChannel;
}

/** Passed on without consent: on what ground, and what the law asks for afterwards. */
export interface DemoBasis {
  legalBasis: Exclude<LegalBasis, 'consent'>;
  reason: BasisReason;
  note: string;
  /** By the supervisor of the source. */
  review?: { when: When; review: BasisReview; note?: string };
  notice?: { when: When; receiver: NoticeReceiver; note?: string };
}

/** One referral from its writing to where it stands. */
export interface DemoTask {
  /** Unique in the demo: '03-04'. */
  key: string;
  to: string | null;
  when: When;
  /** What the person is asked to share. */
  fields: ShareableField[];
  consent?: DemoConsent;
  basis?: DemoBasis;
  steps: DemoStep[];
  grant?: string;
  /** The task this one takes the place of, after a no. */
  replaces?: string;
  relation?: Relation;
}

export interface DemoPerson {
  code: string;
  group: Card['group'];
  sex: Card['sex'];
  ageBand: AgeBand;
  household: Card['household'];
  language?: Card['language'];
  area: string;
}

export interface DemoCase {
  key: string;
  from: string;
  /** A need that many share: the plan of the person only says whom it is about on the whole. */
  headcount?: number;
  person: DemoPerson;
  /** Referred together with others of this household; each has a case of their own. */
  household?: { code: string; relation: 'head' | 'spouse' };
  need: NeedCode;
  services: NeedCode[];
  risks: RiskCode[];
  reasons: ReasonCode[];
  mode: Card['mode'];
  urgency: Card['urgency'];
  /** Goes into the vault; names only where the scenario wants masking to be seen at work. */
  details: Details;
  tasks: DemoTask[];
}
