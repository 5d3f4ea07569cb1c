import type { Tx } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { SurveyLine } from './survey-words';

export interface SurveyStanding {
  isAnswered: boolean;
  isOver: boolean;
}

/** Answers go in and come out through functions of the database: no role may read or write their table. */
@Injectable()
export class SurveyRepository {
  async standing(tx: Tx, sessionId: string, accountId: string): Promise<SurveyStanding> {
    const [standing] = await tx.query<SurveyStanding>(
      `SELECT survey_is_over($1) AS "isOver",
         EXISTS (SELECT 1 FROM survey_receipt WHERE session_id = $1 AND account_id = $2) AS "isAnswered"`,
      [sessionId, accountId],
    );
    return standing;
  }

  async takeReceipt(tx: Tx, receipt: { sessionId: string; organizationId: string; accountId: string }): Promise<void> {
    await tx.execute(
      `INSERT INTO survey_receipt (session_id, organization_id, account_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [receipt.sessionId, receipt.organizationId, receipt.accountId],
    );
  }

  /** @throws survey-answered, survey-over as the message of a check that failed */
  async give(tx: Tx, sessionId: string, answers: readonly SurveyLine[]): Promise<void> {
    await tx.execute('SELECT give_survey_answer($1, $2)', [sessionId, JSON.stringify(answers)]);
  }

  /** Nothing until it is over. */
  answers(tx: Tx, sessionId: string): Promise<SurveyLine[]> {
    return tx.query<SurveyLine>('SELECT prompt, text FROM survey_answers($1)', [sessionId]);
  }
}
