/** ENABLE and FORCE, and the policy under which migrations, demo data and imports may write (architecture 6). */
export function tenantTable(table: string): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    ${migratorPolicy(table)}
  `;
}

export const migratorPolicy = (table: string): string =>
  `CREATE POLICY ${table}_migrator ON ${table} FOR ALL TO CURRENT_USER USING (true) WITH CHECK (true);`;

/** Lets the functions of schema `rls` read this table: they run as rls_reader, which bypasses nothing. */
export const readableForPolicies = (table: string): string => `
    GRANT SELECT ON ${table} TO rls_reader;
    CREATE POLICY ${table}_rls_reader ON ${table} FOR SELECT TO rls_reader USING (true);
  `;

/** The condition of a policy on rows that carry the organisation they belong to. Evaluated once a statement, not once a row. */
export const ofMyOrganizations = (column = 'organization_id'): string =>
  `${column} = ANY(ARRAY(SELECT rls.organizations()))`;

/** Hands functions of schema `rls` to rls_reader; `signatures` like 'rls.organizations()'. */
export const ownedByReader = (...signatures: string[]): string =>
  signatures.map((signature) => `ALTER FUNCTION ${signature} OWNER TO rls_reader;`).join('\n');
