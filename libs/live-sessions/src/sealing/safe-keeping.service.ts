import { type Actor, audit, requireAllowed } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { conflict, forbidden, newId, notFound, ruleBroken, stale } from '@app/kernel';
import type { SafeMode } from '@app/live-protocol';
import { Injectable } from '@nestjs/common';
import { allowedKeepingActions, mayMakeKey, requireChoice } from '../domain/sealed-round.policy';
import type { NameSafeHolderDto, SafeKeepingDto } from './sealed-rounds.dto';
import { type HolderRow, SealedRoundsRepository } from './sealed-rounds.repository';

/** How the deployment keeps the authors of rounds without names: who holds keys, and whether rounds are sealed to them. */
@Injectable()
export class SafeKeepingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: SealedRoundsRepository,
  ) {}

  get(actor: Actor): Promise<SafeKeepingDto> {
    requireHolderKind(actor);
    return this.transactions.read(actor, (tx) => this.shown(tx, actor));
  }

  /** For rounds opened from now on. @throws safe-mode-same, safe-keys-missing */
  choose(actor: Actor, wanted: SafeMode): Promise<SafeKeepingDto> {
    requireHolderKind(actor);
    return this.transactions.run(actor, async (tx) => {
      await oneAtATime(tx);
      const mode = (await this.repository.choice(tx))?.mode ?? 'detached';
      const holders = await this.repository.holders(tx);
      requireChoice(wanted, mode, holders);
      requireAllowed(allowedKeepingActions(actor, mode, holders), wanted === 'sealed' ? 'seal' : 'detach');
      const id = newId();
      const { accountId, displayName } = actor;
      await tx.insert('safe_mode_choice', { id, mode: wanted, chosenBy: accountId, chosenByName: displayName ?? '' });
      audit(tx, actor, {
        action: `safe-mode.${wanted}`,
        subjectType: 'safe-mode',
        subjectId: id,
        organizationIds: holders.map(({ organizationId }) => organizationId),
      });
      return this.shown(tx, actor);
    });
  }

  /** In the place of whoever held it before. @throws safe-mode-sealed, safe-holder-kind */
  name(actor: Actor, { place, organizationId }: NameSafeHolderDto): Promise<SafeKeepingDto> {
    requireHolderKind(actor);
    return this.transactions.run(actor, async (tx) => {
      await oneAtATime(tx);
      const mode = (await this.repository.choice(tx))?.mode ?? 'detached';
      const holders = await this.repository.holders(tx);
      if (mode === 'sealed' && actor.role === 'network-steward') throw conflict('safe-mode-sealed');
      requireAllowed(allowedKeepingActions(actor, mode, holders), 'name-holder');
      const organization = await this.repository.organization(tx, organizationId);
      if (organization?.kind !== place) throw ruleBroken('safe-holder-kind');
      await this.repository.endHolder(tx, place);
      const id = newId();
      await tx.insert('safe_holder', {
        id,
        place,
        organizationId,
        organizationName: organization.name,
        namedBy: actor.accountId,
        namedByName: actor.displayName ?? '',
      });
      const before = holders.filter((one) => one.place === place).map((one) => one.organizationId);
      audit(tx, actor, {
        action: 'safe-holder.named',
        subjectType: 'safe-holder',
        subjectId: id,
        organizationIds: [organizationId, ...before],
      });
      return this.shown(tx, actor);
    });
  }

  /** The public half of a key made in the caller's browser. @throws safe-key-set, safe-key-twice */
  setKey(actor: Actor, id: string, version: number, publicKey: string): Promise<SafeKeepingDto> {
    requireHolderKind(actor);
    return this.transactions.run(actor, async (tx) => {
      await oneAtATime(tx);
      const holders = await this.repository.holders(tx);
      const holder = holders.find((one) => one.id === id);
      if (!holder) throw notFound();
      if (holder.organizationId === actor.organizationId && holder.publicKey !== null) throw conflict('safe-key-set');
      if (!mayMakeKey(actor, holder)) throw forbidden('action-not-allowed');
      // One pair for both places would make one person enough.
      if (holders.some((one) => one.publicKey === publicKey)) throw ruleBroken('safe-key-twice');
      const made = { publicKey, keyMadeByName: actor.displayName ?? '', keyMadeAt: new Date() };
      if ((await tx.update('safe_holder', { id, version }, made)) !== 1) throw stale();
      audit(tx, actor, { action: 'safe-holder.key-made', subjectType: 'safe-holder', subjectId: id });
      return this.shown(tx, actor);
    });
  }

  private async shown(tx: Tx, actor: Actor): Promise<SafeKeepingDto> {
    const choice = await this.repository.choice(tx);
    const holders = await this.repository.holders(tx);
    const mode = choice?.mode ?? 'detached';
    return {
      mode,
      chosenByName: choice?.chosenByName ?? null,
      chosenAt: choice?.chosenAt ?? null,
      holders: holders.map((holder) => shownHolder(actor, holder)),
      allowedActions: allowedKeepingActions(actor, mode, holders),
    };
  }
}

/** The database has no right on any of this for the roles of other kinds; they hear it before it refuses. */
export function requireHolderKind({ organizationKind }: Actor): void {
  if (organizationKind !== 'member' && organizationKind !== 'support-agency') throw forbidden('action-not-allowed');
}

const oneAtATime = async (tx: Tx): Promise<void> => {
  await tx.execute("SELECT pg_advisory_xact_lock(hashtextextended('safe mode', 0))");
};

const shownHolder = (actor: Actor, holder: HolderRow) => ({
  ...holder,
  allowedActions: mayMakeKey(actor, holder) ? ['make-key'] : [],
});
