import './resolve-libraries.cjs';
import { rmSync } from 'node:fs';
import { removeEmbedded } from '@app/embedded-postgres';

export default async function globalTeardown(): Promise<void> {
  await globalThis.testServer?.stop();
  if (!globalThis.testDataDir) return;
  await removeEmbedded(globalThis.testDataDir);
  rmSync(globalThis.testDataDir, { recursive: true, force: true });
}
