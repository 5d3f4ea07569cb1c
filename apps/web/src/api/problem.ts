/** What RFC 9457 `application/problem+json` carries here; `code` is stable, texts are ours. */
export interface ProblemDocument {
  type?: string;
  title?: string;
  status: number;
  code: string;
  detail?: string;
  requestId?: string;
  errors?: { field: string; code: string }[];
  details?: Record<string, unknown>;
}

/** A refused or failed request. `status` 0 means no answer came: what was sent may or may not have been done. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | undefined;
  readonly errors: { field: string; code: string }[];
  /** Facts a rule gives with its code, e.g. minutes to wait. */
  readonly details: Record<string, unknown>;

  constructor(document: ProblemDocument) {
    super(`${document.status} ${document.code}`);
    this.name = 'Problem';
    this.status = document.status;
    this.code = document.code;
    this.requestId = document.requestId;
    this.errors = document.errors ?? [];
    this.details = document.details ?? {};
  }

  get isUnreachable() {
    return this.status === 0;
  }

  /** The server may have done the work although no good answer came, so a retry must carry the same Idempotency-Key. */
  get isOutcomeUnknown() {
    return this.status === 0 || this.status >= 500;
  }

  fieldCode(field: string) {
    return this.errors.find((error) => error.field === field)?.code;
  }
}

export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem({ status: -1, code: 'page-broken', detail: error instanceof Error ? error.message : undefined });
}

export const unreachable = () => new Problem({ status: 0, code: 'unreachable' });

export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const document = (typeof body === 'object' && body !== null ? body : {}) as Partial<ProblemDocument>;
  return new Problem({ ...document, status: response.status, code: document.code ?? `http-${response.status}` });
}
