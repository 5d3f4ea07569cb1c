import type { Actor } from '@app/access';
import { Transactions } from '@app/database';
import { conflict, newId, notFound, ruleBroken } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { SavedViewsRepository, type SavedView } from './saved-views.repository';

const mostViews = 20;

/** A list as one person likes to see it, kept under a name; nobody else sees it. */
@Injectable()
export class SavedViewsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: SavedViewsRepository,
  ) {}

  all(actor: Actor): Promise<SavedView[]> {
    return this.transactions.read(actor, (tx) => this.repository.all(tx));
  }

  /** @throws saved-view-name-taken · saved-views-full */
  keep(actor: Actor, { name, filters }: Omit<SavedView, 'id'>): Promise<SavedView> {
    return this.transactions.run(actor, async (tx) => {
      if ((await this.repository.all(tx)).length >= mostViews)
        throw ruleBroken('saved-views-full', { most: mostViews });
      const view = { id: newId(), name: name.trim(), filters };
      if (!(await this.repository.add(tx, actor, view))) throw conflict('saved-view-name-taken');
      return view;
    });
  }

  forget(actor: Actor, id: string): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      if (!(await this.repository.remove(tx, id))) throw notFound();
    });
  }
}
