import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The one list of tables whose rows point to stored files, each by a column `file_key`: a table that joins them replaces
 * this function in its own migration (test/files compares it with the schema).
 */
export class FilesInUse0318 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of these keys those no row points to. Runs as the owner of the tables: who clears files reads no row of anybody's.
      CREATE FUNCTION unused_file_keys(keys text[]) RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$
        SELECT k FROM unnest(keys) k
        WHERE NOT EXISTS (SELECT 1 FROM public.consent_evidence f WHERE f.file_key = k)
          AND NOT EXISTS (SELECT 1 FROM public.referral_attachment f WHERE f.file_key = k)
      $$;
      REVOKE ALL ON FUNCTION unused_file_keys(text[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION unused_file_keys(text[]) TO worker;
      CREATE INDEX consent_evidence_file ON consent_evidence (file_key);
    `);
    // Files older than this database are another's: a folder that was given a new, empty database loses nothing.
    await runner.query(`
      DO $$ BEGIN
        EXECUTE format('CREATE FUNCTION files_known_since() RETURNS timestamptz LANGUAGE sql IMMUTABLE AS %L',
          format('SELECT %L::timestamptz', now()));
      END $$;
      REVOKE ALL ON FUNCTION files_known_since() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION files_known_since() TO worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION files_known_since();
      DROP FUNCTION unused_file_keys(text[]);
      DROP INDEX consent_evidence_file;
    `);
  }
}
