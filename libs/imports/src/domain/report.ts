/** One row that was not taken in. `row` counts as the file's reader would: line of a CSV file, place in a JSON list. */
export interface RejectedRow {
  file: string;
  row: number | null;
  column: string | null;
  reason: string;
  /** The value that was refused, shortened. */
  value?: string;
  /** The row's own id, where it could be read. */
  id?: string;
}

export interface KindReport {
  created: number;
  updated: number;
  unchanged: number;
  /** All of them, or the first of `rejectedCount`. */
  rejected: RejectedRow[];
  rejectedCount: number;
  /** Days a newer notice no longer lists; absent for kinds that never take anything away. */
  removed?: number;
}

export interface FileReport {
  name: string;
  read: boolean;
  encoding?: string;
  reason?: string;
}

export interface CurrencyTotal {
  currency: string;
  grants: number;
  amount: string;
}

/** What one import did, by kind of record: `{organizations: {created, …}, …, files: […]}`. */
export type ImportReport = Record<string, KindReport | FileReport[] | CurrencyTotal[]>;

export const isKindReport = (value: ImportReport[string]): value is KindReport => !Array.isArray(value);

export interface ReportOptions {
  /** How many rejected rows of a kind the report itself keeps. */
  keeps?: number;
  /** Hears of every rejected row; `cells` is the row as it stood in its list. */
  onReject?(rejected: RejectedRow, cells?: readonly string[]): void;
}

export class ReportBuilder {
  private readonly kinds = new Map<string, KindReport>();
  readonly files: FileReport[] = [];
  totals: CurrencyTotal[] | undefined;

  constructor(private readonly options: ReportOptions = {}) {}

  kind(name: string): KindReport {
    let kind = this.kinds.get(name);
    if (!kind) this.kinds.set(name, (kind = { created: 0, updated: 0, unchanged: 0, rejected: [], rejectedCount: 0 }));
    return kind;
  }

  reject(kind: string, rejected: RejectedRow, cells?: readonly string[]): void {
    const counts = this.kind(kind);
    counts.rejectedCount += 1;
    if (counts.rejected.length < (this.options.keeps ?? Infinity)) counts.rejected.push(rejected);
    this.options.onReject?.(rejected, cells);
  }

  /** False when nothing could be read: the command then ends with an error. Rejected rows are no error. */
  get readAnything(): boolean {
    const taken = [...this.kinds.values()].some(({ created, updated, unchanged }) => created + updated + unchanged > 0);
    return taken || this.files.some((file) => file.read);
  }

  build(): ImportReport {
    return {
      ...Object.fromEntries(this.kinds),
      ...(this.totals ? { totals: this.totals } : {}),
      files: this.files,
    };
  }
}
