import { audit, type Actor } from '@app/access';
import type { Tx } from '@app/database';
import {
  OpenWorkRegistry,
  type OpenWorkItem,
  type OpenWorkProvider,
  type Successor,
  type WorkOf,
} from '@app/organizations';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseFilesRepository, type CaseRow } from './case-files.repository';

/** The case files somebody holds, and with them the people. Whoever leaves names who goes on with them. */
@Injectable()
export class CaseOpenWork implements OpenWorkProvider, OnModuleInit {
  readonly kind = 'case-files';
  readonly successorRoles = ['worker', 'supervisor'];
  readonly needsSuccessor = true;

  constructor(
    private readonly registry: OpenWorkRegistry,
    private readonly repository: CaseFilesRepository,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async list(tx: Tx, _actor: Actor, of: WorkOf): Promise<OpenWorkItem[]> {
    return (await this.repository.heldBy(tx, of.accountId)).map(asItem);
  }

  async handOver(tx: Tx, actor: Actor, of: WorkOf, successor: Successor): Promise<OpenWorkItem[]> {
    const files = await this.repository.heldBy(tx, of.accountId);
    await this.repository.passOn(tx, of.accountId, successor);
    for (const { id } of files)
      audit(tx, actor, {
        action: 'case-file.handed-over',
        subjectType: 'case-file',
        subjectId: id,
        purpose: successor.accountId,
      });
    return files.map(asItem);
  }
}

const asItem = ({ id, number }: CaseRow): OpenWorkItem => ({ id, label: number, path: `/cases/${id}` });
