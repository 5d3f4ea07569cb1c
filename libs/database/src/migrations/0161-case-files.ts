import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './policy';

const mine = 'organization_id = (SELECT rls.organization_id())';

/** Read and written by the organisation it belongs to, and by nobody else. */
const own = (table: string, rights: string): string => `
  ${tenantTable(table)}
  GRANT ${rights} ON ${table} TO app_member;
  CREATE POLICY ${table}_own ON ${table} FOR ALL TO app_member USING (${mine}) WITH CHECK (${mine});
`;

const subjectReference = `
    person_id uuid,
    household_id uuid,
    FOREIGN KEY (organization_id, person_id) REFERENCES person_basic (organization_id, id),
    FOREIGN KEY (organization_id, household_id) REFERENCES household (organization_id, id)`;

/** Families and groups, case files with their six steps (R-SW-01), and who has read what was written. */
export class CaseFiles0161 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE household (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('household', 'group')),
        code text NOT NULL CHECK (code ~ '^[A-Za-z0-9-]{1,20}$'),
        created_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        UNIQUE (organization_id, id),
        UNIQUE (organization_id, code)
      );
      ${own('household', 'SELECT, INSERT, UPDATE')}

      CREATE TABLE household_member (
        organization_id uuid NOT NULL,
        household_id uuid NOT NULL,
        person_id uuid NOT NULL,
        relation text NOT NULL CHECK (relation IN ('head', 'spouse', 'parent', 'child', 'grandparent', 'grandchild', 'sibling',
          'other-relative', 'member')),
        since timestamptz NOT NULL DEFAULT now(),
        left_at timestamptz,
        PRIMARY KEY (household_id, person_id),
        FOREIGN KEY (organization_id, household_id) REFERENCES household (organization_id, id),
        FOREIGN KEY (organization_id, person_id) REFERENCES person_basic (organization_id, id)
      );
      CREATE INDEX household_member_person ON household_member (person_id);
      ${own('household_member', 'SELECT, INSERT, UPDATE')}

      CREATE TABLE case_file (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        number text NOT NULL,
        subject_kind text NOT NULL CHECK (subject_kind IN ('person', 'household', 'group')),
        ${subjectReference},
        holder_account_id uuid NOT NULL,
        holder_name text NOT NULL,
        supervisor_account_id uuid NOT NULL,
        supervisor_name text NOT NULL,
        status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed')),
        step text NOT NULL DEFAULT 'intake',
        end_reason text CHECK (end_reason IN ('goals-met', 'withdrew', 'moved', 'died', 'lost-contact', 're-referred', 'other')),
        retain_until date,
        opened_at timestamptz NOT NULL DEFAULT now(),
        closed_at timestamptz,
        updated_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        UNIQUE (organization_id, id),
        UNIQUE (organization_id, number),
        CHECK ((subject_kind = 'person') = (person_id IS NOT NULL) AND num_nonnulls(person_id, household_id) = 1),
        CHECK ((status = 'closed') = (end_reason IS NOT NULL AND closed_at IS NOT NULL AND retain_until IS NOT NULL))
      );
      -- One open file a subject: what belongs together is written in one place.
      CREATE UNIQUE INDEX case_file_open_person ON case_file (person_id) WHERE status = 'open';
      CREATE UNIQUE INDEX case_file_open_household ON case_file (household_id) WHERE status = 'open';
      CREATE INDEX case_file_list ON case_file (organization_id, status, updated_at DESC, id DESC);
      CREATE INDEX case_file_holder ON case_file (holder_account_id) WHERE status = 'open';
      CREATE INDEX case_file_person ON case_file (person_id);
      ${own('case_file', 'SELECT, INSERT, UPDATE')}

      CREATE TABLE case_number (
        organization_id uuid NOT NULL,
        month text NOT NULL CHECK (month ~ '^[0-9]{6}$'),
        last int NOT NULL,
        PRIMARY KEY (organization_id, month)
      );
      ${own('case_number', 'SELECT, INSERT, UPDATE')}

      -- Only that a record was written, by whom and about which day; its words lie in the vault under the subject's key.
      CREATE TABLE case_step (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        case_file_id uuid NOT NULL,
        step text NOT NULL CHECK (step IN ('intake', 'needs-assessment', 'service-plan', 'intervention', 'evaluation', 'closure')),
        happened_on date NOT NULL,
        written_by uuid NOT NULL,
        written_by_name text NOT NULL,
        written_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (organization_id, id),
        FOREIGN KEY (organization_id, case_file_id) REFERENCES case_file (organization_id, id)
      );
      CREATE INDEX case_step_file ON case_step (case_file_id, written_at, id);
      ${own('case_step', 'SELECT, INSERT')}

      CREATE TABLE case_step_reading (
        organization_id uuid NOT NULL,
        case_step_id uuid NOT NULL,
        read_by uuid NOT NULL,
        read_by_name text NOT NULL,
        read_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (case_step_id, read_by),
        FOREIGN KEY (organization_id, case_step_id) REFERENCES case_step (organization_id, id)
      );
      ${own('case_step_reading', 'SELECT, INSERT')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE case_step_reading, case_step, case_number, case_file, household_member, household CASCADE',
    );
  }
}
