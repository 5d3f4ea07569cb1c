import { parseArgs } from 'node:util';
import { readConfig } from '@app/config';
import { migrate } from '@app/database';
import { withEmbedded } from '@app/embedded-postgres';
import { chinaDay } from '@app/grants';
import { importFormats, ImportRefused, runImport, type ImportFormat, type ImportReport } from '@app/imports';

const usage = `npm run import -- <format> <path> [--json] [--source name] [--as-of YYYY-MM-DD]

  hsds <path>         organisations, locations, services: a folder or zip of HSDS or Ohana CSV (datapackage.json is
                      followed), or one HSDS 3.0 JSON document
  360giving <file>    grants (360Giving JSON)
  divisions <folder>  provinces, cities, areas, streets, communities (CSV)
  holidays <folder>   days off and make-up working days (JSON, one file a year)

  --json    print the report, and nothing else, on standard output
  --source  whose rows these are; a row is known by (source, id). Default: the format, for hsds hsds:<name of the path>
  --as-of   the day divisions describe; default today

Ends with 0 when something could be read, even if rows were rejected; 1 when nothing could; 2 when asked wrongly.
`;

interface Asked {
  format: ImportFormat;
  path: string;
  json: boolean;
  source?: string;
  asOf: string;
}

function asked(words: string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, source: { type: 'string' }, 'as-of': { type: 'string' } },
    });
    const [format, path] = positionals;
    const asOf = values['as-of'] ?? chinaDay(new Date());
    if (positionals.length !== 2 || !isFormat(format) || !/^\d{4}-\d{2}-\d{2}$/.test(asOf)) return null;
    return { format, path, json: values.json ?? false, source: values.source, asOf };
  } catch {
    return null;
  }
}

const isFormat = (word: string): word is ImportFormat => (importFormats as readonly string[]).includes(word);

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** A line at most every second, so that a log stays readable. */
function progressLine(): (kind: string, rows: number) => void {
  let last = 0;
  return (kind, rows) => {
    if (Date.now() - last < 1_000) return;
    last = Date.now();
    say(`  ${kind}: ${rows}`);
  };
}

async function main(): Promise<number> {
  const order = asked(process.argv.slice(2));
  if (!order) {
    say(usage);
    return 2;
  }
  const config = readConfig();
  const run = async (url: string) => {
    await migrate(url, config.secretsDir);
    say(`reading ${order.path}`);
    return runImport(url, { ...order, progress: progressLine() });
  };
  const url = config.databaseUrls.migrator;
  const { report, readAnything } = url
    ? await run(url)
    : await withEmbedded({ dataDir: config.dataDir, log: say }, run);
  if (order.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else process.stdout.write(inWords(report));
  return readAnything ? 0 : 1;
}

function inWords(report: ImportReport): string {
  const lines: string[] = [];
  for (const [kind, value] of Object.entries(report)) {
    if (Array.isArray(value)) continue;
    const { created, updated, unchanged, rejected, removed } = value;
    const more = removed ? `, ${removed} removed` : '';
    lines.push(
      `${kind}: ${created} created, ${updated} updated, ${unchanged} unchanged${more}, ${rejected.length} rejected`,
    );
    for (const row of rejected.slice(0, 20))
      lines.push(
        `  ${row.file}:${row.row ?? '-'} ${row.column ?? 'row'}: ${row.reason}${row.id ? ` (${row.id})` : ''}`,
      );
    if (rejected.length > 20) lines.push(`  … ${rejected.length - 20} more; --json lists every one`);
  }
  for (const value of Object.values(report).filter(Array.isArray))
    for (const item of value)
      if ('amount' in item) lines.push(`total ${item.currency} ${item.amount} in ${item.grants} grants`);
      else if (!item.read) lines.push(`not read: ${item.name} (${item.reason})`);
  return `${lines.join('\n')}\n`;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const expected = error instanceof ImportRefused;
    say(expected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(expected ? 2 : 1);
  },
);
