import type { Tx } from '@app/database';
import { organizationTokens, searchForm } from '@app/organizations';

/** Recomputes the words under which organisations are found: their own, those of what they offer, and of its expertise. */
export async function refreshWords(tx: Tx, ids: readonly string[]): Promise<void> {
  const organizations = await tx.query<{
    id: string;
    name: string;
    shortName: string | null;
    description: string | null;
    uscc: string | null;
    services: { name: string; description: string | null; words: string[] }[];
  }>(
    `SELECT o.id, o.name, o.short_name AS "shortName", o.description, o.uscc,
       coalesce((SELECT jsonb_agg(jsonb_build_object('name', s.name, 'description', s.description, 'words',
           coalesce((SELECT jsonb_agg(word) FROM expertise_tag t, unnest(t.aliases || t.label_zh || t.label_en) AS word
                     WHERE t.code = ANY (s.expertise)), '[]')))
         FROM service s WHERE s.organization_id = o.id AND s.active), '[]') AS services
     FROM organization o WHERE o.id = ANY($1::uuid[])`,
    [ids],
  );
  const tokens = organizations.map(({ id, services, ...organization }) => ({
    id,
    tokens: organizationTokens(organization, services),
  }));
  await tx.query(
    `UPDATE organization o SET search_tokens = ARRAY(SELECT jsonb_array_elements_text(r.tokens)), search_form = ${searchForm}
     FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, tokens jsonb) WHERE o.id = r.id`,
    [JSON.stringify(tokens)],
  );
}
