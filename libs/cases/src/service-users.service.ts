import { audit, requireAllowed, type Actor } from '@app/access';
import { decodeKey, keysetPage, Transactions, type Page, type Tx } from '@app/database';
import { ageBandOf, chinaDay, conflict, newId, notFound, ruleBroken, stale, systemClock } from '@app/kernel';
import { hint } from '@app/realtime';
import { AreasService, normalizePhone } from '@app/organizations';
import { PersonVault, type OwnReach } from '@app/vault';
import { Injectable } from '@nestjs/common';
import { idNumberNote, normalIdNumber, type IdNumberNote } from './domain/identity-check';
import {
  identityFields,
  personActions,
  type Identity,
  type IdentityField,
  type IdNumberRule,
  type PersonAction,
  type PersonBasics,
} from './domain/person';
import { PersonIdentity } from './person-identity';
import {
  ServiceUsersRepository,
  type PersonFilter,
  type PersonListRow,
  type PersonRow,
} from './service-users.repository';

export type PersonInput = Partial<Omit<PersonBasics, 'areaName'>> & {
  details?: Identity;
  idNumberRule?: IdNumberRule;
};

export type PersonNote = { code: IdNumberNote | 'phone-known-here' | 'id-number-known-here'; personCodes: string[] };

export interface PersonPage {
  person: PersonRow;
  recorded: IdentityField[];
  reach: OwnReach;
  allowedActions: PersonAction[];
}

export interface PersonKept extends PersonPage {
  /** Worth a look; nothing of it kept anybody from saving. */
  notes: PersonNote[];
}

