import type { Tx } from '@app/database';
import type { Language } from '@app/identity';
import { Injectable } from '@nestjs/common';
import { newId, systemClock } from '@app/kernel';
import type { Group } from '../domain/kinds';
import type { Provider } from '../domain/robot-address';

export interface RobotRow {
  id: string;
  organizationId: string;
  name: string;
  provider: Provider;
  addressEnd: string;
  addressSetAt: Date;
  secretEnd: string | null;
  secretSetAt: Date | null;
  keyword: string | null;
  groups: Group[];
  language: Language;
  quiet: boolean;
  state: 'active' | 'paused';
  pauseReason: string | null;
  pausedAt: Date | null;
  lastSentAt: Date | null;
  lastRefusal: string | null;
  testAskedAt: Date | null;
  testAnsweredAt: Date | null;
  testAnswer: string | null;
  waiting: number;
  version: number;
}

/** What the process that answers requests writes and can never read again. */
export interface SealedAddress {
  provider: Provider;
  sealedAddress: Buffer;
  addressEnd: string;
}
export interface SealedSecret {
  sealedSecret: Buffer | null;
  secretEnd: string | null;
}

export interface RobotChange extends Partial<SealedAddress>, Partial<SealedSecret> {
  name?: string;
  keyword?: string | null;
  groups?: Group[];
  language?: Language;
  quiet?: boolean;
}

export type NewRobot = Required<RobotChange> & { id: string; organizationId: string };

const columns = `r.id, r.organization_id AS "organizationId", r.name, r.provider, r.address_end AS "addressEnd",
  r.address_set_at AS "addressSetAt", r.secret_end AS "secretEnd", r.secret_set_at AS "secretSetAt", r.keyword, r.groups,
  r.language, r.quiet, r.state, r.pause_reason AS "pauseReason", r.paused_at AS "pausedAt", r.last_sent_at AS "lastSentAt",
  r.last_refusal AS "lastRefusal", r.test_asked_at AS "testAskedAt", r.test_answered_at AS "testAnsweredAt",
  r.test_answer AS "testAnswer", r.version,
  (SELECT count(*)::int FROM robot_message m WHERE m.robot_id = r.id AND m.state = 'waiting' AND m.kind <> 'robot.test')
    AS waiting`;

@Injectable()
export class RobotsRepository {
  /** Those of the organisation the administrator acts for, by row-level security. */
  list(tx: Tx): Promise<RobotRow[]> {
    return tx.query<RobotRow>(`SELECT ${columns} FROM robot r ORDER BY r.id`);
  }

  async find(tx: Tx, id: string): Promise<RobotRow | undefined> {
    return (await tx.query<RobotRow>(`SELECT ${columns} FROM robot r WHERE r.id = $1`, [id]))[0];
  }

  async add(tx: Tx, robot: NewRobot): Promise<void> {
    await tx.execute(
      `INSERT INTO robot (id, organization_id, name, provider, sealed_address, address_end, sealed_secret, secret_end,
         secret_set_at, keyword, groups, language, quiet)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, CASE WHEN $7::bytea IS NULL THEN NULL ELSE now() END, $9, $10, $11, $12)`,
      [
        robot.id,
        robot.organizationId,
        robot.name,
        robot.provider,
        robot.sealedAddress,
        robot.addressEnd,
        robot.sealedSecret,
        robot.secretEnd,
        robot.keyword,
        robot.groups,
        robot.language,
        robot.quiet,
      ],
    );
  }

  /**
   * How many rows: 0 means that somebody else was faster. Only what is given is named in the statement, since to keep a sealed
   * column in an expression would be to read it.
   */
  change(tx: Tx, { id, version }: Pick<RobotRow, 'id' | 'version'>, change: RobotChange): Promise<number> {
    const given = Object.entries({
      name: change.name,
      keyword: change.keyword,
      groups: change.groups,
      language: change.language,
      quiet: change.quiet,
      sealed_address: change.sealedAddress,
      address_end: change.addressEnd,
      address_set_at: change.sealedAddress && systemClock.now(),
      sealed_secret: change.sealedSecret,
      secret_end: change.secretEnd,
      secret_set_at: change.sealedSecret ? systemClock.now() : change.sealedSecret,
    }).filter(([, value]) => value !== undefined);
    const assignments = given.map(([column], index) => `${column} = $${index + 3}`);
    return tx.execute(
      `UPDATE robot SET ${['version = version + 1', ...assignments].join(', ')} WHERE id = $1 AND version = $2`,
      [id, version, ...given.map(([, value]) => value)],
    );
  }

  /** Resumed, it begins anew: earlier failures and a provider that shut it out no longer count. */
  setState(tx: Tx, { id, version }: Pick<RobotRow, 'id' | 'version'>, state: 'active' | 'paused'): Promise<number> {
    return tx.execute(
      `UPDATE robot SET version = version + 1, state = $3, pause_reason = NULL,
         paused_at = CASE WHEN $3 = 'paused' THEN now() END, tries = 0, hold_until = NULL
       WHERE id = $1 AND version = $2`,
      [id, version, state],
    );
  }

  async askTest(tx: Tx, { id, organizationId }: RobotRow): Promise<void> {
    await tx.execute(
      `INSERT INTO robot_message (id, robot_id, organization_id, event_id, kind, subject_type, subject_id, due_at)
       VALUES ($1, $2, $3, $1, 'robot.test', 'robot', $2, now())`,
      [newId(), id, organizationId],
    );
    await tx.execute(
      `UPDATE robot SET test_asked_at = now(), test_answered_at = NULL, test_answer = NULL, hold_until = NULL,
         version = version + 1
       WHERE id = $1`,
      [id],
    );
  }

  remove(tx: Tx, { id, version }: Pick<RobotRow, 'id' | 'version'>): Promise<number> {
    return tx.execute('DELETE FROM robot WHERE id = $1 AND version = $2', [id, version]);
  }
}
