import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ofMyOrganizations, tenantTable } from './policy';

/** One row a piece of work that takes a place, so that a place is given back exactly once. */
export class CapacityReservations0201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE capacity_reservation (
        task_id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        service_id uuid NOT NULL,
        -- False when it was taken on although no place was stated as free: then none is given back.
        counted boolean NOT NULL,
        reserved_at timestamptz NOT NULL DEFAULT now(),
        released_at timestamptz,
        FOREIGN KEY (organization_id, service_id) REFERENCES service (organization_id, id)
      );
      CREATE INDEX capacity_reservation_service ON capacity_reservation (service_id) WHERE released_at IS NULL;
      ${tenantTable('capacity_reservation')}
      GRANT SELECT ON capacity_reservation TO app_member, app_community;
      CREATE POLICY capacity_reservation_own ON capacity_reservation FOR SELECT TO app_member, app_community
        USING (${ofMyOrganizations()});

      -- Runs as the owner of the tables: reservations are written here and nowhere else.
      CREATE FUNCTION take_place(task uuid, taker uuid, wanted text[], over_capacity boolean) RETURNS text LANGUAGE plpgsql
        SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE place record;
      BEGIN
        IF NOT taker IN (SELECT rls.organizations()) THEN
          RAISE insufficient_privilege USING MESSAGE = 'place-not-yours';
        END IF;
        SELECT c.service_id, c.free_places INTO place FROM service_capacity c
          JOIN service s ON s.organization_id = c.organization_id AND s.id = c.service_id
          WHERE c.organization_id = taker AND s.active AND s.expertise && wanted
          ORDER BY c.free_places = 0, c.updated_at DESC, c.service_id LIMIT 1 FOR UPDATE OF c;
        IF place IS NULL THEN RETURN 'not-stated'; END IF;
        IF place.free_places = 0 AND NOT over_capacity THEN RETURN 'full'; END IF;
        INSERT INTO capacity_reservation (task_id, organization_id, service_id, counted)
          VALUES (task, taker, place.service_id, place.free_places > 0)
          ON CONFLICT (task_id) DO NOTHING;
        IF FOUND AND place.free_places > 0 THEN
          UPDATE service_capacity SET free_places = free_places - 1 WHERE service_id = place.service_id;
        END IF;
        RETURN CASE WHEN place.free_places > 0 THEN 'taken' ELSE 'full' END;
      END $$;

      -- Whoever of the two ends the work: the task says who they are, and only they see it.
      CREATE FUNCTION release_place(task uuid) RETURNS void LANGUAGE plpgsql
        SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE given record;
      BEGIN
        UPDATE capacity_reservation r SET released_at = now()
          WHERE r.task_id = task AND r.released_at IS NULL AND EXISTS (SELECT 1 FROM referral_task t WHERE t.id = r.task_id
            AND (t.organization_id IN (SELECT rls.organizations()) OR t.target_organization_id IN (SELECT rls.organizations())))
          RETURNING r.service_id, r.counted INTO given;
        IF given.counted THEN
          UPDATE service_capacity SET free_places = least(free_places + 1, 100000) WHERE service_id = given.service_id;
        END IF;
      END $$;
      REVOKE ALL ON FUNCTION take_place(uuid, uuid, text[], boolean), release_place(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION take_place(uuid, uuid, text[], boolean), release_place(uuid) TO app_member, app_community, worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION take_place(uuid, uuid, text[], boolean), release_place(uuid);
      DROP TABLE capacity_reservation;
    `);
  }
}
