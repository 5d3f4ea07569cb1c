import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import type { AgeBand, Sex } from '@app/kernel';
import { BlindIndex, NamedKeys, PersonVault, shortHash } from '@app/vault';
import { Injectable } from '@nestjs/common';
import { duplicateTexts } from './domain/duplicate-texts';

export interface PersonToKeep {
  id: string;
  organizationId: string;
  sex: Sex;
  ageBand: AgeBand;
  areaCode: string | null;
}

/** So many persons of an organisation are compared with those of others on one day; nobody finds out by trying names. */
export const comparedADay = 60;
const meetingFields = ['name', 'phone', 'idNumber'] as const;

/** Puts identity where it belongs: sealed in the vault, two numbers on the blind index, hashes that may meet elsewhere. */
@Injectable()
export class PersonIdentity {
  constructor(
    private readonly vault: PersonVault,
    private readonly index: BlindIndex,
    private readonly named: NamedKeys,
  ) {}

  /**
   * Keeps the given fields; an empty text takes one away. `known` says which of the fields that were not given may be opened
   * to compare the person anew; left out, only what is given is compared, and nothing when that is not enough.
   */
  async keep(
    tx: Tx,
    actor: Actor,
    person: PersonToKeep,
    fields: Record<string, string>,
    { open = [], dailyLimit = comparedADay }: { open?: readonly string[]; dailyLimit?: number } = {},
  ): Promise<void> {
    const place = { organizationId: person.organizationId, personId: person.id, fields };
    await this.vault.seal(tx, actor, place);
    await this.index.write(tx, place);
    if (!meetingFields.some((field) => field in fields)) return;
    const missing = meetingFields.filter((field) => !(field in fields) && open.includes(field));
    const known = missing.length > 0 ? await this.vault.openOwn(tx, actor, person.id, missing, 'compare') : {};
    const texts = duplicateTexts({
      ...known,
      ...fields,
      sex: person.sex,
      ageBand: person.ageBand,
      areaCode: person.areaCode,
    });
    if (texts.length === 0 && !('name' in fields && 'phone' in fields)) return;
    const key = await this.named.get(tx, 'duplicates');
    await tx.query('SELECT vault.note_duplicates($1, $2, $3, $4::bytea[], $5)', [
      person.organizationId,
      person.id,
      texts.map(({ kind }) => kind),
      texts.map(({ kind, text }) => shortHash(key, `${kind}|${text}`)),
      dailyLimit,
    ]);
  }

  /** Persons of the acting organisation who have this number already. */
  sameNumber(tx: Tx, actor: Actor, field: 'phone' | 'idNumber', value: string): Promise<string[]> {
    return actor.organizationId ? this.index.find(tx, actor.organizationId, field, value) : Promise.resolve([]);
  }
}
