import {
  applyToRoom,
  decide,
  emptyRoom,
  isUnsigned,
  type CommandData,
  type CommandKind,
  type LiveEvent,
  type Member,
  type RoomEvent,
  type RoomState,
} from '@app/live-protocol';
import { demoId } from './demo-id';

export interface LoggedEvent {
  event: LiveEvent;
  actorId: string | null;
  cmdId: string | null;
  at: Date;
}

/** A meeting driven the way the server drives it: every command is decided by the rules of live sessions, then applied. */
export class Rehearsal {
  room: RoomState = emptyRoom();
  readonly log: LoggedEvent[] = [];
  private commands = 0;

  constructor(
    private readonly name: string,
    private now: Date,
  ) {}

  happened(event: RoomEvent, actorId: string | null, cmdId: string | null = null): void {
    this.room = applyToRoom(this.room, event);
    // A card without a name: its writer is kept neither in the event nor beside it.
    const unsigned = isUnsigned(event);
    this.log.push({ event, actorId: unsigned ? null : actorId, cmdId: unsigned ? null : cmdId, at: this.now });
  }

  get time(): Date {
    return this.now;
  }

  /** Lets time go by. */
  after(minutes: number): this {
    this.now = new Date(this.now.getTime() + minutes * 60_000);
    return this;
  }

  /** Does it, or stops the load with the refusal. Returns the id of what the command made. */
  does<Kind extends CommandKind>(by: Member, kind: Kind, data: CommandData<Kind>): string {
    this.after(0.2);
    this.commands += 1;
    const id = demoId(`${this.name}/command/${this.commands}`);
    const sender = { id: by.id, role: by.role };
    const decision = decide(this.room, { id, lane: 'all', kind, data }, sender, this.now.getTime());
    if (!decision.ok)
      throw new Error(`demo meeting ${this.name}: ${kind} refused, ${decision.code} ${decision.at ?? ''}`);
    decision.events.forEach((event, at) => this.happened(event as RoomEvent, by.id, at === 0 ? id : null));
    return id;
  }

  /** Moves on when the planned minutes of the present stage are over. */
  nextStage(chair: Member): string {
    const { current } = this.room;
    if (current?.endsAt) this.now = new Date(Math.max(current.endsAt, this.now.getTime()));
    this.does(chair, 'stage.advance', {});
    return this.room.current!.stageId;
  }
}
