import type { Tx } from '@app/database';
import { areaTokens } from '@app/organizations';
import { divisionFiles, readDivision, type Division } from './domain/divisions';
import { batches, type ImportContext } from './import-context';
import type { UploadedFile } from './table-source';
import { encodingOf, rowsOf, UnreadableFile } from './text-files';
import type { Encoding } from './domain/encoding';

interface StandingArea {
  name: string;
  parentCode: string | null;
  validFrom: string;
}

const areasInOneBatch = 2_000;

/**
 * Reads provinces, cities, areas, streets and communities into the area tree. `asOf` is the day the files describe: a name
 * or parent that differs ends the old statement on that day and begins a new one, so old addresses stay readable (R-ID-03).
 */
export async function importDivisions(
  uploads: readonly UploadedFile[],
  asOf: string,
  context: ImportContext,
): Promise<void> {
  const sorted = [...uploads].sort((a, b) => (a.name < b.name ? -1 : 1));
  const recognised = new Set<string>();
  const known = new Set<string>();
  for (const file of divisionFiles)
    for (const upload of sorted.filter(({ name }) => name.startsWith(file.prefix) && name.endsWith('.csv'))) {
      recognised.add(upload.name);
      await new DivisionImport(upload, file, asOf, known, context).run();
    }
  for (const { name } of sorted.filter((candidate) => !recognised.has(candidate.name)))
    context.report.files.push({ name, read: false, reason: 'not-part-of-the-format' });
}

class DivisionImport {
  private readonly kind: string;
  private readonly name: string;
  private readonly path: string;

  constructor(
    { path, name }: UploadedFile,
    private readonly file: (typeof divisionFiles)[number],
    private readonly asOf: string,
    private readonly known: Set<string>,
    private readonly context: ImportContext,
  ) {
    this.kind = file.prefix;
    this.path = path;
    this.name = name;
  }

  async run(): Promise<void> {
    const { report, progress } = this.context;
    report.kind(this.kind);
    let done = 0;
    try {
      const encoding = await encodingOf(this.path);
      for await (const batch of batches(this.divisions(encoding), areasInOneBatch)) {
        const outcome = await this.context.inTransaction((tx) => this.write(tx, batch));
        const counts = report.kind(this.kind);
        counts.created += outcome.created;
        counts.updated += outcome.updated;
        counts.unchanged += outcome.unchanged;
        await progress(this.kind, (done += batch.length));
      }
      report.files.push({ name: this.name, read: true, encoding });
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      report.files.push({ name: this.name, read: false, reason: error.message });
    }
  }

  private async *divisions(encoding: Encoding): AsyncGenerator<Division> {
    const reject = (row: number, column: string | null, reason: string, id?: string): void =>
      this.context.report.reject(this.kind, { file: this.name, row, column, reason, id });
    // Parents are of the files before this one: a code of this file is never its own row's parent.
    const parents = new Set(this.known);
    const here = new Set<string>();
    for await (const line of rowsOf(this.path, encoding)) {
      if ('problem' in line) {
        reject(line.line, null, line.problem);
        continue;
      }
      const division = readDivision(line.row, this.file, parents);
      if (!division.ok) reject(line.line, division.problem.column, division.problem.reason, line.row.code);
      else if (here.has(division.value.code)) reject(line.line, 'code', 'code-twice', line.row.code);
      // A city without counties stands in the file of counties again, as the city it is (东莞, 中山, 儋州).
      else if (parents.has(division.value.code)) reject(line.line, 'code', 'same-area-as-its-parent', line.row.code);
      else {
        here.add(division.value.code);
        this.known.add(division.value.code);
        yield division.value;
      }
    }
  }

  private async write(
    tx: Tx,
    divisions: readonly Division[],
  ): Promise<{ created: number; updated: number; unchanged: number }> {
    const rows = await tx.query<StandingArea & { code: string }>(
      `SELECT code, name, parent_code AS "parentCode", valid_from AS "validFrom" FROM area
       WHERE code = ANY($1::text[]) AND valid_to IS NULL`,
      [divisions.map(({ code }) => code)],
    );
    const standing = new Map<string, StandingArea>(rows.map((row) => [row.code, row]));
    const fresh = divisions.filter(({ code }) => !standing.has(code));
    const changed = divisions.filter((division) => {
      const area = standing.get(division.code);
      return area && (area.name !== division.name || area.parentCode !== division.parentCode);
    });
    // Known since the same day or later: the statement itself was wrong and is put right.
    const corrected = changed.filter(({ code }) => (standing.get(code)?.validFrom ?? '') >= this.asOf);
    const renamed = changed.filter((division) => !corrected.includes(division));
    const outcome = {
      created: fresh.length,
      updated: changed.length,
      unchanged: divisions.length - fresh.length - changed.length,
    };
    if (this.context.preview) return outcome;
    await tx.query('UPDATE area SET valid_to = $2 WHERE code = ANY($1::text[]) AND valid_to IS NULL', [
      renamed.map(({ code }) => code),
      this.asOf,
    ]);
    await tx.query(
      `UPDATE area a SET name = r.name, parent_code = r."parentCode", source = $2,
         search_tokens = ARRAY(SELECT jsonb_array_elements_text(r.tokens))
       FROM jsonb_to_recordset($1::jsonb) AS r (code text, name text, "parentCode" text, tokens jsonb)
       WHERE a.code = r.code AND a.valid_to IS NULL`,
      [withTokens(corrected), this.context.source],
    );
    await tx.query(
      `INSERT INTO area (code, name, level, parent_code, valid_from, source, search_tokens)
       SELECT r.code, r.name, r.level, r."parentCode", $2, $3, ARRAY(SELECT jsonb_array_elements_text(r.tokens))
       FROM jsonb_to_recordset($1::jsonb) AS r (code text, name text, level text, "parentCode" text, tokens jsonb)`,
      [withTokens([...fresh, ...renamed]), this.asOf, this.context.source],
    );
    return outcome;
  }
}

const withTokens = (divisions: readonly Division[]): string =>
  JSON.stringify(divisions.map((division) => ({ ...division, tokens: areaTokens(division.name) })));
