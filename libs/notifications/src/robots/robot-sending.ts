import { Actor } from '@app/access';
import { CONFIG, type Config } from '@app/config';
import { Transactions, type Tx } from '@app/database';
import { appendEvent, errorCode, Round } from '@app/events';
import { systemClock } from '@app/kernel';
import { hint } from '@app/realtime';
import { Sealer } from '@app/vault';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { mayGoAt, remembered } from '../domain/robot-allowance';
import { readRobotAddress } from '../domain/robot-address';
import { afterRefusal, addressBlocked, type RobotAnswer } from '../domain/robot-answer';
import { robotBody } from '../domain/robot-format';
import { productAddress } from '../product-address';
import { isRobotKind, robotMessage, type Notice } from '../texts/robot-message';
import { post } from './outgoing';
import { RobotQueueRepository, type DueRobot, type WaitingMessage } from './robot-queue.repository';
import { sealedPlace } from './sealed-place';
import { signed } from './signature';

const roundName = 'notifications.robots';
const batch = 20;

interface Sending {
  robot: DueRobot;
  messages: WaitingMessage[];
  isTest: boolean;
}

/**
 * Sends what waits for chat robots, everything that waits for one robot as one message, so that a worker killed before it
 * could note the answer repeats one message at most. A robot that hangs holds up no other.
 */
@Injectable()
export class RobotSending {
  private readonly logger = new Logger('Robots');
  private readonly actor = Actor.sweep(roundName);

  constructor(
    private readonly transactions: Transactions,
    private readonly queue: RobotQueueRepository,
    private readonly sealer: Sealer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Round(roundName, { everyMs: 1_000 })
  async send(): Promise<void> {
    const sendings = await this.transactions.run(this.actor, (tx) => this.claim(tx));
    await Promise.all(sendings.map((sending) => this.sendOne(sending)));
  }

  private async claim(tx: Tx): Promise<Sending[]> {
    await this.queue.clear(tx);
    const now = systemClock.now();
    const sendings: Sending[] = [];
    for (const robot of await this.queue.lockDue(tx, batch)) {
      const at = mayGoAt(robot.provider, robot.sentTimes, now);
      if (at > now) {
        await this.queue.hold(tx, robot.id, at);
        continue;
      }
      const waiting = await this.queue.waiting(tx, robot.id, robot.state);
      const tests = waiting.filter(({ kind }) => kind === 'robot.test');
      await this.queue.claim(tx, robot.id, [...robot.sentTimes, now].slice(-remembered(robot.provider)));
      const isTest = tests.length > 0;
      sendings.push({ robot, messages: isTest ? tests : waiting, isTest });
    }
    return sendings;
  }

  /** A failure here is this robot's alone. */
  private async sendOne(sending: Sending): Promise<void> {
    try {
      const answer = await this.ask(sending);
      await this.transactions.run(this.actor, (tx) => this.note(tx, sending, answer));
      if (!answer.taken) this.logger.warn(`robot ${sending.robot.id}: ${answer.refusal}`);
    } catch (error) {
      this.logger.warn(`robot ${sending.robot.id} failed: ${errorCode(error)}`);
    }
  }

  private async ask({ robot, messages, isTest }: Sending): Promise<RobotAnswer> {
    const notices = messages.flatMap((message) => {
      const { kind, subjectType, subjectId, number, urgency, deadline } = message;
      return isRobotKind(kind) ? [{ kind, subjectType, subjectId, number, urgency, deadline } satisfies Notice] : [];
    });
    const message = robotMessage(isTest ? notices.slice(0, 1) : notices, robot.language, productAddress(this.config));
    const address = this.open(robot, robot.sealedAddress, 'address');
    const secret = robot.sealedSecret && this.open(robot, robot.sealedSecret, 'secret');
    const target = this.stillAllowed(address);
    if (!target) return addressBlocked;
    const { url, stamp } = signed(robot.provider, target.url, secret, systemClock.now());
    const body = robotBody(robot.provider, message, robot.keyword, stamp);
    return post({ provider: robot.provider, url, body }, target);
  }

  /** The operator may have taken a host off the list since the address was given. */
  private stillAllowed(address: string): ReturnType<typeof readRobotAddress> | undefined {
    try {
      return readRobotAddress(address, this.config.robotHosts);
    } catch {
      return undefined;
    }
  }

  private open({ id }: DueRobot, sealed: Buffer, part: 'address' | 'secret'): string {
    return this.sealer.open(sealed, sealedPlace(id, part));
  }

  private async note(tx: Tx, { robot, messages, isTest }: Sending, answer: RobotAnswer): Promise<void> {
    const ids = messages.map(({ id }) => id);
    if (isTest) await this.queue.noteTest(tx, robot.id, ids, answer.taken ? 'taken' : answer.refusal);
    else if (answer.taken) await this.queue.noteTaken(tx, robot.id, ids);
    else await this.noteRefused(tx, robot, answer);
    await hint(tx, { room: `organization:${robot.organizationId}`, type: 'robot.changed', id: robot.id });
  }

  private async noteRefused(tx: Tx, robot: DueRobot, answer: Exclude<RobotAnswer, { taken: true }>): Promise<void> {
    const next = afterRefusal(robot.tries + 1, answer);
    if (next !== 'pause') return this.queue.noteRefused(tx, robot.id, answer.refusal, next.waitMs);
    await this.queue.pause(tx, robot.id, answer.refusal);
    await appendEvent(tx, this.actor, {
      type: 'robot.paused',
      subjectId: robot.id,
      organizationIds: [robot.organizationId],
      data: { refusal: answer.refusal },
    });
  }
}
