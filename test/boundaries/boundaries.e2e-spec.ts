import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

interface Violation {
  rule: { name: string };
  from: string;
}

/** Runs dependency-cruiser with the project's own rules over a small tree of the same shape. */
function violationsIn(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'tongxing-boundaries-'));
  try {
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    const paths = { '@app/*': ['./libs/*/src/index.ts'] };
    write(
      'tsconfig.json',
      JSON.stringify({ compilerOptions: { module: 'node20', moduleResolution: 'node16', paths } }),
    );
    for (const [path, text] of Object.entries(files)) write(path, text);
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const config = join(root, '.dependency-cruiser.cjs');
    const args = [program, '--config', config, '--output-type', 'json', 'libs', 'apps'];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    if (!stdout) throw new Error(stderr);
    const report = JSON.parse(stdout) as { summary: { violations: Violation[] } };
    return report.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const sound: Record<string, string> = {
  'libs/kernel/src/index.ts': 'export const newId = () => "";',
  'libs/database/src/index.ts': 'import "@app/kernel"; export const run = 1;',
  'libs/identity/src/index.ts': 'import "@app/database"; export const who = 1;',
  'libs/organizations/src/index.ts': 'import "@app/identity"; export const where = 1;',
  'libs/live-protocol/src/index.ts': 'import "@app/kernel"; export const fold = 1;',
  'libs/notifications/src/index.ts': 'import "@app/organizations"; export const tell = 1;',
  'libs/referrals/src/index.ts': 'import "@app/organizations"; export * from "./domain/referral";',
  'libs/referrals/src/domain/referral.ts': 'import "@app/kernel"; export const rule = 1;',
  'libs/referrals/src/domain/referral.spec.ts': 'import "node:fs"; import "./referral";',
  'libs/referrals/src/referrals.controller.ts': 'import "./domain/referral"; export const c = 1;',
  'apps/api/main.ts': 'import "@app/referrals"; import "@app/notifications";',
  'apps/web/src/main.ts': 'import "@app/live-protocol";',
};

/** What somebody might write, and the rule that must report it. */
const planted: [rule: string, path: string, text: string][] = [
  ['identity-asks-downwards-only', 'libs/identity/src/up.ts', 'import "@app/referrals";'],
  ['organizations-asks-downwards-only', 'libs/organizations/src/up.ts', 'import type { rule } from "@app/referrals";'],
  ['referrals-asks-downwards-only', 'libs/referrals/src/sideways.ts', 'import "@app/notifications";'],
  ['heard-by-events-only', 'libs/referrals/src/sideways.ts', 'import "@app/notifications";'],
  ['technical-knows-no-feature', 'libs/database/src/feature.ts', 'import "@app/identity";'],
  ['front-door-between-libraries', 'libs/referrals/src/deep.ts', 'import "../../organizations/src/index-of-areas";'],
  ['front-door-for-programs', 'apps/api/deep.ts', 'import "../../libs/referrals/src/domain/referral";'],
  ['rules-are-pure', 'libs/referrals/src/domain/impure.ts', 'import "node:fs";'],
  ['rules-are-pure', 'libs/referrals/src/domain/framework.ts', 'import "@nestjs/common";'],
  ['rules-are-pure', 'libs/referrals/src/domain/outward.ts', 'import "../referrals.controller";'],
  ['browser-safe', 'libs/live-protocol/src/node.ts', 'import "node:crypto";'],
  ['web-knows-the-api-only', 'apps/web/src/deep.ts', 'import "@app/referrals";'],
  ['programs-stand-apart', 'apps/worker/main.ts', 'import "../api/main";'],
  ['libraries-know-no-program', 'libs/identity/src/program.ts', 'import "../../../apps/api/main";'],
  ['controllers-hold-no-sql', 'libs/identity/src/sql.controller.ts', 'import "pg";'],
  ['no-circles', 'libs/identity/src/one.ts', 'import "./two";'],
  ['resolvable', 'libs/identity/src/lost.ts', 'import "./nowhere";'],
];

describe('what may import what', () => {
  it('reports nothing in a sound tree', () => {
    expect(violationsIn(sound)).toEqual([]);
  });

  describe('reports what is planted', () => {
    let reported: string[];
    beforeAll(() => {
      const files = Object.fromEntries(planted.map(([, path, text]) => [path, text]));
      reported = violationsIn({
        ...sound,
        ...files,
        'libs/identity/src/two.ts': 'import "./one";',
        'libs/organizations/src/index-of-areas.ts': 'export const a = 1;',
      });
    });
    it.each(planted)('%s at %s', (rule, path) => {
      expect(reported).toContain(`${rule}: ${path}`);
    });
    it('and nothing else than what is planted', () => {
      const files = new Set([...planted.map(([, path]) => path), 'libs/identity/src/two.ts']);
      expect(reported.filter((line) => !files.has(line.split(': ')[1]))).toEqual([]);
    });
  });
});
