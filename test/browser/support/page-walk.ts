import type { PageRow } from './every-page';

const windows = 2;

/** Looks at one page after the other, and at the next one already in a second window: a page spends half its time waiting. */
export class PageWalk<Seen> {
  private readonly begun = new Map<number, Promise<Seen>>();
  private readonly windows: Promise<unknown>[] = Array.from({ length: windows }, () => Promise.resolve());

  constructor(
    private readonly rows: readonly PageRow[],
    private readonly look: (row: PageRow, window: number) => Promise<Seen>,
  ) {}

  /** What was seen on the page of this row. */
  async of(row: PageRow): Promise<Seen> {
    const at = this.rows.indexOf(row);
    const seen = this.begin(at);
    for (let ahead = 1; ahead < windows; ahead += 1) if (at + ahead < this.rows.length) void this.begin(at + ahead);
    return seen;
  }

  private begin(at: number): Promise<Seen> {
    const known = this.begun.get(at);
    if (known) return known;
    const window = at % windows;
    const seen = this.windows[window].then(() => this.look(this.rows[at], window));
    this.begun.set(at, seen);
    // Its own test tells what went wrong; the window goes on to the next page.
    this.windows[window] = seen.catch(() => undefined);
    return seen;
  }
}
