import { Sweep } from '@app/events';
import type { Tx } from '@app/database';
import { Injectable } from '@nestjs/common';
import { OrganizationsService } from './organizations.service';

const batch = 500;

/** Whoever writes organisations past this library, or wrote them before names were read aloud, is made up for here. */
@Injectable()
export class SearchWordsSweep {
  constructor(private readonly organizations: OrganizationsService) {}

  @Sweep('organizations.search-words', { everyMs: 5_000 })
  index(tx: Tx): Promise<void> {
    return this.organizations.refreshOldTokens(tx, batch);
  }
}
