import { cloneDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

/** Tables in which people learn from one another: nothing in them can be a mark (domain B41, live sessions 4.9). */
const learning =
  '^(live_|lane|safe_|review_|adjustment_|help_|session_|minutes_|survey_|met_pair|ask_offer|organization_strength)';
const marks = '(^|_)(scores?|ratings?|rank(ing)?s?|grades?|points?|awards?|stars?|marks?|winners?|likes?)($|_)';

it('looks at the tables it means to look at', async () => {
  const rows = await database.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname ~ $1",
    [learning],
  );
  expect(rows.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['live_session', 'lane_event', 'safe_note', 'adjustment_proposal', 'help_pledge']),
  );
});

it('no column and no table of live sessions and stage reviews is named for a mark', async () => {
  const rows = await database.query<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name ~ $1 AND (column_name ~* $2 OR table_name ~* $2)`,
    [learning, marks],
  );
  expect(rows).toEqual([]);
});

it('nothing numeric can be answered in a stage review: every number there orders or counts rows', async () => {
  const rows = await database.query<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name ~ '^(safe_|review_|adjustment_|help_)'
       AND data_type IN ('smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision') ORDER BY 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual([
    'adjustment_proposal.version',
    'help_pledge.version',
    'safe_holder.version',
    'safe_note.batch_no',
    'safe_note.stage_no',
    'safe_opening.version',
    'safe_receipt.slot',
  ]);
});

it('no view shows a best case', async () => {
  const rows = await database.query<{ name: string }>(
    "SELECT viewname AS name FROM pg_views WHERE schemaname = 'public' AND viewname ~* 'showcase|best|top|league|ranking'",
  );
  expect(rows).toEqual([]);
});

it('a column that breaks the rule is found', async () => {
  await database.query('ALTER TABLE help_pledge ADD COLUMN helper_rating int');
  const rows = await database.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name ~ $1 AND column_name ~* $2`,
    [learning, marks],
  );
  expect(rows).toEqual([{ name: 'helper_rating' }]);
  await database.query('ALTER TABLE help_pledge DROP COLUMN helper_rating');
});
