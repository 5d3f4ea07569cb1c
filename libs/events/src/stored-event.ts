/** Ids, codes and numbers; never anything about a person (architecture 7). */
export type EventData = Record<string, string | number | boolean | null>;

export interface NewEvent {
  /** Past tense, `<feature>.<what-happened>`. */
  type: string;
  subjectId: string;
  /** Every organisation it concerns: a handler may touch the rows of these and no others. */
  organizationIds: string[];
  data?: EventData;
}

export interface StoredEvent {
  id: string;
  type: string;
  subjectId: string;
  organizationIds: string[];
  data: EventData;
  occurredAt: Date;
}
