import { join } from 'node:path';
import { DiskBytes } from '@app/files';
import { rootKeyFor, sampleKeySql, type SampleKey } from '@app/vault';
import { Client } from 'pg';
import { DemoWeek } from './demo-week';
import { loadAccess } from './load-access';
import { loadAsksOffers } from './load-asks-offers';
import { loadCases } from './load-cases';
import { loadGrants } from './load-grants';
import { loadLadders } from './load-ladders';
import { loadAfterMeetings } from './load-after-meetings';
import { loadMeetings } from './load-meetings';
import { loadNetwork } from './load-network';
import { loadNotifications } from './load-notifications';
import { loadReferrals } from './load-referrals';
import { loadLiveTemplates } from './load-live-templates';
import { loadReview } from './load-review';
import { loadSealedRounds } from './load-sealed-rounds';
import { loadWords } from './load-words';
import { choosePasswords, hashPasswords, writeAccounts } from './passwords';

export interface DemoOptions {
  /** The migrator's login. */
  url: string;
  dataDir: string;
  /** A date in the week everything is placed around; absent: this week. */
  demoDay?: string;
}

/**
 * Fills an empty database with the demo network in one transaction: everything or nothing. A database that knows a
 * network or an account is left alone. Returns whether anything was loaded.
 */
export async function loadDemo({ url, dataDir, demoDay }: DemoOptions): Promise<boolean> {
  const week = new DemoWeek(demoDay);
  const client = new Client({ connectionString: url, application_name: 'tongxing-demo' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('LOCK TABLE network IN EXCLUSIVE MODE');
    if (!(await isEmpty(client))) {
      await client.query('ROLLBACK');
      return false;
    }
    const passwords = choosePasswords();
    await loadNetwork(client, week, await hashPasswords(passwords));
    await loadGrants(client, week);
    const root = await rootKey(client, dataDir);
    const referrals = await loadReferrals(client, week, root, new DiskBytes(join(dataDir, 'files')));
    await loadLadders(client, referrals, root);
    await loadWords(client, week, referrals, root);
    await loadNotifications(client, week, referrals);
    await loadAfterMeetings(client, await loadMeetings(client, week, root), week);
    await loadLiveTemplates(client, week);
    await loadReview(client, week, root);
    await loadSealedRounds(client, week);
    await loadAsksOffers(client, week);
    await loadCases(client, week, root);
    await loadAccess(client, week, root);
    // Before the commit: accounts nobody has the password of would be of no use.
    writeAccounts(dataDir, passwords);
    await client.query('COMMIT');
    return true;
  } finally {
    await client.end();
  }
}

async function isEmpty(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ empty: boolean }>(
    'SELECT NOT EXISTS (SELECT 1 FROM network) AND NOT EXISTS (SELECT 1 FROM account) AS empty',
  );
  return rows[0].empty;
}

function rootKey(client: Client, dataDir: string): Promise<Buffer> {
  return rootKeyFor(join(dataDir, 'secrets'), async () => (await client.query<SampleKey>(sampleKeySql)).rows[0]);
}
