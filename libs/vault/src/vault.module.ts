import { CONFIG, type Config } from '@app/config';
import { DatabasePools, type DatabaseLogin } from '@app/database';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { NotOpenedError } from './envelope';
import { IdentityGrants } from './identity-grants';
import { PersonKeys } from './person-keys';
import { PersonVault } from './person-vault';
import { loadRootKey, RootKeyError } from './root-key';
import { Sealer } from './sealer';

export interface SampleKey {
  organizationId: string;
  wrapped: Buffer;
}

/** The root key of this DATA_DIR, proved to belong to the database: a foreign key stops the process before it can write. */
export async function rootKeyFor(secretsDir: string, sampleKey: () => Promise<SampleKey | undefined>): Promise<Buffer> {
  const sample = await sampleKey();
  const root = await loadRootKey(secretsDir, async () => sample !== undefined);
  try {
    if (sample) new PersonKeys(root).openOrganizationKey(sample.wrapped, sample.organizationId);
  } catch (error) {
    if (error instanceof NotOpenedError) throw new RootKeyError('secrets/root.key belongs to another database.');
    throw error;
  }
  return root;
}

export const sampleKeySql = 'SELECT organization_id AS "organizationId", wrapped FROM vault.sample_key()';

const ROOT_KEY = Symbol('ROOT_KEY');

@Global()
@Module({})
export class VaultModule {
  /** `login` is one this process has: the api's `app`, the worker's `worker`. */
  static with({ login }: { login: DatabaseLogin }): DynamicModule {
    return {
      module: VaultModule,
      providers: [
        {
          provide: ROOT_KEY,
          inject: [CONFIG, DatabasePools],
          useFactory: (config: Config, pools: DatabasePools) =>
            rootKeyFor(config.secretsDir, async () => {
              const { rows } = await pools.pool(login).query<SampleKey>(sampleKeySql);
              return rows[0];
            }),
        },
        { provide: PersonVault, inject: [ROOT_KEY], useFactory: (root: Buffer) => new PersonVault(root) },
        { provide: Sealer, inject: [ROOT_KEY], useFactory: (root: Buffer) => new Sealer(root) },
        IdentityGrants,
      ],
      exports: [PersonVault, Sealer, IdentityGrants],
    };
  }
}
