import type { ReportCall, Safety, SeenBy, SeenKind } from '../domain/mandatory-report';

export interface NewReport {
  personId?: string;
  referralId?: string;
  discoveredAt: Date;
  seenKinds: SeenKind[];
  seenBy: SeenBy;
  seen: string;
  safety: Safety;
  safetyNote?: string;
}

export interface NewCall extends ReportCall {
  number?: string;
  answer?: string;
}

export interface CallRow extends ReportCall {
  id: string;
  number: string | null;
  answer: string | null;
}

export interface ReportRow {
  id: string;
  reporterName: string;
  personId: string | null;
  referralId: string | null;
  discoveredAt: Date;
  seenKinds: SeenKind[];
  seenBy: SeenBy;
  seen: string;
  safety: Safety;
  safetyNote: string | null;
  filedAt: Date;
  calls: CallRow[];
}
