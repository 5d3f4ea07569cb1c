import type { Actor } from '@app/access';
import { CaseFilesService, type CaseRow } from '@app/cases';
import { Transactions } from '@app/database';
import { CohortsService, GrantsService, type CohortHit, type GrantHit } from '@app/grants';
import { LiveSessionsService, type LiveSessionHit } from '@app/live-sessions';
import { AsksOffersService, type AskOfferHit } from '@app/network';
import {
  Directory,
  OrganizationsService,
  WantedWords,
  type ColleagueHit,
  type OrganizationHit,
} from '@app/organizations';
import { ReferralsService, type ReferralHit } from '@app/referrals';
import { Injectable } from '@nestjs/common';

export interface FoundEverywhere {
  people: ColleagueHit[];
  organizations: OrganizationHit[];
  referrals: ReferralHit[];
  caseFiles: CaseRow[];
  liveSessions: LiveSessionHit[];
  asksOffers: AskOfferHit[];
  cohorts: CohortHit[];
  grants: GrantHit[];
}

const shownOfEach = 5;

/** One box for all: each feature answers for itself, with what this person may read; nothing is looked up past them. */
@Injectable()
export class SearchService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organizations: OrganizationsService,
    private readonly directory: Directory,
    private readonly referrals: ReferralsService,
    private readonly caseFiles: CaseFilesService,
    private readonly liveSessions: LiveSessionsService,
    private readonly asksOffers: AsksOffersService,
    private readonly cohorts: CohortsService,
    private readonly grants: GrantsService,
  ) {}

  find(actor: Actor, typed: string): Promise<FoundEverywhere> {
    const wanted = new WantedWords(typed);
    return this.transactions.read(actor, async (tx) => ({
      people: await this.organizations.findColleagues(tx, actor, wanted, shownOfEach),
      organizations: await this.directory.find(tx, wanted, shownOfEach),
      referrals: await this.referrals.find(tx, actor, wanted, shownOfEach),
      caseFiles: await this.caseFiles.find(tx, actor, typed, shownOfEach),
      liveSessions: await this.liveSessions.find(tx, wanted, shownOfEach),
      asksOffers: await this.asksOffers.find(tx, actor, wanted, shownOfEach),
      cohorts: await this.cohorts.find(tx, actor, wanted, shownOfEach),
      grants: await this.grants.find(tx, actor, wanted, shownOfEach),
    }));
  }
}
