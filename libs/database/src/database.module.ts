import { CONFIG, type Config } from '@app/config';
import { Global, Inject, Module, type DynamicModule } from '@nestjs/common';
import type { DatabaseLogin } from './context';
import { DatabasePools } from './pools';
import { Transactions } from './transactions';

const tokenFor = (login: DatabaseLogin): string => `Transactions:${login}`;

/** The transactions of a login other than the process's own: `@InjectTransactions('live')`. */
export const InjectTransactions = (login: DatabaseLogin): ParameterDecorator => Inject(tokenFor(login));

export interface DatabaseModuleOptions {
  /** The login `Transactions` stands for in this process. */
  login: DatabaseLogin;
  /** Further logins this process uses. */
  others?: DatabaseLogin[];
  poolSizes?: Partial<Record<DatabaseLogin, number>>;
}

@Global()
@Module({})
export class DatabaseModule {
  static with({ login, others = [], poolSizes = {} }: DatabaseModuleOptions): DynamicModule {
    const logins = [login, ...others];
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: DatabasePools,
          inject: [CONFIG],
          useFactory: (config: Config) => new DatabasePools(config.databaseUrls, poolSizes),
        },
        ...logins.map((name) => ({
          provide: tokenFor(name),
          inject: [DatabasePools],
          useFactory: (pools: DatabasePools) => new Transactions(pools.pool(name)),
        })),
        { provide: Transactions, useExisting: tokenFor(login) },
      ],
      exports: [DatabasePools, Transactions, ...logins.map(tokenFor)],
    };
  }
}
