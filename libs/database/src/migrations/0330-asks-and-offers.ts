import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofMyOrganizations, tenantTable } from './policy';

const staff = 'app_member, app_funder, app_community';
const ofThisRoom = 'session_id = (SELECT rls.live_session_id())';
/** Asks and offers are between organisations: nobody who only lives in a community reads them. */
const works = "(SELECT rls.organization_role()) <> 'resident'";

/**
 * What organisations of a network look for, offer and are good at. A line that comes from a meeting (`session_id`) is seen by
 * its own organisation alone until that organisation has confirmed it.
 */
export class AsksAndOffers0330 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(policies);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE ask_offer_match, ask_offer, organization_strength;
      DROP FUNCTION ask_offer_matched(), strength_words_changed();
    `);
  }
}

const tables = `
  CREATE TABLE organization_strength (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organization (id),
    text text NOT NULL CHECK (length(text) BETWEEN 1 AND 300),
    session_id uuid REFERENCES live_session (id),
    confirmed_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    version int NOT NULL DEFAULT 1,
    UNIQUE (organization_id, id)
  );
  CREATE INDEX organization_strength_shown ON organization_strength (organization_id, created_at, id);

  CREATE TABLE ask_offer (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL REFERENCES organization (id),
    kind text NOT NULL CHECK (kind IN ('ask', 'offer')),
    what text NOT NULL CHECK (length(what) BETWEEN 1 AND 300),
    -- Null: anywhere.
    area_code text CHECK (area_code ~ '^[0-9]{12}$'),
    until_on date,
    who_to_ask text NOT NULL DEFAULT '' CHECK (length(who_to_ask) <= 80),
    -- Expired is not stored: an open one whose day is over.
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'matched', 'closed')),
    session_id uuid REFERENCES live_session (id),
    confirmed_at timestamptz,
    created_by uuid REFERENCES account (id),
    created_at timestamptz NOT NULL DEFAULT now(),
    version int NOT NULL DEFAULT 1,
    UNIQUE (organization_id, id)
  );
  CREATE INDEX ask_offer_newest ON ask_offer (created_at DESC, id DESC);
  CREATE INDEX ask_offer_organization ON ask_offer (organization_id, created_at DESC);

  CREATE TABLE ask_offer_match (
    id uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    ask_offer_id uuid NOT NULL,
    other_organization_id uuid NOT NULL REFERENCES organization (id),
    other_ask_offer_id uuid,
    session_id uuid REFERENCES live_session (id),
    made_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (ask_offer_id, other_organization_id),
    FOREIGN KEY (organization_id, ask_offer_id) REFERENCES ask_offer (organization_id, id) ON DELETE CASCADE,
    FOREIGN KEY (other_organization_id, other_ask_offer_id) REFERENCES ask_offer (organization_id, id)
      ON DELETE SET NULL (other_ask_offer_id),
    CHECK (organization_id <> other_organization_id)
  );
  CREATE INDEX ask_offer_match_other ON ask_offer_match (other_organization_id);

  -- Whoever answers may not write the other's row: the match itself moves both on.
  CREATE FUNCTION ask_offer_matched() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$
  BEGIN
    UPDATE ask_offer SET state = 'matched', version = version + 1
      WHERE id IN (NEW.ask_offer_id, NEW.other_ask_offer_id) AND state = 'open';
    RETURN NULL;
  END $$;
  REVOKE ALL ON FUNCTION ask_offer_matched() FROM PUBLIC;
  CREATE TRIGGER ask_offer_match_moves_on AFTER INSERT ON ask_offer_match
    FOR EACH ROW EXECUTE FUNCTION ask_offer_matched();

  -- Its organisation is found by these words too: the sweep reads them anew, whoever of it confirmed them.
  CREATE FUNCTION strength_words_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public AS $$
  BEGIN
    UPDATE organization SET search_form = 0 WHERE id = coalesce(NEW.organization_id, OLD.organization_id);
    RETURN NULL;
  END $$;
  REVOKE ALL ON FUNCTION strength_words_changed() FROM PUBLIC;
  CREATE TRIGGER organization_strength_words AFTER INSERT OR UPDATE OR DELETE ON organization_strength
    FOR EACH ROW EXECUTE FUNCTION strength_words_changed();
`;

const own = ofMyOrganizations();

const policies = `
  ${['organization_strength', 'ask_offer', 'ask_offer_match'].map(tenantTable).join('')}

  GRANT SELECT, INSERT, DELETE ON organization_strength TO ${staff};
  GRANT UPDATE (text, confirmed_at, version) ON organization_strength TO ${staff};
  CREATE POLICY organization_strength_own ON organization_strength FOR ALL TO ${staff}
    USING (${own} AND ${works}) WITH CHECK (${own} AND ${works});
  CREATE POLICY organization_strength_shown ON organization_strength FOR SELECT TO ${staff}
    USING (confirmed_at IS NOT NULL);
  GRANT SELECT ON organization_strength TO worker;
  CREATE POLICY organization_strength_indexed ON organization_strength FOR SELECT TO worker
    USING (confirmed_at IS NOT NULL);
  GRANT INSERT ON organization_strength TO live;
  CREATE POLICY organization_strength_room ON organization_strength FOR INSERT TO live
    WITH CHECK (${ofThisRoom} AND confirmed_at IS NULL);

  GRANT SELECT, INSERT, DELETE ON ask_offer TO ${staff};
  GRANT UPDATE (what, area_code, until_on, who_to_ask, state, confirmed_at, version) ON ask_offer TO ${staff};
  CREATE POLICY ask_offer_own ON ask_offer FOR ALL TO ${staff}
    USING (${own} AND ${works}) WITH CHECK (${own} AND ${works});
  CREATE POLICY ask_offer_shown ON ask_offer FOR SELECT TO ${staff} USING (confirmed_at IS NOT NULL AND ${works});
  GRANT SELECT ON ask_offer TO worker;
  CREATE POLICY ask_offer_told ON ask_offer FOR SELECT TO worker USING (${own});
  GRANT INSERT ON ask_offer TO live;
  CREATE POLICY ask_offer_room ON ask_offer FOR INSERT TO live WITH CHECK (${ofThisRoom} AND confirmed_at IS NULL);

  GRANT SELECT, INSERT ON ask_offer_match TO ${staff};
  CREATE POLICY ask_offer_match_both ON ask_offer_match FOR SELECT TO ${staff}
    USING ((${own} OR ${ofMyOrganizations('other_organization_id')}) AND ${works});
  CREATE POLICY ask_offer_match_answer ON ask_offer_match FOR INSERT TO ${staff}
    WITH CHECK (${ofMyOrganizations('other_organization_id')} AND ${works}
      AND EXISTS (SELECT 1 FROM ask_offer a WHERE a.id = ask_offer_id AND a.state = 'open'));
  GRANT SELECT ON ask_offer_match TO worker;
  CREATE POLICY ask_offer_match_told ON ask_offer_match FOR SELECT TO worker
    USING (${own} OR ${ofMyOrganizations('other_organization_id')});
  GRANT INSERT ON ask_offer_match TO live;
  CREATE POLICY ask_offer_match_room ON ask_offer_match FOR INSERT TO live WITH CHECK (${ofThisRoom});
`;
