import type { Actor } from '@app/access';
import { Transactions } from '@app/database';
import { conflict, notFound } from '@app/kernel';
import { currentStage, pulseQuestionCodes } from '@app/live-protocol';
import { LiveJoiningService, LiveLog, LiveSessionsService, SessionActors } from '@app/live-sessions';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { freeWords, HeldPulse, type PulseGiven } from './held-pulse';
import type { PulseDto } from './pulse.dto';

const tickMs = 1000;

/**
 * How a meeting was, without names (B35). Answers stay in the memory of the process that owns the session until it closes
 * and are then written in one shuffled batch; what a device has not seen accepted it sends again.
 */
@Injectable()
export class PulseService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly held = new Map<string, HeldPulse>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly transactions: Transactions,
    private readonly actors: SessionActors,
    private readonly joining: LiveJoiningService,
    private readonly log: LiveLog,
    private readonly sessions: LiveSessionsService,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.tick(), tickMs).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.tick();
    await this.writing;
  }

  /** Answers of somebody in the room, while a stage asks for them; sending again replaces what was sent. */
  async answer(actor: Actor, guestSecret: string | undefined, sessionId: string, given: PulseGiven): Promise<void> {
    const room = await this.actors.of(sessionId);
    if (!room) throw notFound();
    const guest = guestSecret === undefined ? null : await this.joining.guestOf(guestSecret);
    const memberId = guest?.guestId ?? room.accounts.get(actor.accountId ?? '');
    if (!memberId) throw notFound();
    if (room.room.session.status !== 'open' || !currentStage(room.room)?.tools.includes('pulse'))
      throw conflict('pulse-not-open');
    const held = this.held.get(sessionId) ?? new HeldPulse();
    this.held.set(sessionId, held);
    held.take(memberId, given);
  }

  /** Counts of words, and the free words, of questions that five or more answered. @throws not-found */
  async read(actor: Actor, sessionId: string): Promise<PulseDto> {
    await this.sessions.get(actor, sessionId);
    const rows = await this.transactions.read(actor, (tx) =>
      tx.query<{ question: string; choice: string | null; line: string | null; answers: number }>(
        'SELECT question, choice, line, answers FROM rls.pulse_of($1)',
        [sessionId],
      ),
    );
    const questions = pulseQuestionCodes.flatMap((question) => {
      const choices = rows.filter((row) => row.question === question);
      if (choices.length === 0) return [];
      return [{ question, choices: choices.map(({ choice, answers }) => ({ choice: choice ?? '', answers })) }];
    });
    return { questions, lines: rows.flatMap(({ question, line }) => (question === freeWords && line ? [line] : [])) };
  }

  private tick(): void {
    if (this.held.size > 0) this.writing = this.writing.then(() => this.writeClosed());
  }

  private async writeClosed(): Promise<void> {
    for (const [sessionId, held] of this.held) {
      try {
        if (await this.written(sessionId, held)) this.held.delete(sessionId);
      } catch {
        // The database is away: they are still held, and the next tick tries again.
      }
    }
  }

  /** False while the session is open. */
  private written(sessionId: string, held: HeldPulse): Promise<boolean> {
    return this.log.run(sessionId, async (tx) => {
      const [session] = await tx.query<{ status: string }>('SELECT status FROM live_session WHERE id = $1', [
        sessionId,
      ]);
      if (session?.status !== 'closed') return false;
      for (const { question, choice, line } of held.shuffledRows())
        await tx.insert('pulse_answer', { sessionId, question, choice, line });
      return true;
    });
  }
}
