import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestApp, TestClient } from '../support/test-app';

export interface AccessRequest {
  /** With its ids filled in. */
  path: string;
  body?: unknown;
  version?: number;
}

export interface AccessRow {
  /** As in /openapi.json: 'POST /api/referrals/{id}/accept'. */
  operation: string;
  /** A fresh, valid request for the allowed person; asked for once a persona, so a move can be repeated. */
  request: () => AccessRequest | Promise<AccessRequest>;
  /** Status for a caller without a session. */
  nobody: number;
  /** Status for a member of an organisation that has nothing to do with the thing, in the role of the allowed one. */
  stranger: number;
  /** Status for a colleague of the allowed person in a role without the right; absent where every role has it. */
  withoutRight?: number;
  allowed: number;
}

export interface AccessRows {
  stranger: TestClient;
  withoutRight?: TestClient;
  allowed: TestClient;
  rows: AccessRow[];
}

export type PrepareRows = (app: TestApp) => Promise<AccessRows>;

/** Every file of `rows/` exports `prepare`; a new feature adds a file there and nothing here. */
export function allRowFiles(): { feature: string; prepare: PrepareRows }[] {
  const folder = join(__dirname, 'rows');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- the folder is the list
      const { prepare } = require(join(folder, file)) as { prepare: PrepareRows };
      return { feature: file.replace(/\.ts$/, ''), prepare };
    });
}
