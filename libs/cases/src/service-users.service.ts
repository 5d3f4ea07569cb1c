import type { Actor } from '@app/access';
import type { Tx } from '@app/database';
import { notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { PersonBasics } from './domain/person';
import { ServiceUsersRepository, type PersonRow } from './service-users.repository';

/** Service users of the acting organisation: what is known of them without knowing who they are. */
@Injectable()
export class ServiceUsersService {
  constructor(private readonly repository: ServiceUsersRepository) {}

  /** The writer holds the person until somebody else is named. */
  insert(tx: Tx, actor: Actor, id: string, basics: PersonBasics): Promise<void> {
    return this.repository.insert(tx, actor, id, basics);
  }

  async update(tx: Tx, id: string, change: Partial<PersonBasics>): Promise<void> {
    await this.repository.update(tx, id, change);
  }

  /** 404 for a person of another organisation. */
  async basicsOf(tx: Tx, id: string): Promise<PersonRow> {
    const row = await this.repository.getVisible(tx, id);
    if (!row) throw notFound();
    return row;
  }

  /** Names of the vault's fields that hold something. */
  recordedFields(tx: Tx, id: string): Promise<string[]> {
    return this.repository.recordedFields(tx, id);
  }
}
