import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './policy';

/** One-time links: an invited person chooses a first password, a person who forgot it a new one. */
export class SignInLinks0011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sign_in_link (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL UNIQUE,
        account_id uuid NOT NULL REFERENCES account (id),
        purpose text NOT NULL CHECK (purpose IN ('invitation', 'reset')),
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX sign_in_link_account ON sign_in_link (account_id) WHERE used_at IS NULL;
      ${tenantTable('sign_in_link')}
      GRANT SELECT, UPDATE (used_at) ON sign_in_link TO app;
      CREATE POLICY sign_in_link_read ON sign_in_link FOR SELECT TO app USING (true);
      CREATE POLICY sign_in_link_use ON sign_in_link FOR UPDATE TO app USING (true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sign_in_link');
  }
}
