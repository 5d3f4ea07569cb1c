import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Transactions } from '@app/database';
import { ExpertiseRepository, type ExpertiseTagRow } from './expertise.repository';

@Injectable()
export class ExpertiseService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: ExpertiseRepository,
  ) {}

  list(actor: Actor): Promise<ExpertiseTagRow[]> {
    return this.transactions.read(actor, (tx) => this.repository.list(tx));
  }
}
