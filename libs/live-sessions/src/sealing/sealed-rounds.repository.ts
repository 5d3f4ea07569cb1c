import type { Tx } from '@app/database';
import type { SafeMode } from '@app/live-protocol';
import { Injectable } from '@nestjs/common';
import type { HolderPlace, OpeningStanding } from '../domain/sealed-round.policy';
import type { OpeningRecordDto, SafeHolderDto, SafeOpeningDto, SealedRoundDto } from './sealed-rounds.dto';

export type HolderRow = Omit<SafeHolderDto, 'allowedActions'>;

export interface ChoiceRow {
  mode: SafeMode;
  chosenByName: string;
  chosenAt: Date;
}

export type OpeningRow = Omit<SafeOpeningDto, 'allowedActions' | 'code'> &
  OpeningStanding & {
    promptId: string;
    noteId: string;
    innerSeal: Buffer | null;
    authorSeal: Buffer | null;
    authorHash: Buffer | null;
    agencyKey: string;
    memberKey: string;
  };

export interface RoundParties {
  agencyOrganizationId: string;
  memberOrganizationId: string;
}

const holder = `SELECT id, place, organization_id AS "organizationId", organization_name AS "organizationName",
  named_by_name AS "namedByName", named_at AS "namedAt", public_key AS "publicKey", key_made_by_name AS "keyMadeByName",
  key_made_at AS "keyMadeAt", version FROM safe_holder`;

const opening = `
  SELECT o.id, o.session_id AS "sessionId", o.prompt_id AS "promptId", o.note_id AS "noteId", r.session_title AS "sessionTitle",
    r.round_title AS "roundTitle", o.agency_organization_id AS "agencyOrganizationId", o.member_organization_id AS "memberOrganizationId",
    a.organization_name AS "agencyName", m.organization_name AS "memberName", a.public_key AS "agencyKey", m.public_key AS "memberKey",
    o.asked_by_place AS "askedByPlace", o.asked_by_name AS "askedByName", o.asked_at AS "askedAt", o.reason, o.status,
    o.answered_by_name AS "answeredByName", o.answered_at AS "answeredAt", o.refusal_reason AS "refusalReason",
    o.inner_seal AS "innerSeal", o.author_seal AS "authorSeal", o.author_hash AS "authorHash", o.opened_at AS "openedAt", o.version
  FROM safe_opening o JOIN safe_sealed_round r USING (session_id, prompt_id)
  JOIN safe_holder a ON a.id = r.agency_holder_id JOIN safe_holder m ON m.id = r.member_holder_id`;

/** Rounds kept sealed, as those see them who keep or hold: the policies of the tables say which rows those are. */
@Injectable()
export class SealedRoundsRepository {
  async choice(tx: Tx): Promise<ChoiceRow | null> {
    const [row] = await tx.query<ChoiceRow>(
      `SELECT mode, chosen_by_name AS "chosenByName", chosen_at AS "chosenAt" FROM safe_mode_choice
       ORDER BY chosen_at DESC LIMIT 1`,
    );
    return row ?? null;
  }

  holders(tx: Tx): Promise<HolderRow[]> {
    return tx.query<HolderRow>(`${holder} WHERE ended_at IS NULL ORDER BY place DESC`);
  }

  async endHolder(tx: Tx, place: HolderPlace): Promise<void> {
    await tx.execute(
      'UPDATE safe_holder SET ended_at = now(), version = version + 1 WHERE place = $1 AND ended_at IS NULL',
      [place],
    );
  }

  async organization(tx: Tx, id: string): Promise<{ name: string; kind: string } | null> {
    const [row] = await tx.query<{ name: string; kind: string }>('SELECT name, kind FROM organization WHERE id = $1', [
      id,
    ]);
    return row ?? null;
  }

  rounds(tx: Tx): Promise<SealedRoundDto[]> {
    return tx.query<SealedRoundDto>(
      `SELECT session_id AS "sessionId", prompt_id AS "promptId", session_title AS "sessionTitle", round_title AS "roundTitle",
         opened_at AS "openedAt" FROM safe_sealed_round ORDER BY opened_at DESC, prompt_id LIMIT 200`,
    );
  }

  async partiesOf(tx: Tx, sessionId: string, promptId: string): Promise<RoundParties | null> {
    const [row] = await tx.query<RoundParties>(
      `SELECT agency_organization_id AS "agencyOrganizationId", member_organization_id AS "memberOrganizationId"
       FROM safe_sealed_round WHERE session_id = $1 AND prompt_id = $2`,
      [sessionId, promptId],
    );
    return row ?? null;
  }

  openings(tx: Tx, seen: [string, string] | null, limit: number): Promise<OpeningRow[]> {
    return tx.query<OpeningRow>(
      `${opening} WHERE ($1::timestamptz IS NULL OR (o.asked_at, o.id) < ($1::timestamptz, $2::uuid))
       ORDER BY o.asked_at DESC, o.id DESC LIMIT $3`,
      [seen?.[0] ?? null, seen?.[1] ?? null, limit],
    );
  }

  async opening(tx: Tx, id: string): Promise<OpeningRow | null> {
    const [row] = await tx.query<OpeningRow>(`${opening} WHERE o.id = $1`, [id]);
    return row ?? null;
  }

  records(tx: Tx, sessionId: string): Promise<OpeningRecordDto[]> {
    return tx.query<OpeningRecordDto>(
      `SELECT id, round_title AS "roundTitle", asked_by_organization AS "askedByOrganization",
         answering_organization AS "answeringOrganization", reason, status, asked_at AS "askedAt", answered_at AS "answeredAt",
         refusal_reason AS "refusalReason", opened_at AS "openedAt" FROM rls.safe_openings_of($1)`,
      [sessionId],
    );
  }
}
