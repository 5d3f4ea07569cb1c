import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run, table, type Benchmark, type Result } from './harness';

const usage = 'npm run bench -- [P1 P4 …] [--json] [--rounds N]';

function available(): string[] {
  const files = readdirSync(__dirname).filter((name) => /^p\d+\.js$/.test(name));
  return files.map((name) => name.slice(0, -3).toUpperCase()).sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
}

async function main(args: string[]): Promise<void> {
  const at = args.indexOf('--rounds');
  const rounds = at < 0 ? undefined : Number(args[at + 1]);
  if (rounds !== undefined && !(rounds > 0)) throw new Error(usage);
  const named = args
    .filter((arg, i) => /^p\d+$/i.test(arg) && (at < 0 || i !== at + 1))
    .map((arg) => arg.toUpperCase());
  const unknown = named.filter((id) => !existsSync(join(__dirname, `${id.toLowerCase()}.js`)));
  if (unknown.length > 0)
    throw new Error(`no such benchmark: ${unknown.join(', ')}; there are ${available().join(', ')}`);
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const results: Record<string, Result> = {};
  for (const id of named.length > 0 ? named : available()) {
    const { benchmark } = (await import(join(__dirname, `${id.toLowerCase()}.js`))) as { benchmark: Benchmark };
    say(`${id}: ${benchmark.title}`);
    results[id] = await run(benchmark, say, rounds);
  }
  say(table(results));
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
