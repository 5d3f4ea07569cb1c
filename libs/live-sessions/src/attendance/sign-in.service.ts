import type { Actor } from '@app/access';
import { CONFIG, type Config } from '@app/config';
import { conflict, DomainError, forbidden, ruleBroken, systemClock } from '@app/kernel';
import { decideSigned } from '@app/live-protocol';
import { Inject, Injectable } from '@nestjs/common';
import { Attempts } from '../domain/attempts';
import { LiveJoiningService } from '../live-joining.service';
import { LiveLog } from '../live-log';
import { LiveSessionsService, refusedAs } from '../live-sessions.service';
import type { SessionActor } from '../session-actor';
import { asTyped, codeOf, endOfStep, judgeCode, signInCodeForm, stepAt } from './sign-in-code';
import type { SignedInDto, ScannedCodeDto, SignInCodeDto } from './sign-in.dto';

const minute = 60_000;

/** 签到 by what the wall shows at that moment: for whoever is in the room and has a seat in it. */
@Injectable()
export class SignInService {
  private readonly tries = new Attempts(10, minute);

  constructor(
    private readonly sessions: LiveSessionsService,
    private readonly joining: LiveJoiningService,
    private readonly log: LiveLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async code(actor: Actor, id: string): Promise<SignInCodeDto> {
    const { path: door } = await this.sessions.joinLink(actor, id);
    const now = systemClock.now();
    const step = stepAt(now);
    const code = codeOf(await this.keyOf(id), step);
    const path = `${door}.${code}`;
    return {
      code,
      until: endOfStep(step),
      now,
      path,
      url: this.config.publicUrl ? this.config.publicUrl + path : null,
    };
  }

  /** Typed in the room. */
  async byCode(actor: Actor, guestSecret: string | undefined, id: string, code: string): Promise<SignedInDto> {
    const room = await this.sessions.actorOf(id);
    return this.sign(room, await this.seatOf(room, actor, guestSecret), code, 'code');
  }

  /** Scanned from the wall: the way in is the one of the join link, and whoever has no seat yet is told to take one first. */
  async byLink(
    actor: Actor,
    guestSecret: string | undefined,
    { joinCode, joinSecret, code }: ScannedCodeDto,
    address: string,
    requestId: string,
  ): Promise<SignedInDto> {
    const id = await this.joining.sessionOf({ code: joinCode, secret: joinSecret }, address, requestId);
    const room = await this.sessions.actorOf(id);
    return this.sign(room, await this.seatOf(room, actor, guestSecret), code, 'qr');
  }

  private async seatOf(room: SessionActor, { accountId }: Actor, guestSecret: string | undefined): Promise<string> {
    const own = accountId && room.accounts.get(accountId);
    if (own) return own;
    const guest = guestSecret ? await this.joining.guestOf(guestSecret) : null;
    if (guest?.sessionId !== room.id) throw forbidden('not-in-live-session');
    return guest.guestId;
  }

  private async sign(room: SessionActor, memberId: string, given: string, by: 'qr' | 'code'): Promise<SignedInDto> {
    if (!this.tries.allow(memberId, Date.now())) throw new DomainError('too-many', 'too-many-attempts');
    const code = asTyped(given);
    const now = systemClock.now();
    const judged = signInCodeForm.test(code) ? judgeCode(await this.keyOf(room.id), code, now) : 'wrong';
    if (judged !== 'right') throw ruleBroken(`sign-in-code-${judged}`);
    const answer = await room.perform((state, readLane) => {
      if (state.session.status === 'closed') return { ok: false, code: 'closed' };
      return decideSigned(state, { now: now.getTime(), readLane }, memberId, { by });
    });
    if (answer.ok) return { sessionId: room.id, memberId };
    if (answer.code === 'closed') throw conflict('live-session-state', { status: 'closed' });
    // Signed in before: nothing is left to do.
    if (answer.code === 'conflict') return { sessionId: room.id, memberId };
    throw refusedAs(answer.code);
  }

  private keyOf(id: string): Promise<string> {
    return this.log.run(id, async (tx) => {
      const [row] = await tx.query<{ key: string }>('SELECT sign_in_key AS key FROM live_session WHERE id = $1', [id]);
      return row.key;
    });
  }
}
