import { Actor, audit } from '@app/access';
import { CONFIG, type Config, isBeginToken } from '@app/config';
import { Transactions, type Tx } from '@app/database';
import { AccountsRepository, IdentityService, type NewSession, type SignInName } from '@app/identity';
import { conflict, DomainError } from '@app/kernel';
import { OrganizationFounding } from '@app/organizations';
import { Inject, Injectable } from '@nestjs/common';
import { readableSignInName, requireLongPassword } from './new-account';

export interface Beginning {
  network: string;
  organization: string;
  name: string;
}

export interface BeginningRequest extends Beginning {
  token: string;
  signInName: string;
  password: string;
}

const stewardOrganization = 'support-agency';

/**
 * The first rows of a network: its name, the organisation that supports it, and its steward. Used by the page and by the
 * command line. @throws conflict `network-begun-already`
 */
export async function beginNetwork(
  tx: Tx,
  { accounts, founding }: { accounts: AccountsRepository; founding: OrganizationFounding },
  { network, organization, name }: Beginning,
  { signInName, passwordHash }: { signInName: SignInName; passwordHash?: string },
): Promise<{ accountId: string; organizationId: string }> {
  // The row's fixed key has a second beginner wait for the first, and find the network begun.
  const begun = await tx.execute('INSERT INTO network (name) VALUES ($1) ON CONFLICT DO NOTHING', [network]);
  if (begun === 0) throw conflict('network-begun-already');
  const [known] = await founding.same(tx, organization);
  const organizationId = known?.id ?? (await founding.found(tx, { name: organization, kind: stewardOrganization }));
  if (known?.kind === 'listed') await founding.claim(tx, known.id, stewardOrganization);
  const accountId =
    (await accounts.create(tx, name, signInName, passwordHash)) ?? (await accounts.idOf(tx, signInName));
  if (!accountId) throw conflict('sign-in-name-taken');
  await accounts.join(tx, accountId, organizationId, 'network-steward');
  return { accountId, organizationId };
}

@Injectable()
export class BeginningService {
  constructor(
    private readonly transactions: Transactions,
    private readonly identity: IdentityService,
    private readonly accounts: AccountsRepository,
    private readonly founding: OrganizationFounding,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws conflict `network-begun-already`, not-found `link-not-valid`, rule `password-too-short`, `sign-in-name-not-readable` */
  async begin(wanted: BeginningRequest, requestId: string): Promise<NewSession> {
    const { begun } = await this.identity.network(requestId);
    if (begun) throw conflict('network-begun-already');
    if (!isBeginToken(this.config.secretsDir, wanted.token)) throw new DomainError('not-found', 'link-not-valid');
    requireLongPassword(wanted.password);
    const signInName = readableSignInName(wanted.signInName);
    const passwordHash = await this.identity.hashPassword(wanted.password);
    const nobody = Actor.nobody(requestId);
    const beginning = {
      network: wanted.network.trim(),
      organization: wanted.organization.trim(),
      name: wanted.name.trim(),
    };
    return this.transactions.run(nobody, async (tx) => {
      if (await this.accounts.idOf(tx, signInName)) throw conflict('sign-in-name-taken');
      const { accounts, founding } = this;
      const steward = { signInName, passwordHash };
      const { accountId, organizationId } = await beginNetwork(tx, { accounts, founding }, beginning, steward);
      audit(tx, nobody, {
        action: 'network.begun',
        subjectType: 'account',
        subjectId: accountId,
        organizationIds: [organizationId],
      });
      return this.identity.enter(tx, { id: accountId, displayName: beginning.name });
    });
  }
}
