import { audit, type Actor, requireAllowed } from '@app/access';
import { CONFIG, type Config } from '@app/config';
import { Transactions, type Tx } from '@app/database';
import type { Language } from '@app/identity';
import { newId, notFound, ruleBroken, stale, systemClock } from '@app/kernel';
import { Sealer } from '@app/vault';
import { Inject, Injectable } from '@nestjs/common';
import type { Group } from '../domain/kinds';
import { allowedRobotActions, assertGroups, assertRoom, assertTestable, lastFour } from '../domain/robot.policy';
import type { RobotAction } from '../domain/robot.policy';
import { readRobotAddress, type Provider } from '../domain/robot-address';
import { RobotsRepository, type RobotRow, type SealedAddress, type SealedSecret } from './robots.repository';
import { sealedPlace } from './sealed-place';

export interface RobotInput {
  name: string;
  address: string;
  secret?: string;
  keyword?: string;
  groups: Group[];
  language: Language;
  quiet: boolean;
}

/** An empty secret or keyword takes it away. */
export type RobotChangeInput = Partial<RobotInput>;

export interface OpenRobot extends RobotRow {
  allowedActions: RobotAction[];
}

@Injectable()
export class RobotsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: RobotsRepository,
    private readonly sealer: Sealer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  list(actor: Actor): Promise<OpenRobot[]> {
    return this.transactions.read(actor, async (tx) =>
      (await this.repository.list(tx)).map((robot) => opened(actor, robot)),
    );
  }

  /** @throws too-many-robots · robot-group-not-possible · the codes of `readRobotAddress` */
  add(actor: Actor, input: RobotInput): Promise<OpenRobot> {
    return this.transactions.run(actor, async (tx) => {
      assertRoom((await this.repository.list(tx)).length);
      assertGroups(input.groups);
      const id = newId();
      await this.repository.add(tx, {
        id,
        organizationId: actor.organizationId!,
        name: input.name.trim(),
        ...this.sealAddress(id, input.address),
        ...this.sealSecret(id, input.secret),
        keyword: input.keyword?.trim() || null,
        groups: input.groups,
        language: input.language,
        quiet: input.quiet,
      });
      return this.after(tx, actor, id, 'added', Object.keys(input));
    });
  }

  /** @throws not-found · changed-meanwhile · robot-provider-differs · what `add` throws */
  change(actor: Actor, id: string, version: number, input: RobotChangeInput): Promise<OpenRobot> {
    return this.transactions.run(actor, async (tx) => {
      const robot = await this.load(tx, actor, id, version, 'change');
      if (input.groups) assertGroups(input.groups);
      const address = input.address === undefined ? {} : this.sealAddress(id, input.address);
      if ('provider' in address && address.provider !== robot.provider) throw ruleBroken('robot-provider-differs');
      const change = {
        ...address,
        ...(input.secret !== undefined && this.sealSecret(id, input.secret)),
        ...(input.keyword !== undefined && { keyword: input.keyword.trim() || null }),
        name: input.name?.trim(),
        groups: input.groups,
        language: input.language,
        quiet: input.quiet,
      };
      if ((await this.repository.change(tx, robot, change)) !== 1) throw stale();
      return this.after(tx, actor, id, 'changed', Object.keys(input));
    });
  }

  /** @throws not-found · action-not-allowed · changed-meanwhile */
  pause(actor: Actor, id: string, version: number): Promise<OpenRobot> {
    return this.move(actor, id, version, 'pause');
  }

  /** @throws not-found · action-not-allowed · changed-meanwhile */
  resume(actor: Actor, id: string, version: number): Promise<OpenRobot> {
    return this.move(actor, id, version, 'resume');
  }

  /** The answer comes later: the worker asks the provider, and this process waits for nobody. @throws robot-test-under-way */
  test(actor: Actor, id: string): Promise<OpenRobot> {
    return this.transactions.run(actor, async (tx) => {
      const robot = await this.load(tx, actor, id, null, 'test');
      assertTestable(robot.testAskedAt, robot.testAnsweredAt, systemClock.now());
      await this.repository.askTest(tx, robot);
      return this.after(tx, actor, id, 'tested');
    });
  }

  /** Its address and secret are gone with it. @throws not-found · changed-meanwhile */
  remove(actor: Actor, id: string, version: number): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const robot = await this.load(tx, actor, id, version, 'remove');
      if ((await this.repository.remove(tx, robot)) !== 1) throw stale();
      this.note(tx, actor, id, 'removed');
    });
  }

  private move(actor: Actor, id: string, version: number, action: 'pause' | 'resume'): Promise<OpenRobot> {
    return this.transactions.run(actor, async (tx) => {
      const robot = await this.load(tx, actor, id, version, action);
      const state = action === 'pause' ? 'paused' : 'active';
      if ((await this.repository.setState(tx, robot, state)) !== 1) throw stale();
      return this.after(tx, actor, id, action === 'pause' ? 'paused' : 'resumed');
    });
  }

  private async load(tx: Tx, actor: Actor, id: string, version: number | null, action: RobotAction): Promise<RobotRow> {
    const robot = await this.repository.find(tx, id);
    if (!robot) throw notFound();
    requireAllowed(allowedRobotActions(actor, robot), action);
    if (version !== null && robot.version !== version) throw stale();
    return robot;
  }

  private async after(tx: Tx, actor: Actor, id: string, did: string, fields?: string[]): Promise<OpenRobot> {
    this.note(tx, actor, id, did, fields);
    const robot = await this.repository.find(tx, id);
    if (!robot) throw notFound();
    return opened(actor, robot);
  }

  /** Names of what was given, never the address or the secret. */
  private note(tx: Tx, actor: Actor, id: string, did: string, fields?: string[]): void {
    audit(tx, actor, { action: `robot.${did}`, subjectType: 'robot', subjectId: id, fields });
  }

  private sealAddress(id: string, text: string): SealedAddress & { provider: Provider } {
    const { provider, url } = readRobotAddress(text, this.config.robotHosts);
    return { provider, sealedAddress: this.sealer.seal(url, sealedPlace(id, 'address')), addressEnd: lastFour(url) };
  }

  private sealSecret(id: string, text: string | undefined): SealedSecret {
    const secret = text?.trim();
    if (!secret) return { sealedSecret: null, secretEnd: null };
    return { sealedSecret: this.sealer.seal(secret, sealedPlace(id, 'secret')), secretEnd: lastFour(secret) };
  }
}

const opened = (actor: Actor, robot: RobotRow): OpenRobot => ({
  ...robot,
  allowedActions: allowedRobotActions(actor, robot),
});
