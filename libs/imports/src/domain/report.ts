/** One row that was not taken in. `row` counts as the file's reader would: line of a CSV file, place in a JSON list. */
export interface RejectedRow {
  file: string;
  row: number | null;
  column: string | null;
  reason: string;
  /** The row's own id, where it could be read. */
  id?: string;
}

export interface KindReport {
  created: number;
  updated: number;
  unchanged: number;
  rejected: RejectedRow[];
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

export class ReportBuilder {
  private readonly kinds = new Map<string, KindReport>();
  readonly files: FileReport[] = [];
  totals: CurrencyTotal[] | undefined;

  kind(name: string): KindReport {
    let kind = this.kinds.get(name);
    if (!kind) this.kinds.set(name, (kind = { created: 0, updated: 0, unchanged: 0, rejected: [] }));
    return kind;
  }

  reject(kind: string, rejected: RejectedRow): void {
    this.kind(kind).rejected.push(rejected);
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
