import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../../../..');

interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numRuntimeErrorTestSuites: number;
  testResults: { assertionResults: { status: string; fullName: string; failureMessages: string[] }[] }[];
}

export interface TestRun {
  passed: string[];
  failed: string[];
  /** Every test of every file ran and passed. */
  holds: boolean;
}

export const isThere = (file: string): boolean => existsSync(join(root, file));

/** Runs test files of the project as they are, on a real PostgreSQL of their own. A file that is not there is a failure. */
export async function runTestFiles(log: (line: string) => void, ...files: string[]): Promise<TestRun> {
  const absent = files.filter((file) => !isThere(file));
  if (absent.length > 0) throw new Error(`not there: ${absent.join(', ')}`);
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-prove-jest-'));
  try {
    const report = join(folder, 'report.json');
    const jest = [join(root, 'node_modules/jest/bin/jest.js'), '--runInBand', '--runTestsByPath', '--json'];
    const child = spawn(process.execPath, [...jest, '--outputFile', report, ...files], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await new Promise((ended) => child.once('close', ended));
    if (!existsSync(report)) throw new Error(said.slice(-3_000));
    const read = JSON.parse(readFileSync(report, 'utf8')) as JestReport;
    const all = read.testResults.flatMap(({ assertionResults }) => assertionResults);
    const namesOf = (status: string) => all.filter((one) => one.status === status).map(({ fullName }) => fullName);
    const failed = all.filter(({ status }) => status === 'failed');
    for (const { fullName, failureMessages } of failed) log(`${fullName}: ${failureMessages.join('\n').slice(0, 600)}`);
    if (read.numRuntimeErrorTestSuites > 0) log(said.slice(-2_000));
    return {
      passed: namesOf('passed'),
      failed: namesOf('failed'),
      holds:
        read.numPassedTests > 0 &&
        read.numFailedTests + read.numPendingTests + read.numRuntimeErrorTestSuites === 0 &&
        read.testResults.length === files.length,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const figures = ({ passed, failed }: TestRun): string =>
  failed.length === 0 ? `${passed.length} passed` : `${passed.length} passed, ${failed.length} FAILED`;
