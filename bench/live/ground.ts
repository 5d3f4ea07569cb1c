import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@app/database';
import { nodeFlags } from '@app/process';
import { type EmbeddedServer, removeEmbedded, startEmbedded } from '@app/embedded-postgres';
import { Client } from 'pg';
import { Child } from './child';
import { Rooms } from './rooms';

/** A database of its own with people and rooms, and the api on it. */
export class Ground {
  private constructor(
    private readonly dataDir: string,
    readonly database: EmbeddedServer,
    readonly client: Client,
    readonly rooms: Rooms,
  ) {}

  static async prepare(id: string, sessions: number, perSession: number): Promise<Ground> {
    const dataDir = mkdtempSync(join(tmpdir(), `tongxing-${id}-`));
    chmodSync(dataDir, 0o755);
    const database = await startEmbedded({ dataDir });
    await migrate(database.url, join(dataDir, 'secrets'));
    const client = new Client({ connectionString: database.url });
    client.on('error', () => undefined);
    await client.connect();
    const rooms = new Rooms(client, sessions, perSession);
    await rooms.prepare();
    return new Ground(dataDir, database, client, rooms);
  }

  /** The api as it is shipped. */
  startProduct(): Promise<Child> {
    const environment = {
      DATABASE_URL: this.database.url,
      DATA_DIR: this.dataDir,
      DEMO: 'off',
      PUBLIC_URL: '',
      PORT: '0',
    };
    return Child.start('live/product.js', environment, nodeFlags);
  }

  async close(): Promise<void> {
    await this.client.end();
    await this.database.stop();
    await removeEmbedded(this.dataDir);
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
