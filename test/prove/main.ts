import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Check, Proof } from './check';

const usualPatienceMs = 10 * 60_000;

/** What the check measured; a check that fails or never ends does not hold. */
async function measure(check: Check, log: (line: string) => void): Promise<Omit<Proof, 'promised'>> {
  let timer: NodeJS.Timeout | undefined;
  const patienceMs = check.patienceMs ?? usualPatienceMs;
  const tooLong = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`no end after ${patienceMs / 60_000} minutes`)), patienceMs);
  });
  try {
    return await Promise.race([check.run((line) => log(`  ${line}`)), tooLong]);
  } catch (error) {
    return { measured: error instanceof Error ? (error.stack ?? error.message) : String(error), holds: false };
  } finally {
    clearTimeout(timer);
  }
}

/** `npm run prove -- <area> … [--json] [--only id,id]`: every folder beside this file that has an index is an area. */
async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const json = words.includes('--json');
  const only = words
    .find((word) => word.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',');
  const known = readdirSync(__dirname).filter((name) => existsSync(join(__dirname, name, 'index.js')));
  const areas = words.filter((word) => !word.startsWith('--'));
  const unknown = areas.filter((area) => !known.includes(area));
  if (unknown.length > 0) throw new Error(`No such area: ${unknown.join(', ')}. There are: ${known.join(', ')}`);

  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const proofs: Record<string, Proof> = {};
  for (const area of areas.length > 0 ? areas : known) {
    const { checks } = (await import(join(__dirname, area, 'index.js'))) as { checks: Check[] };
    for (const check of checks.filter(({ id }) => !only || only.includes(id))) {
      log(`${check.id}: ${check.promised}`);
      const outcome = await measure(check, log);
      proofs[check.id] = { promised: check.promised, ...outcome };
      log(`  ${outcome.holds ? 'holds' : 'DOES NOT HOLD'}: ${outcome.measured}`);
    }
  }
  if (json) process.stdout.write(`${JSON.stringify(proofs, null, 2)}\n`);
  process.exit(Object.values(proofs).every(({ holds }) => holds) ? 0 : 1);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
});
