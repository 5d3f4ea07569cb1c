import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migratorPolicy, ofMyOrganizations, readableForPolicies, tenantTable } from './policy';

const everyone = 'app_member, app_funder, app_community, worker';
const staff = 'app_member, app_funder, app_community';

/** Anyone signed in reads the directory (L0); an organisation writes what is its own. */
const directoryTable = (table: string, own: string): string => `
  ${tenantTable(table)}
  GRANT SELECT ON ${table} TO ${everyone};
  CREATE POLICY ${table}_directory ON ${table} FOR SELECT TO ${everyone} USING (true);
  CREATE POLICY ${table}_change ON ${table} FOR UPDATE TO ${staff} USING (${own}) WITH CHECK (${own});
`;

const mayInsert = (table: string, own: string): string => `
  GRANT INSERT ON ${table} TO ${staff};
  CREATE POLICY ${table}_add ON ${table} FOR INSERT TO ${staff} WITH CHECK (${own});
`;

/** The directory: areas, organisations, what they offer, and how many places are free. */
export class Organizations0040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const ownById = `${ofMyOrganizations('id')} AND (SELECT rls.organization_role()) = 'organization-admin'`;
    const ownAsAdmin = `${ofMyOrganizations()} AND (SELECT rls.organization_role()) = 'organization-admin'`;
    await runner.query(`
      -- Codes change every year and are used again: a code may stand several times, each with its time (R-ID-03).
      CREATE TABLE area (
        code text NOT NULL CHECK (code ~ '^[0-9]{12}$'),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
        level text NOT NULL CHECK (level IN ('province', 'city', 'county', 'subdistrict', 'community')),
        parent_code text,
        valid_from date NOT NULL,
        valid_to date,
        source text NOT NULL,
        search_tokens text[] NOT NULL DEFAULT '{}',
        PRIMARY KEY (code, valid_from),
        CHECK (valid_to IS NULL OR valid_to > valid_from)
      );
      -- fastupdate off: a list of pending entries after an import makes the planner read the whole table instead.
      CREATE INDEX area_parent ON area (parent_code, code) WHERE valid_to IS NULL;
      CREATE INDEX area_search ON area USING gin (search_tokens) WITH (fastupdate = off);
      ALTER TABLE area ENABLE ROW LEVEL SECURITY;
      ALTER TABLE area FORCE ROW LEVEL SECURITY;
      ${migratorPolicy('area')}
      GRANT SELECT ON area TO ${everyone};
      CREATE POLICY area_read ON area FOR SELECT TO ${everyone} USING (true);

      CREATE TABLE expertise_tag (
        code text PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
        label_zh text NOT NULL,
        label_en text NOT NULL,
        aliases text[] NOT NULL DEFAULT '{}',
        position int NOT NULL DEFAULT 0,
        source text NOT NULL
      );
      ALTER TABLE expertise_tag ENABLE ROW LEVEL SECURITY;
      ALTER TABLE expertise_tag FORCE ROW LEVEL SECURITY;
      ${migratorPolicy('expertise_tag')}
      GRANT SELECT ON expertise_tag TO ${everyone};
      CREATE POLICY expertise_tag_read ON expertise_tag FOR SELECT TO ${everyone} USING (true);

      CREATE TABLE organization (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('member', 'support-agency', 'foundation', 'civil-affairs', 'street', 'community', 'listed')),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        short_name text,
        uscc text,
        phone text,
        email text,
        website text,
        address text,
        description text,
        area_code text,
        source text NOT NULL,
        source_id text,
        demo boolean NOT NULL DEFAULT false,
        pinyin_key text COLLATE "C" NOT NULL,
        search_tokens text[] NOT NULL DEFAULT '{}',
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX organization_source ON organization (source, source_id) WHERE source_id IS NOT NULL;
      CREATE INDEX organization_order ON organization (pinyin_key, id);
      CREATE INDEX organization_search ON organization USING gin (search_tokens) WITH (fastupdate = off);
      ${directoryTable('organization', ownById)}
      GRANT UPDATE (name, short_name, uscc, phone, email, website, address, description, area_code, pinyin_key, search_tokens,
        version, updated_at) ON organization TO ${staff};
      -- Signing in reads the kind of the organisation one acts for.
      GRANT SELECT (id, kind, name, short_name, demo) ON organization TO app, live;
      CREATE POLICY organization_sign_in ON organization FOR SELECT TO app, live USING (true);
      ${readableForPolicies('organization')}

      CREATE TABLE service (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organization (id),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        description text,
        expertise text[] NOT NULL DEFAULT '{}',
        area_codes text[] NOT NULL DEFAULT '{}',
        age_from smallint CHECK (age_from BETWEEN 0 AND 150),
        age_to smallint CHECK (age_to BETWEEN 0 AND 150),
        eligibility text,
        active boolean NOT NULL DEFAULT true,
        source text NOT NULL,
        source_id text,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (organization_id, id),
        CHECK (age_from IS NULL OR age_to IS NULL OR age_from <= age_to)
      );
      CREATE UNIQUE INDEX service_source ON service (source, source_id) WHERE source_id IS NOT NULL;
      CREATE INDEX service_expertise ON service USING gin (expertise) WITH (fastupdate = off) WHERE active;
      CREATE INDEX service_area ON service USING gin (area_codes) WITH (fastupdate = off) WHERE active;
      ${directoryTable('service', ownAsAdmin)}
      ${mayInsert('service', ownAsAdmin)}
      GRANT UPDATE (name, description, expertise, area_codes, age_from, age_to, eligibility, active, version, updated_at)
        ON service TO ${staff};

      CREATE TABLE service_capacity (
        service_id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        free_places int NOT NULL CHECK (free_places BETWEEN 0 AND 100000),
        updated_at timestamptz NOT NULL,
        updated_by uuid,
        source text NOT NULL CHECK (source IN ('stated', 'import', 'demo')),
        FOREIGN KEY (organization_id, service_id) REFERENCES service (organization_id, id)
      );
      ${directoryTable('service_capacity', ofMyOrganizations())}
      ${mayInsert('service_capacity', ofMyOrganizations())}
      GRANT UPDATE (free_places, updated_at, updated_by, source) ON service_capacity TO ${staff};

      CREATE TABLE location (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organization (id),
        name text,
        address text,
        area_code text,
        phone text,
        latitude double precision CHECK (latitude BETWEEN -90 AND 90),
        longitude double precision CHECK (longitude BETWEEN -180 AND 180),
        description text,
        source text NOT NULL,
        source_id text,
        UNIQUE (organization_id, id)
      );
      CREATE UNIQUE INDEX location_source ON location (source, source_id) WHERE source_id IS NOT NULL;
      CREATE INDEX location_organization ON location (organization_id);
      ${tenantTable('location')}
      GRANT SELECT ON location TO ${everyone};
      CREATE POLICY location_directory ON location FOR SELECT TO ${everyone} USING (true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE location, service_capacity, service, organization, expertise_tag, area');
  }
}
