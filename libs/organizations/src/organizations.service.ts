import { Injectable } from '@nestjs/common';
import { type Actor, audit, requireAllowed, type Role } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { notFound, stale, systemClock } from '@app/kernel';
import { offered, type OfferedService } from './directory.service';
import { organizationTokens, pinyinKey } from './directory-index';
import { allowedOrganizationActions, type OrganizationAction } from './domain/organization.policy';
import type { Mark } from './domain/name-matching';
import { profileChange, type ProfileInput } from './domain/profile-change';
import {
  OrganizationsRepository,
  type LocationRow,
  type Member,
  type OrganizationName,
  type OrganizationProfile,
} from './organizations.repository';
import type { WantedWords } from './wanted-words';

export interface ColleagueHit extends Member {
  marks: Mark[];
}

export interface OrganizationPage extends OrganizationProfile {
  services: OfferedService[];
  locations: LocationRow[];
  allowedActions: readonly OrganizationAction[];
}

@Injectable()
export class OrganizationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: OrganizationsRepository,
  ) {}

  /** The page of one organisation. Its own administrators also see services that are switched off. @throws not-found */
  open(actor: Actor, id: string): Promise<OrganizationPage> {
    return this.transactions.read(actor, (tx) => this.page(tx, actor, id));
  }

  openOwn(actor: Actor): Promise<OrganizationPage> {
    if (!actor.organizationId) throw notFound();
    return this.open(actor, actor.organizationId);
  }

  changeProfile(actor: Actor, id: string, version: number, input: ProfileInput): Promise<OrganizationPage> {
    return this.transactions.run(actor, async (tx) => {
      const known = await this.repository.profile(tx, id);
      if (!known) throw notFound();
      requireAllowed(allowedOrganizationActions(actor, id), 'edit-profile');
      const change = profileChange(input);
      const keys = change.name === undefined ? change : { ...change, pinyinKey: pinyinKey(change.name) };
      if ((await this.repository.changeProfile(tx, id, version, keys)) !== 1) throw stale();
      await this.refreshTokens(tx, id);
      await audit(tx, actor, {
        action: 'organization.profile-changed',
        subjectType: 'organization',
        subjectId: id,
        fields: Object.keys(change),
      });
      return this.page(tx, actor, id);
    });
  }

  /** @throws not-found */
  async get(tx: Tx, id: string): Promise<OrganizationProfile> {
    const known = await this.repository.profile(tx, id);
    if (!known) throw notFound();
    return known;
  }

  /** Names by id; unknown ids are simply absent. */
  async getMany(tx: Tx, ids: readonly string[]): Promise<Map<string, OrganizationName>> {
    const rows = ids.length === 0 ? [] : await this.repository.names(tx, [...new Set(ids)]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Asked in a session: only about one's own organisation; in an event: about the organisations of the event. */
  isMember(tx: Tx, accountId: string, organizationId: string): Promise<boolean> {
    return this.repository.isMember(tx, accountId, organizationId);
  }

  /** Who of an organisation acts in these roles: whom a notification goes to. */
  membersWithRole(tx: Tx, organizationId: string, roles: readonly Role[]): Promise<Member[]> {
    return this.repository.members(tx, organizationId, roles);
  }

  /** Colleagues by name, as written or as read aloud; nobody who may not see the list of members finds one. */
  async findColleagues(tx: Tx, actor: Actor, wanted: WantedWords, limit: number): Promise<ColleagueHit[]> {
    const { organizationId } = actor;
    if (!organizationId || !allowedOrganizationActions(actor, organizationId).includes('see-members')) return [];
    const members = await this.repository.members(tx, organizationId);
    return members
      .flatMap((member) => {
        const found = wanted.find(member.displayName);
        return found ? [{ ...member, marks: found.marks, rank: found.rank }] : [];
      })
      .sort((a, b) => a.rank - b.rank || (pinyinKey(a.displayName) < pinyinKey(b.displayName) ? -1 : 1))
      .slice(0, limit)
      .map(({ rank: _rank, ...shown }) => shown);
  }

  /** Recomputes under which words an organisation is found, after its names or services changed. */
  async refreshTokens(tx: Tx, id: string): Promise<void> {
    const { organization, services } = await this.repository.indexed(tx, id);
    await this.repository.writeTokens(tx, id, organizationTokens(organization, services));
  }

  /** The same for some of those whose words were made in an older form, or not at all. */
  async refreshOldTokens(tx: Tx, limit: number): Promise<void> {
    for (const id of await this.repository.indexedBefore(tx, limit)) await this.refreshTokens(tx, id);
  }

  private async page(tx: Tx, actor: Actor, id: string): Promise<OrganizationPage> {
    const profile = await this.repository.profile(tx, id);
    if (!profile) throw notFound();
    const allowedActions = allowedOrganizationActions(actor, id);
    const now = systemClock.now();
    const services = (await this.repository.services(tx, id)).map((row) => offered(row, now));
    const visible = services.filter((service) => service.active || allowedActions.length > 0);
    return { ...profile, services: visible, locations: await this.repository.locations(tx, id), allowedActions };
  }
}
