import { type Actor, requireAllowed } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { conflict, DomainError, ruleBroken } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { surveyUntil } from '../domain/live-session.policy';
import type { LiveSessionDetail } from '../live-sessions.repository';
import { accountOf, LiveSessionsService } from '../live-sessions.service';
import type { AnswerSurveyDto, SurveyDto } from './survey.dto';
import { SurveyRepository } from './survey.repository';
import { resultOf, type SurveyLine } from './survey-words';

/**
 * A few questions after a session, answered without a name. That somebody has answered is written in one transaction, what was
 * answered in another one, and neither holds anything of the other: no audit entry, no event, no stored answer of the route.
 */
@Injectable()
export class SurveyService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: LiveSessionsService,
    private readonly repository: SurveyRepository,
  ) {}

  read(actor: Actor, id: string): Promise<SurveyDto> {
    return this.transactions.read(actor, async (tx) => this.shown(tx, actor, await this.closed(tx, actor, id)));
  }

  /** @throws survey-empty, survey-answered, survey-over */
  async answer(actor: Actor, id: string, body: AnswerSurveyDto): Promise<SurveyDto> {
    const answers = linesOf(body);
    await this.transactions.run(actor, async (tx) => {
      const session = await this.closed(tx, actor, id);
      if ((await this.repository.standing(tx, id, accountOf(actor))).isOver) throw conflict('survey-over');
      if (answers.length === 0) throw ruleBroken('survey-empty');
      await this.repository.takeReceipt(tx, {
        sessionId: id,
        organizationId: session.organization.id,
        accountId: accountOf(actor),
      });
    });
    // Were this to fail, the receipt is still unused: the same answer may be sent again.
    await this.transactions.run(actor, (tx) => this.repository.give(tx, id, answers)).catch(refused);
    return this.read(actor, id);
  }

  /** 404 what is not visible, 403 to whoever was not there, 409 while it is not over. */
  private async closed(tx: Tx, actor: Actor, id: string): Promise<LiveSessionDetail & { closedAt: Date }> {
    const session = await this.sessions.visible(tx, actor, id);
    if (!session.part) requireAllowed([], 'answer-survey');
    const { closedAt, status } = session;
    if (!closedAt || session.cancelledAt) throw conflict('live-session-state', { status });
    return { ...session, closedAt };
  }

  private async shown(tx: Tx, actor: Actor, session: LiveSessionDetail & { closedAt: Date }): Promise<SurveyDto> {
    const { isAnswered, isOver } = await this.repository.standing(tx, session.id, accountOf(actor));
    return {
      state: isOver ? 'over' : isAnswered ? 'answered' : 'open',
      until: surveyUntil(session.closedAt),
      ...resultOf(await this.repository.answers(tx, session.id)),
    };
  }
}

function linesOf({ tookAlong = '', nextTime = '', stillToSay = '' }: AnswerSurveyDto): SurveyLine[] {
  const lines: SurveyLine[] = [
    { prompt: 'took-along', text: tookAlong.trim() },
    { prompt: 'next-time', text: nextTime.trim() },
    { prompt: 'still-to-say', text: stillToSay.trim() },
  ];
  return lines.filter(({ text }) => text !== '');
}

/** Only a code goes on: what PostgreSQL says of a failed statement could quote an answer. */
function refused(error: unknown): never {
  const { message } = error as Error;
  if (message === 'survey-answered' || message === 'survey-over') throw conflict(message);
  throw new DomainError('unavailable', 'survey-not-saved');
}
