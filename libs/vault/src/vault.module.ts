import { CONFIG, type Config } from '@app/config';
import { DatabasePools, type DatabaseLogin } from '@app/database';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { BlindIndex, NamedKeys } from './blind-index';
import { NotOpenedError } from './envelope';
import { IdentityGrants } from './identity-grants';
import { PersonKeys } from './person-keys';
import { PersonVault } from './person-vault';
import { loadRootKey, RootKeyError } from './root-key';
import { RootKeys } from './root-keys';
import { Sealer } from './sealer';

export interface SampleKey {
  organizationId: string;
  wrapped: Buffer;
}

/** The root key of this DATA_DIR, proved to belong to the database: a foreign key stops the process before it can write. */
export async function rootKeyFor(secretsDir: string, sampleKey: () => Promise<SampleKey | undefined>): Promise<Buffer> {
  return (await rootKeysFor(secretsDir, sampleKey, async () => 1)).get(1);
}

/** Like `rootKeyFor`, for a database whose root key may have been rotated. */
export async function rootKeysFor(
  secretsDir: string,
  sampleKey: () => Promise<SampleKey | undefined>,
  newestVersion: () => Promise<number>,
): Promise<RootKeys> {
  const sample = await sampleKey();
  const version = await newestVersion();
  const root = await loadRootKey(secretsDir, async () => sample !== undefined || version > 1, version);
  const roots = new RootKeys(version, root, secretsDir);
  try {
    if (sample) new PersonKeys(roots).openOrganizationKey(sample.wrapped, sample.organizationId);
  } catch (error) {
    if (error instanceof NotOpenedError) throw new RootKeyError('secrets/root.key belongs to another database.');
    throw error;
  }
  return roots;
}

export const sampleKeySql = 'SELECT organization_id AS "organizationId", wrapped FROM vault.sample_key()';
const rootVersionSql = 'SELECT vault.root_version() AS version';
const sealerKeySql = "SELECT vault.named_key('sealer') AS wrapped";

const ROOT_KEYS = Symbol('ROOT_KEYS');

@Global()
@Module({})
export class VaultModule {
  /** `login` is one this process has: the api's `app`, the worker's `worker`. */
  static with({ login }: { login: DatabaseLogin }): DynamicModule {
    return {
      module: VaultModule,
      providers: [
        {
          provide: ROOT_KEYS,
          inject: [CONFIG, DatabasePools],
          useFactory: (config: Config, pools: DatabasePools) => {
            const one = async <Row extends object>(sql: string) => (await pools.pool(login).query<Row>(sql)).rows[0];
            return rootKeysFor(
              config.secretsDir,
              () => one<SampleKey>(sampleKeySql),
              async () => (await one<{ version: number }>(rootVersionSql)).version,
            );
          },
        },
        { provide: PersonKeys, inject: [ROOT_KEYS], useFactory: (roots: RootKeys) => new PersonKeys(roots) },
        { provide: PersonVault, inject: [ROOT_KEYS], useFactory: (roots: RootKeys) => new PersonVault(roots) },
        {
          provide: Sealer,
          inject: [PersonKeys, DatabasePools],
          useFactory: async (keys: PersonKeys, pools: DatabasePools) => {
            const { rows } = await pools.pool(login).query<{ wrapped: Buffer | null }>(sealerKeySql);
            const kept = rows[0].wrapped;
            return kept ? Sealer.withKey(keys.openNamedKey(kept, 'sealer')) : new Sealer(keys.roots.get(1));
          },
        },
        { provide: NamedKeys, inject: [PersonKeys], useFactory: (keys: PersonKeys) => new NamedKeys(keys) },
        { provide: BlindIndex, inject: [NamedKeys], useFactory: (named: NamedKeys) => new BlindIndex(named) },
        IdentityGrants,
      ],
      exports: [PersonVault, Sealer, NamedKeys, BlindIndex, IdentityGrants],
    };
  }
}