/** Service users of the acting organisation: what is known of them without knowing who they are. */
@Injectable()
export class ServiceUsersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ServiceUsersRepository,
    private readonly identity: PersonIdentity,
    private readonly vault: PersonVault,
    private readonly areas: AreasService,
  ) {}

  list(
    actor: Actor,
    filter: PersonFilter & { mine?: boolean },
    after: string | undefined,
    limit: number,
  ): Promise<Page<PersonListRow>> {
    return this.transactions.read(actor, async (tx) => {
      const ofAccount = filter.mine ? (actor.accountId ?? undefined) : undefined;
      const rows = await this.repository.list(tx, { code: filter.code, ofAccount }, decodeKey(after, 2), limit);
      return keysetPage(rows, limit, (row) => [row.code, row.id]);
    });
  }

  open(actor: Actor, id: string): Promise<PersonPage> {
    return this.transactions.read(actor, async (tx) => this.page(tx, actor, await this.basicsOf(tx, id)));
  }

  /** @throws conflict code-taken: one code is one person. */
  create(actor: Actor, input: PersonInput & { code: string }): Promise<PersonKept> {
    return this.transactions.run(actor, async (tx) => {
      if (await this.repository.isCodeTaken(tx, input.code)) throw conflict('code-taken');
      const details = acceptedDetails(input.details, input.idNumberRule);
      const basics = {
        ...emptyBasics,
        ...(await this.basicsFrom(tx, input, details)),
      } as PersonBasics;
      if (!basics.ageBand) throw ruleBroken('age-band-missing');
      const id = newId();
      await this.repository.insert(tx, actor, id, basics);
      const person = await this.basicsOf(tx, id);
      const notes = await this.notes(tx, actor, id, details);
      await this.identity.keep(tx, actor, person, details);
      audit(tx, actor, {
        action: 'service-user.created',
        subjectType: 'person',
        subjectId: id,
        purpose: input.idNumberRule,
      });
      return { ...(await this.page(tx, actor, person)), notes };
    });
  }

  edit(actor: Actor, id: string, version: number, input: PersonInput): Promise<PersonKept> {
    return this.transactions.run(actor, async (tx) => {
      const person = await this.basicsOf(tx, id, { lock: true });
      requireAllowed(this.actions(actor, person), 'edit');
      if (person.version !== version) throw stale();
      const details = acceptedDetails(input.details, input.idNumberRule);
      if (input.code && input.code !== person.code && (await this.repository.isCodeTaken(tx, input.code)))
        throw conflict('code-taken');
      const change = await this.basicsFrom(tx, input, details);
      if ((await this.repository.edit(tx, person, change)) !== 1) throw stale();
      const after = await this.basicsOf(tx, id);
      const notes = await this.notes(tx, actor, id, details);
      const reach = await this.vault.ownReach(tx, id);
      const open = reach === 'all' ? await this.repository.recordedFields(tx, id) : [];
      await this.identity.keep(tx, actor, after, details, { open });
      audit(tx, actor, {
        action: 'service-user.changed',
        subjectType: 'person',
        subjectId: id,
        fields: Object.keys(change),
        purpose: input.idNumberRule,
      });
      await hint(tx, {
        room: `organization:${person.organizationId}`,
        type: 'service-user.changed',
        id,
        version: after.version,
      });
      return { ...(await this.page(tx, actor, after)), notes };
    });
  }

  /** One field, one act, one line in the record of readings (R-MK-03). */
  reveal(actor: Actor, id: string, field: IdentityField, purpose: string): Promise<string | null> {
    return this.transactions.run(actor, async (tx) => {
      const person = await this.basicsOf(tx, id);
      if (person.erasedAt) throw conflict('person-erased');
      const opened = await this.vault.openOwn(tx, actor, person.id, [field], purpose);
      return opened[field] ?? null;
    });
  }

  /** Destroys the person's key once the file's time is over. What happened stays as rows that name nobody. */
  erase(actor: Actor, id: string, version: number, reason: string): Promise<PersonPage> {
    return this.transactions.run(actor, async (tx) => {
      const person = await this.basicsOf(tx, id, { lock: true });
      requireAllowed(this.actions(actor, person), 'erase');
      if (person.version !== version) throw stale();
      if (!(await this.repository.erase(tx, actor, id, reason))) throw conflict('still-needed');
      return this.page(tx, actor, await this.basicsOf(tx, id));
    });
  }

  /** The writer holds the person until somebody else is named. */
  insert(tx: Tx, actor: Actor, id: string, basics: PersonBasics): Promise<void> {
    return this.repository.insert(tx, actor, id, basics);
  }

  async update(tx: Tx, id: string, change: Partial<PersonBasics>): Promise<void> {
    await this.repository.update(tx, id, change);
  }

  /** Identity written on a referral: sealed, indexed and compared as if it had been written on the person's own page. */
  async keepIdentity(tx: Tx, actor: Actor, id: string, fields: Record<string, string>): Promise<void> {
    await this.identity.keep(tx, actor, await this.basicsOf(tx, id), fields);
  }

  /** 404 for a person of another organisation. */
  async basicsOf(tx: Tx, id: string, options?: { lock?: boolean }): Promise<PersonRow> {
    const row = await this.repository.getVisible(tx, id, options);
    if (!row) throw notFound();
    return row;
  }

  /** Names of the vault's fields that hold something. */
  recordedFields(tx: Tx, id: string): Promise<string[]> {
    return this.repository.recordedFields(tx, id);
  }

  async pageWithin(tx: Tx, actor: Actor, id: string): Promise<PersonPage> {
    return this.page(tx, actor, await this.basicsOf(tx, id));
  }

  private actions(actor: Actor, person: PersonRow): PersonAction[] {
    return personActions(actor, person, chinaDay(systemClock.now()));
  }

  private async page(tx: Tx, actor: Actor, person: PersonRow): Promise<PersonPage> {
    const recorded = await this.repository.recordedFields(tx, person.id);
    return {
      person,
      recorded: identityFields.filter((field) => recorded.includes(field)),
      reach: await this.vault.ownReach(tx, person.id),
      allowedActions: this.actions(actor, person),
    };
  }

  private async notes(tx: Tx, actor: Actor, id: string, details: Identity): Promise<PersonNote[]> {
    const notes: PersonNote[] = [];
    const note = details.idNumber && idNumberNote(details.idNumber);
    if (note) notes.push({ code: note, personCodes: [] });
    for (const field of ['phone', 'idNumber'] as const) {
      const value = details[field];
      const same = value ? (await this.identity.sameNumber(tx, actor, field, value)).filter((one) => one !== id) : [];
      if (same.length === 0) continue;
      const codes = await this.repository.codesOf(tx, same);
      const code = field === 'phone' ? 'phone-known-here' : 'id-number-known-here';
      notes.push({ code, personCodes: [...codes.values()].sort() });
    }
    return notes;
  }

  private async basicsFrom(tx: Tx, input: PersonInput, details: Identity): Promise<Partial<PersonBasics>> {
    const given = Object.fromEntries(
      basicKeys.filter((key) => input[key] !== undefined).map((key) => [key, input[key]]),
    );
    const { birthDate } = details;
    const derived = birthDate ? ageBandOf(birthDate, chinaDay(systemClock.now())) : undefined;
    if (derived === null) throw ruleBroken('birth-date-impossible');
    return {
      ...given,
      ...(derived && { ageBand: derived }),
      ...(input.areaCode && { areaName: (await this.areas.names(tx, [input.areaCode])).get(input.areaCode) ?? null }),
    };
  }
}

const emptyBasics = { household: null, language: null, areaCode: null, areaName: null };
const basicKeys = ['code', 'clientGroup', 'sex', 'ageBand', 'household', 'language', 'areaCode'] as const;

/** What life has is kept: one letter for a name, a landline, a neighbour's phone, an old card. Only nonsense is refused. */
function acceptedDetails(details: Identity = {}, idNumberRule?: IdNumberRule): Record<string, string> {
  const accepted: Record<string, string> = {};
  for (const field of identityFields) {
    const value = details[field];
    if (value !== undefined) accepted[field] = value.trim();
  }
  if (accepted.idNumber) {
    if (!idNumberRule) throw ruleBroken('id-number-needs-rule');
    accepted.idNumber = normalIdNumber(accepted.idNumber);
  }
  if (accepted.phone) {
    const phone = normalizePhone(accepted.phone);
    if (!phone) throw ruleBroken('phone-not-readable');
    accepted.phone = phone.number;
  }
  return accepted;
}
