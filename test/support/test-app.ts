import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { setupApp } from '../../apps/api/setup-app';
import { cloneDatabase, type TestDatabase } from './database';
import { peopleOn, TestClient, type People } from './people';

export { TestClient, type Answer, type Call, type TestOrganization } from './people';

export interface TestApp extends People {
  app: NestFastifyApplication;
  url: string;
  database: TestDatabase;
  nobody: TestClient;
  close(): Promise<void>;
}

/** The real application on a free port with a database of its own. Start one a file, in `beforeAll`. */
export async function startTestApp(environment: Record<string, string> = {}, webDir?: string): Promise<TestApp> {
  const database = await cloneDatabase(environment);
  const app = await setupApp(database.config, { quiet: true, webDir });
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    app,
    url,
    database,
    nobody: new TestClient(url, undefined, undefined),
    ...peopleOn({ database, url }),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
