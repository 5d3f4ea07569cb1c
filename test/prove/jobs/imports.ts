import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { removeEmbedded, startEmbedded } from '@app/embedded-postgres';
import type { CurrencyTotal, ImportReport, KindReport } from '@app/imports';
import type { Check } from '../check';

const built = resolve(__dirname, '../../..');
const sharedData = resolve(built, '../../shared/data');

interface Outcome {
  measured: string;
  holds: boolean;
}

/** The command of the product on an empty database of its own; the folder is gone afterwards. */
async function withImports(
  work: (run: (...words: string[]) => Promise<ImportReport>, dataDir: string) => Promise<Outcome>,
): Promise<Outcome> {
  if (!existsSync(sharedData))
    return { measured: `NOT RUN: ${sharedData} is not there, so nothing was measured`, holds: false };
  const dataDir = mkdtempSync(join(tmpdir(), 'tongxing-prove-imports-'));
  try {
    return await work((format, path, ...rest) => runCommand(dataDir, format, join(sharedData, path), ...rest), dataDir);
  } finally {
    await removeEmbedded(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function runCommand(dataDir: string, ...words: string[]): Promise<ImportReport> {
  const program = join(built, 'apps/import/main.js');
  const options = { env: { PATH: process.env.PATH, DATA_DIR: dataDir }, maxBuffer: 50_000_000 };
  return new Promise((done, failed) => {
    execFile(process.execPath, [program, ...words, '--json'], options, (error, out, problem) => {
      if (out) done(JSON.parse(out) as ImportReport);
      else failed(new Error(problem || error?.message));
    });
  });
}

const kind = (report: ImportReport, name: string): KindReport => report[name] as KindReport;
const totals = (report: ImportReport): string =>
  (report.totals as CurrencyTotal[]).map(({ currency, amount }) => `${currency} ${amount}`).join(', ');
const created = (report: ImportReport, names: readonly string[]): string =>
  names.map((name) => `${kind(report, name).created} ${name}`).join(', ');

/** Created and updated of every kind of a report, together. */
function changes(report: ImportReport): number {
  return Object.values(report).reduce(
    (sum, value) => (Array.isArray(value) ? sum : sum + value.created + value.updated),
    0,
  );
}

const directory = ['organizations', 'locations', 'services'];

/** Real public data, too large or not licensed for the project: read by path from beside it. */
export const importChecks: Check[] = [
  {
    id: 'import-hsds',
    promised: '8 organizations, 22 locations, 23 services; again, with the server running: 0 created, 0 updated',
    run: () =>
      withImports(async (run, dataDir) => {
        const first = created(await run('hsds', 'hsds-sanmateo'), directory);
        const server = await startEmbedded({ dataDir });
        const again = await run('hsds', 'hsds-sanmateo').finally(() => server.stop());
        const measured = `${first}; again: ${changes(again)} created or updated`;
        return {
          measured,
          holds: measured === '8 organizations, 22 locations, 23 services; again: 0 created or updated',
        };
      }),
  },
  {
    id: 'import-360giving',
    promised:
      '5 and 154 grants accepted, GBP 1,946,486.00 and GBP 16,589,361.49; 379 rejected, each naming awardDate and its row',
    run: () =>
      withImports(async (run) => {
        const files = ['grantnav-20180903134856', 'awefw001p00000zgyHZAAY', 'a002400000KeYdsAAF'];
        const read = () =>
          Promise.resolve(files).then(async (names) => {
            const reports: ImportReport[] = [];
            for (const name of names) reports.push(await run('360giving', `grants-360giving/${name}.json`));
            return reports;
          });
        const [five, many, wrong] = await read();
        const { rejected } = kind(wrong, 'grants');
        const named = rejected.filter(({ row, column }, index) => column === 'awardDate' && row === index + 1).length;
        const again = (await read()).reduce((sum, report) => sum + changes(report), 0);
        const measured = `${kind(five, 'grants').created} (${totals(five)}) and ${kind(many, 'grants').created} (${totals(many)}); ${rejected.length} rejected, ${named} naming awardDate and its row; again: ${again} created or updated`;
        return {
          measured,
          holds:
            measured ===
            '5 (GBP 1,946,486.00) and 154 (GBP 16,589,361.49); 379 rejected, 379 naming awardDate and its row; again: 0 created or updated',
        };
      }),
  },
  {
    id: 'import-divisions',
    promised: 'every row of provinces to communities taken in or named; again: 0 created, 0 updated',
    run: () =>
      withImports(async (run) => {
        const names = ['provinces', 'cities', 'areas', 'streets', 'communities'];
        const first = await run('divisions', 'cn-divisions', '--as-of', '2022-10-01');
        const again = await run('divisions', 'cn-divisions', '--as-of', '2022-10-01');
        const rejected = names.flatMap((name) => kind(first, name).rejected);
        const measured = `${created(first, names)}; ${rejected.length} named as the area above them; again: ${changes(again)} created or updated`;
        return {
          measured,
          holds:
            rejected.every(({ reason }) => reason === 'same-area-as-its-parent') &&
            measured ===
              '31 provinces, 342 cities, 2975 areas, 41351 streets, 8857 communities; 4 named as the area above them; again: 0 created or updated',
        };
      }),
  },
  {
    id: 'import-holidays',
    promised: 'days off and make-up working days of every year given; again: 0 created, 0 updated',
    run: () =>
      withImports(async (run) => {
        const first = await run('holidays', 'cn-holidays');
        const again = await run('holidays', 'cn-holidays');
        const { rejected } = kind(first, 'days');
        const measured = `${created(first, ['days'])}, ${rejected.length} rejected; again: ${changes(again)} created or updated`;
        return { measured, holds: measured === '541 days, 0 rejected; again: 0 created or updated' };
      }),
  },
];
