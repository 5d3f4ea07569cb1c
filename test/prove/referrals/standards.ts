import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fhirErrors } from '../../exchange/fhir-validity';
import type { Resource } from '../../../libs/exchange/src/fhir/resources';
import type { Check } from '../check';
import { Person } from '../person';
import { figures, runTestFiles } from './jest-files';
import { onStage, type Stage } from './stage';

interface Bundle {
  entry?: { resource: Resource }[];
  link?: { relation: string; url: string }[];
}

/** Every referral of the demonstration as both sides take it along, in pages and alone. */
async function demoErrors({ product, database }: Stage, log: (line: string) => void) {
  const tasks = new Set<string>();
  const valid = new Set<string>();
  let errors = 0;
  const check = ({ entry = [] }: Bundle): Resource[] => {
    for (const { resource } of entry) {
      const text = JSON.stringify(resource);
      if (valid.has(text)) continue;
      valid.add(text);
      const wrong = fhirErrors(resource);
      errors += wrong.length;
      wrong.slice(0, 3).forEach((one) => log(`${resource.resourceType}: ${one}`));
    }
    return entry.map(({ resource }) => resource);
  };
  for (const account of product.accounts.filter(({ role }) => role === 'supervisor')) {
    const person = await Person.signIn(product, account);
    let path: string | undefined = '/api/exchange/fhir?limit=100';
    while (path) {
      const page: Bundle = (await person.call<Bundle>('GET', path)).body;
      for (const { resourceType, id } of check(page)) {
        if (resourceType !== 'Task') continue;
        tasks.add(String(id));
        check((await person.call<Bundle>('GET', `/api/referrals/${String(id)}/fhir`)).body);
      }
      const next: string | undefined = page.link?.find(({ relation }) => relation === 'next')?.url;
      path = next && next.slice(next.indexOf('/api/'));
    }
  }
  const [{ count }] = await database.query<{ count: number }>('SELECT count(*)::int AS count FROM referral_task');
  return { tasks: tasks.size, of: count, resources: valid.size, errors };
}

/** The examples the tests read are the shared ones, where those can be seen. */
function sharedExamples(log: (line: string) => void): string {
  const root = resolve(__dirname, '../../../..');
  const shared = resolve(root, '../shared');
  const own = join(root, 'test/data/fhir');
  const names = readdirSync(own).filter((name) => name.endsWith('.json'));
  if (!existsSync(shared)) {
    log(
      'THE FOLDER ../shared IS NOT HERE: the copies of the examples in test/data are used and compared with nothing.',
    );
    return `${names.length} examples (../shared ABSENT, compared with nothing)`;
  }
  const found = new Map(
    readdirSync(shared, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && names.includes(entry.name))
      .map((entry) => [entry.name, join(entry.parentPath, entry.name)]),
  );
  const canonical = (path: string) => JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
  const same = names.filter((name) => found.has(name) && canonical(join(own, name)) === canonical(found.get(name)!));
  return `${names.length} examples, ${same.length} the same as in ../shared`;
}

export const standards: Check = {
  id: 'referral-standards',
  promised:
    'FHIR of every demo referral: 0 errors; the fifteen shared examples in and out without loss; the HSDS directory validates and comes back with 0 changes',
  patienceMs: 20 * 60_000,
  run: async (log) => {
    const examples = sharedExamples(log);
    const demo = await onStage(log, (stage) => demoErrors(stage, log));
    const run = await runTestFiles(
      log,
      ...['fhir-in', 'fhir-out', 'hsds'].map((name) => `test/exchange/${name}.e2e-spec.ts`),
    );
    const noChange = run.passed.some((name) => name.includes('comes back to where it was written with no change'));
    return {
      measured: `demo: ${demo.tasks} of ${demo.of} referrals, ${demo.resources} resources, ${demo.errors} errors; ${examples}; in, out and HSDS: ${figures(run)}, HSDS back with ${noChange ? 'no change' : 'CHANGES'}`,
      holds: demo.errors === 0 && demo.tasks > 0 && demo.tasks === demo.of && run.holds && noChange,
    };
  },
};
