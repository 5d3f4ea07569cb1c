import { readConfig } from '@app/config';
import { Client } from 'pg';
import { startReceiver } from '../../exchange/receiver';
import {
  bodies,
  good,
  readyToSend,
  step,
  twoOrganizations,
  type TwoOrganizations,
} from '../../referrals/two-organizations';
import { startFakeRobots, type FakeRobots } from '../../support/fake-robots';
import { lettersOf, startMailServer } from '../../support/mail-server';
import type { Check } from '../check';
import { markerOf, markersOf, sightings } from './canary-markers';
import { readByItsOwn, setScene, type Scene } from './canary-scene';
import { filesBelow, listening, pathOf, queries, read, readingPaths, refusals } from './canary-surfaces';
import { onStage, within, type Stage } from './stage';

type Report = (where: string, count: number) => void;

async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>, atOnce = 8): Promise<void> {
  const left = [...items];
  const lane = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

/** Outlets of both organisations: a chat robot, a program that is told, and mail for everybody of everything. */
async function openOutlets({ database }: Stage, network: TwoOrganizations, robots: FakeRobots, webhook: string) {
  const groups = ['waiting', 'answers', 'protection', 'live', 'funding', 'handed-over', 'upkeep'];
  for (const admin of [network.admin, network.targetAdmin]) {
    const address = robots.address('wecom', `key-${admin.account!.organizationId}`);
    const robot = { name: '值班群', address, groups: ['waiting', 'answers'], language: 'zh-CN', quiet: false };
    good(await admin.post('/api/robots', robot), 201);
    const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    good(await admin.post('/api/webhooks', { name: '数据平台', address: webhook, secret }), 201);
  }
  for (const client of [network.worker, network.supervisor, network.intake, network.targetSupervisor]) {
    const email = `w${client.account!.id.slice(-8)}@example.org`;
    await database.query('UPDATE account SET email = $2 WHERE id = $1', [client.account!.id, email]);
    const choices = { mail: groups, digest: [], digestHour: 9, quietDaysOff: false, urgentPasses: true };
    good(await client.put('/api/me/notification-choices', choices, { version: 0 }));
  }
}

/** Every viewer at every standing on every route that reads, and what they are told when they try to act. */
async function sweep(stage: Stage, scene: Scene, found: Report) {
  const { ofOne, ofMany } = await readingPaths(stage.nobody);
  const tally = { read: 0, answered: 0, files: 0, refusals: 0 };
  const people = Object.entries(scene.viewers);
  const ask = async (viewer: string, path: string, shown: string) => {
    const { status, type, text } = await read(scene.viewers[viewer], path);
    tally.read += 1;
    tally.answered += status === 200 ? 1 : 0;
    tally.files += type === 'zip' || type.includes('csv') || type.includes('pdf') ? 1 : 0;
    // The address a viewer asked for may come back in an error; it is theirs.
    const above = sightings(text.replaceAll(path, '')).filter((one) => scene.isAbove(viewer, one));
    if (above.length > 0) found(`${viewer} at ${shown}: ${above[0].field}`, above.length);
  };
  const one = people.flatMap(([viewer]) =>
    scene.marked.flatMap((referral) => ofOne.map((path) => ({ viewer, referral, path }))),
  );
  await each(one, ({ viewer, referral, path }) => ask(viewer, pathOf(path, referral), `${path} (${referral.at})`));
  const many = people.flatMap(([viewer]) =>
    ofMany.flatMap((path) => queries.map((query) => ({ viewer, path: path + query }))),
  );
  await each(many, ({ viewer, path }) => ask(viewer, path, path));
  const whoTries = ['intake', 'targetAdmin', 'stranger', 'nobody'];
  const tried = people
    .filter(([viewer]) => whoTries.includes(viewer))
    .flatMap(([viewer]) => scene.marked.map((referral) => ({ viewer, referral })));
  await each(tried, async ({ viewer, referral }) => {
    for (const text of await refusals(scene.viewers[viewer], referral, scene.network.strangers.id)) {
      tally.refusals += 1;
      const above = sightings(text).filter((sighting) => scene.isAbove(viewer, sighting));
      if (above.length > 0) found(`${viewer} in a refusal (${referral.at}): ${above[0].field}`, above.length);
    }
  });
  return { ...tally, routes: ofOne.length + ofMany.length, viewers: people.length };
}

/** Input the product has to refuse, or breaks over: what it then says and logs may not repeat it. */
async function makeTrouble(stage: Stage, { network, marked }: Scene): Promise<string[]> {
  const [{ id }] = marked;
  const answers = [
    await network.worker.patch(`/api/referrals/${id}`, { ...markersOf(0), details: 'x' }, { version: 1 }),
    await network.worker.post('/api/referrals', { details: markersOf(0), unknown: 1 }),
    await network.worker.call('POST', '/api/referrals', `{"details": {"name": "${markerOf(0, 'name')}"`, {
      key: 'broken-json-1',
    }),
  ];
  await stage.database.query('ALTER TABLE person_field RENAME TO person_field_away');
  answers.push(await network.supervisor.get(`/api/referrals/${id}`));
  await stage.database.query('ALTER TABLE person_field_away RENAME TO person_field');
  if (answers[3].status !== 500) throw new Error(`a broken database answers ${answers[3].status}`);
  return answers.map((answer) => JSON.stringify(answer.body));
}

/**
 * Every row of every table as text, bytes as hex; jobs as their own login, which alone may read them. Rows that a policy keeps from
 * the migrator are read off the database's own files below.
 */
async function dump({ database, product }: Stage, found: Report): Promise<{ tables: number; rows: number }> {
  const jobs = new Client({ connectionString: jobsUrl(product.dataDir, await product.databaseUrl()) });
  await jobs.connect();
  try {
    const tables = await database.query<{ schema: string; name: string }>(
      `SELECT schemaname AS schema, format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    let rows = 0;
    for (const { schema, name } of tables) {
      const sql = `SELECT t::text AS line FROM ${name} t`;
      const lines: { line: string }[] =
        schema === 'bullmq' ? (await jobs.query<{ line: string }>(sql)).rows : await database.query(sql);
      rows += lines.length;
      const seen = sightings(lines.map(({ line }) => line).join('\n'));
      if (seen.length > 0) found(`table ${name}: ${seen[0].field}`, seen.length);
    }
    return { tables: tables.length, rows };
  } finally {
    await jobs.end();
  }
}

function jobsUrl(dataDir: string, migratorUrl: string): string {
  const url = readConfig({ DATA_DIR: dataDir, DATABASE_URL: migratorUrl }).databaseUrls.jobs;
  if (!url) throw new Error('the login of the jobs has no password');
  return url;
}

export const canary: Check = {
  id: 'referral-canary',
  promised:
    'a marker in every identity field: 0 above the viewer’s tier on any surface at any standing, and 0 in the database, its files and the log',
  patienceMs: 30 * 60_000,
  run: async (log) => {
    const [robots, mail, receiver] = [await startFakeRobots(), await startMailServer(), await startReceiver()];
    const outside = { ROBOT_HOSTS: robots.host, SMTP_URL: mail.url, WEBHOOK_HOSTS: receiver.host };
    const leaks = new Map<string, number>();
    const found: Report = (where, count) => {
      if (!leaks.has(where) && leaks.size < 40) log(where);
      leaks.set(where, (leaks.get(where) ?? 0) + count);
    };
    const look = (where: string, texts: readonly string[]) => {
      const seen = texts.flatMap(sightings);
      if (seen.length > 0) found(`${where}: ${seen[0].field}`, seen.length);
      return texts.length;
    };
    try {
      return await onStage(
        log,
        async (stage) => {
          const network = await twoOrganizations(stage);
          await openOutlets(stage, network, robots, `http://${receiver.host}/in`);
          const scene = await setScene(stage, network);
          const planted = await readByItsOwn(scene);
          const rooms = scene.marked.map(({ id }) => `referral:${id}`);
          const ears = await listening(scene, rooms);
          const swept = await sweep(stage, scene, found);
          log(`${swept.read} reads`);
          const draft = await readyToSend(network, { details: markersOf(scene.marked.length) });
          good(await step(network.worker, draft.id, 'send'));
          good(
            await step(network.intake, scene.marked.find(({ at }) => at === 'requested')!.id, 'accept', bodies.accept),
          );
          look('answer to bad input', await makeTrouble(stage, scene));
          await stage.database.query('UPDATE robot SET hold_until = NULL');
          const told = await within(90_000, async () => {
            const [{ open }] = await stage.database.query<{ open: number }>(
              'SELECT count(*)::int AS open FROM outbox WHERE done_at IS NULL',
            );
            return (
              open === 0 && mail.received.length > 0 && receiver.received().length > 0 && robots.messages().length > 0
            );
          });
          ears.stop();
          const frames = look('socket', ears.frames);
          const calls = look(
            'webhook',
            receiver.received().map((one) => JSON.stringify(one)),
          );
          const messages = look(
            'robot',
            robots.messages().map(({ body }) => JSON.stringify(body)),
          );
          const mails =
            look(
              'mail',
              mail.received.flatMap((one) => [one.raw, JSON.stringify(lettersOf(one))]),
            ) / 2;
          look('log', [stage.product.output]);
          const stored = await dump(stage, found);
          let files = 0;
          for (const { name, text } of filesBelow(stage.product.dataDir)) {
            files += 1;
            look(`file ${name}`, [text]);
          }
          const above = [...leaks.values()].reduce((sum, count) => sum + count, 0);
          return {
            measured: `${planted} markers at ${scene.marked.length} standings; ${swept.viewers} viewers × ${swept.routes} routes: ${swept.read} reads (${swept.answered} answered, ${swept.files} files), ${swept.refusals} refusals, ${frames} frames, ${calls} webhook calls, ${messages} robot messages, ${mails} mails; ${stored.rows} rows of ${stored.tables} tables, ${files} files on disk: ${above} markers above the viewer's tier${told ? '' : '; NOT everything was told outside'}`,
            holds:
              above === 0 &&
              told &&
              planted > 300 &&
              swept.answered > 1_000 &&
              swept.files > 50 &&
              frames > 300 &&
              stored.rows > 1_000,
          };
        },
        outside,
      );
    } finally {
      await robots.close();
      await mail.stop();
      await receiver.close();
    }
  },
};
