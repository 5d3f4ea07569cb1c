import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { JoinAnswer, Refused, SeatChange } from '@app/live-protocol';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type Device, type Follower, LiveAudience } from '../live-audience';
import { type LiveSocketEvent, refused, RoomDesk, type Visitor } from '../room-desk';
import { LiveBus } from './live-bus';
import { LiveOwners, OwnedElsewhere } from './live-owners';
import { askOwnServer, type HttpAnswer, type HttpRequest } from './own-server';

const patienceMs = 4_000;

export interface FarJoin {
  sessionId: string;
  processId: string;
  device: Device;
  visitor: Visitor;
  message: unknown;
  reply(answer: JoinAnswer): void;
}

type Question =
  | { op: 'join'; seat: string; visitor: Visitor; message: unknown }
  | { op: 'ask'; seat: string; event: Exclude<LiveSocketEvent, 'join'>; message: unknown }
  | { op: 'http'; request: HttpRequest };

type Message =
  | (Question & { from: string; id: string })
  | { op: 'answer'; from: string; id: string; value: unknown }
  | { op: 'leave'; from: string; seat: string }
  | { op: 'frame'; from: string; sid: string; lane: string; payload: string }
  | { op: 'tell'; from: string; seat: string; event: string; value: unknown }
  | { op: 'moved'; from: string; sid: string };

/**
 * Rooms of other processes, for the devices connected here, and the other way about. The owner decides and remembers who
 * sits where; this process only holds the sockets and repeats what it is told, in the order it is told.
 */
@Injectable()
export class FarRooms implements OnApplicationBootstrap {
  private readonly asked = new Map<string, (value: unknown) => void>();
  /** Devices connected here whose session another process writes. */
  private readonly here = new Map<string, Follower>();
  /** Devices of other processes that sit in sessions of this one. */
  private readonly there = new Map<string, Device>();

  constructor(
    private readonly bus: LiveBus,
    private readonly owners: LiveOwners,
    private readonly audience: LiveAudience,
    private readonly desk: RoomDesk,
    private readonly host: HttpAdapterHost,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.audience.relay = {
      frame: (processId, sid, lane, payload) => this.send(processId, { op: 'frame', sid, lane, payload }),
      tell: (processId, seat, event, value) => this.send(processId, { op: 'tell', seat, event, value }),
    };
    await this.bus.start(this.owners.processId, (text) => this.hear(JSON.parse(text) as Message));
    await this.owners.start((gone, alive) => {
      for (const sessionId of gone) this.moved(sessionId);
      this.forgetDead(alive);
    });
  }

  join({ sessionId, processId, device, visitor, message, reply }: FarJoin): void {
    const seat = device.key;
    void this.question<JoinAnswer>(processId, { op: 'join', seat, visitor, message }, sessionId, (answer) => {
      // In the same turn as the answer: the frames that follow it must find this device.
      if (answer.ok && device.socket?.connected) this.follow(sessionId, device, answer, message);
      else if (answer.ok) this.send(processId, { op: 'leave', seat });
      reply(answer);
    });
  }

  ask(processId: string, device: Device, event: Exclude<LiveSocketEvent, 'join'>, message: unknown): Promise<unknown> {
    const follower = this.here.get(device.key);
    if (!follower) return Promise.resolve(refused('forbidden'));
    return this.question(processId, { op: 'ask', seat: device.key, event, message }, follower.sessionId);
  }

  /** The whole request, answered by the process that writes the session. */
  async http(processId: string, sessionId: string, request: HttpRequest): Promise<HttpAnswer | null> {
    const answer = await this.question<HttpAnswer | Refused>(processId, { op: 'http', request }, sessionId);
    return 'status' in answer ? answer : null;
  }

  leave(processId: string, device: Device): void {
    this.drop(device.key);
    this.send(processId, { op: 'leave', seat: device.key });
  }

  /** This process no longer writes the session: everybody in it comes again, wherever they are connected. */
  moved(sessionId: string): void {
    for (const processId of this.audience.processesOf(sessionId)) this.send(processId, { op: 'moved', sid: sessionId });
    this.owners.forget(sessionId);
    this.audience.ephemeral(sessionId, { lane: 'all', k: 'rejoin', d: null });
  }

  private follow(sessionId: string, device: Device, answer: JoinAnswer & { ok: true }, message: unknown): void {
    this.drop(device.key);
    const { memberId, role, group } = answer.me;
    const lanes = new Set((message as { lanes: { id: string }[] }).lanes.map(({ id }) => id));
    const follower: Follower = { device, sessionId, memberId, role, group, lanes };
    this.here.set(device.key, follower);
    this.audience.add(follower);
  }

  private drop(key: string): void {
    const follower = this.here.get(key);
    this.here.delete(key);
    if (follower) this.audience.remove(follower);
  }

  private question<Answer>(
    processId: string,
    question: Question,
    sid: string,
    heard: (answer: Answer) => void = () => undefined,
  ): Promise<Answer> {
    const id = randomUUID();
    return new Promise((resolve) => {
      const settle = (value: unknown): void => {
        clearTimeout(timer);
        this.asked.delete(id);
        heard(value as Answer);
        resolve(value as Answer);
      };
      const timer = setTimeout(() => {
        this.owners.forget(sid);
        settle(refused('retry'));
      }, patienceMs);
      this.asked.set(id, settle);
      this.send(processId, { ...question, id });
    });
  }

  private send(processId: string, message: object): void {
    this.bus.send(processId, { ...message, from: this.owners.processId });
  }

  private hear(message: Message): void {
    switch (message.op) {
      case 'answer':
        return this.asked.get(message.id)?.(message.value);
      case 'frame':
        return this.audience.repeat(message.sid, message.lane, message.payload);
      case 'tell':
        return this.told(message.seat, message.event, message.value);
      case 'moved':
        return this.moved(message.sid);
      case 'leave':
        return this.left(message.from, message.seat);
      default:
        this.answer(message, (value) => this.send(message.from, { op: 'answer', id: message.id, value })).catch(
          (error: unknown) => {
            if (error instanceof OwnedElsewhere) this.send(message.from, { op: 'moved', sid: error.sessionId });
            this.send(message.from, { op: 'answer', id: message.id, value: refused('retry') });
          },
        );
    }
  }

  private async answer(question: Question & { from: string }, reply: (value: unknown) => void): Promise<void> {
    if (question.op === 'http') return reply(await askOwnServer(this.server, question.request));
    const device = this.deviceOf(question.from, question.seat);
    if (question.op === 'ask') return reply(await this.desk.ask(device, question.event, question.message));
    return this.desk.join(device, question.visitor, question.message, () => true, reply);
  }

  private get server(): Server {
    return this.host.httpAdapter.getHttpServer() as Server;
  }

  private told(seat: string, event: string, value: unknown): void {
    const follower = this.here.get(seat);
    if (!follower) return;
    if (event === 'seat') this.audience.reseat(follower, value as SeatChange);
    follower.device.socket?.emit(event, value);
  }

  private deviceOf(from: string, seat: string): Device {
    const key = `${from}|${seat}`;
    const known = this.there.get(key) ?? { key, socket: null, far: { processId: from, seat } };
    this.there.set(key, known);
    return known;
  }

  private left(from: string, seat: string): void {
    const device = this.deviceOf(from, seat);
    this.there.delete(device.key);
    this.desk.leave(device);
  }

  private forgetDead(alive: ReadonlySet<string>): void {
    for (const { far } of [...this.there.values()])
      if (far && !alive.has(far.processId)) this.left(far.processId, far.seat);
  }
}
