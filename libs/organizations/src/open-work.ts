import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { Injectable } from '@nestjs/common';

/** One thing somebody holds: what it is called, and the page it is on. */
export interface OpenWorkItem {
  id: string;
  label: string;
  path: string;
}

export interface OpenWork {
  kind: string;
  items: OpenWorkItem[];
}

/** Whose work, in which organisation. */
export interface WorkOf {
  accountId: string;
  organizationId: string;
}

export interface OpenWorkProvider {
  kind: string;
  /** Roles whose people can take this over. */
  successorRoles: readonly string[];
  /** Whether nobody may leave without saying who takes it over. */
  needsSuccessor: boolean;
  list(tx: Tx, actor: Actor, of: WorkOf): Promise<OpenWorkItem[]>;
  /** Gives all of it to the successor, a member of the same organisation, and says what that was. */
  handOver(tx: Tx, actor: Actor, of: WorkOf, successor: Successor): Promise<OpenWorkItem[]>;
}

export interface Successor {
  accountId: string;
  displayName: string;
  role: string;
}

/** What somebody would leave behind. Features that know such work register a provider; nobody here knows the features. */
@Injectable()
export class OpenWorkRegistry {
  private readonly providers: OpenWorkProvider[] = [];

  register(provider: OpenWorkProvider): void {
    if (this.providers.some(({ kind }) => kind === provider.kind))
      throw new Error(`open work of kind ${provider.kind} is registered twice`);
    this.providers.push(provider);
  }

  async list(tx: Tx, actor: Actor, of: WorkOf): Promise<OpenWork[]> {
    return this.collect((provider) => provider.list(tx, actor, of));
  }

  /** Kinds of the person's work that the successor's role cannot take over. */
  async unsuitable(tx: Tx, actor: Actor, of: WorkOf, successor: Successor): Promise<string[]> {
    const work = await this.list(tx, actor, of);
    return work
      .map(({ kind }) => kind)
      .filter(
        (kind) => !this.providers.some((one) => one.kind === kind && one.successorRoles.includes(successor.role)),
      );
  }

  /** Kinds of the person's work that cannot be left to nobody. */
  async needingSuccessor(tx: Tx, actor: Actor, of: WorkOf): Promise<string[]> {
    const needing = this.providers.filter(({ needsSuccessor }) => needsSuccessor).map(({ kind }) => kind);
    if (needing.length === 0) return [];
    const work = await this.list(tx, actor, of);
    return work.map(({ kind }) => kind).filter((kind) => needing.includes(kind));
  }

  handOver(tx: Tx, actor: Actor, of: WorkOf, successor: Successor): Promise<OpenWork[]> {
    return this.collect((provider) => provider.handOver(tx, actor, of, successor));
  }

  private async collect(ask: (provider: OpenWorkProvider) => Promise<OpenWorkItem[]>): Promise<OpenWork[]> {
    const work: OpenWork[] = [];
    for (const provider of this.providers) {
      const items = await ask(provider);
      if (items.length > 0) work.push({ kind: provider.kind, items });
    }
    return work;
  }
}
