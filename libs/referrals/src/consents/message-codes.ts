import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { newId, ruleBroken, type Language } from '@app/kernel';
import { SmsGateway } from '@app/sms';
import { Sealer } from '@app/vault';
import { Injectable } from '@nestjs/common';
import { mostCodes, mostTries, secondsBetween, validMinutes } from '../domain/message-code';
import { ConsentMessageCode } from '../entities/consent-message-code.entity';
import { consentMessage } from './texts/consent-message';

interface StoredCode {
  id: string;
  code: Buffer;
  phone: Buffer;
  isOver: boolean;
  tries: number;
  count: number;
  secondsSince: number;
}

export type CodeAnswer = { isRight: true } | { isRight: false; refusal: 'sms-code-wrong'; triesLeft: number };

const codePlace = (id: string): string => `consent_message_code|code|${id}`;
const phonePlace = (id: string): string => `consent_message_code|phone|${id}`;

/** The six digits that go to the telephone of the one who consents: few tries, a short life, used once. */
@Injectable()
export class MessageCodes {
  constructor(
    private readonly sealer: Sealer,
    private readonly gateway: SmsGateway,
  ) {}

  /** @throws sms-not-available where no message would reach anybody */
  async send(tx: Tx, actor: Actor, consentId: string, phone: string, language: Language): Promise<void> {
    if (!(await this.gateway.reachesPeople(tx))) throw ruleBroken('sms-not-available');
    const id = newId();
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    await tx.execute(
      `INSERT INTO consent_message_code (id, organization_id, consent_id, code, phone, expires_at)
       VALUES ($1, $2, $3, $4, $5, clock_timestamp() + make_interval(mins => $6))`,
      [
        id,
        actor.organizationId,
        consentId,
        this.sealer.seal(code, codePlace(id)),
        this.sealer.seal(phone, phonePlace(id)),
        validMinutes,
      ],
    );
    await this.gateway.send(tx, actor, { phone, words: consentMessage(code, validMinutes, language) });
  }

  /** Another code to the same telephone; the one before is worth nothing any more. */
  async sendAgain(tx: Tx, actor: Actor, consentId: string, language: Language): Promise<void> {
    const last = await this.last(tx, consentId);
    if (!last || last.count >= mostCodes) throw ruleBroken('sms-code-too-often', { most: mostCodes });
    if (last.secondsSince < secondsBetween)
      throw ruleBroken('sms-code-too-soon', { seconds: Math.ceil(secondsBetween - last.secondsSince) });
    await this.send(tx, actor, consentId, this.sealer.open(last.phone, phonePlace(last.id)), language);
  }

  /**
   * A wrong code is answered, not thrown: the try has to be counted, and an error would undo the count.
   * @throws sms-code-expired · sms-code-tried-too-often, which need a new code
   */
  async check(tx: Tx, consentId: string, given: string): Promise<CodeAnswer> {
    const last = await this.last(tx, consentId);
    if (!last || last.isOver) throw ruleBroken('sms-code-expired');
    if (last.tries >= mostTries) throw ruleBroken('sms-code-tried-too-often');
    const isRight = timingSafeEqual(
      Buffer.from(this.sealer.open(last.code, codePlace(last.id))),
      Buffer.from(given.padEnd(6).slice(0, 6)),
    );
    if (isRight) {
      await tx.update(ConsentMessageCode, { id: last.id }, { usedAt: new Date() });
      return { isRight };
    }
    await tx.execute('UPDATE consent_message_code SET tries = tries + 1 WHERE id = $1', [last.id]);
    return { isRight, refusal: 'sms-code-wrong', triesLeft: mostTries - last.tries - 1 };
  }

  private async last(tx: Tx, consentId: string): Promise<StoredCode | undefined> {
    const rows = await tx.query<StoredCode>(
      `SELECT id, code, phone, tries, (used_at IS NOT NULL OR expires_at <= clock_timestamp()) AS "isOver",
         (SELECT count(*)::int FROM consent_message_code WHERE consent_id = $1) AS count,
         extract(epoch FROM clock_timestamp() - sent_at)::float8 AS "secondsSince"
       FROM consent_message_code WHERE consent_id = $1 ORDER BY sent_at DESC, id DESC LIMIT 1 FOR UPDATE`,
      [consentId],
    );
    return rows[0];
  }
}
