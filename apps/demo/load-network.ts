import { createHash, randomBytes } from 'node:crypto';
import { areaTokens, organizationTokens, pinyinKey } from '@app/organizations';
import type { Client } from 'pg';
import { demoId } from './demo-id';
import type { DemoWeek } from './demo-week';
import { areas, organizations, type DemoOffer, type DemoOrganization } from './organizations';
import { accounts, assistedOnly, filledIn, telephoneOf } from './people';
import { insertRows } from './rows';

export const organizationId = (key: string): string => demoId(`organization/${key}`);
export const accountId = (key: string): string => demoId(`account/${key}`);
export const serviceId = (organizationKey: string, at = 0): string => demoId(`service/${organizationKey}/${at}`);

/** The network, its areas, organisations, services and people. `hashes`: password hash by account key. */
export async function loadNetwork(client: Client, week: DemoWeek, hashes: Map<string, string>): Promise<void> {
  await insertRows(client, 'network', [{ name: '云溪区为老服务行动网络', demo: true }]);
  await insertRows(
    client,
    'area',
    areas.map((area) => ({ ...area, validFrom: '2020-01-01', source: 'demo', searchTokens: areaTokens(area.name) })),
  );
  const words = await expertiseWords(client);
  await insertRows(
    client,
    'organization',
    organizations.map((organization, at) => organizationRow(organization, at, words)),
  );
  const offers = organizations.flatMap((organization) =>
    organization.offers.map((offer, at) => ({ organization, offer, id: serviceId(organization.key, at) })),
  );
  await insertRows(
    client,
    'service',
    offers.map(({ organization, offer, id }) => serviceRow(id, organization.key, offer)),
  );
  await insertRows(
    client,
    'service_capacity',
    offers.flatMap(({ organization, offer, id }) =>
      offer.capacity
        ? {
            serviceId: id,
            organizationId: organizationId(organization.key),
            freePlaces: offer.capacity.freePlaces,
            updatedAt: week.at(-offer.capacity.daysBefore, '16:30'),
            source: 'demo',
          }
        : [],
    ),
  );
  await loadPeople(client, week, hashes);
  await loadFilledIn(client, week);
}

async function loadPeople(client: Client, week: DemoWeek, hashes: Map<string, string>): Promise<void> {
  await insertRows(
    client,
    'account',
    accounts.map(({ key, displayName, phone, role }) => ({
      id: accountId(key),
      displayName,
      phone,
      elder: role === 'resident' ? true : null,
    })),
  );
  await insertRows(
    client,
    'account',
    assistedOnly.map(({ key, displayName }) => ({
      id: accountId(key),
      displayName,
      assistedOnly: true,
      elder: true,
    })),
  );
  await insertRows(
    client,
    'credential',
    accounts.map(({ key }) => ({ accountId: accountId(key), passwordHash: hashes.get(key) })),
  );
  await insertRows(
    client,
    'membership',
    [...accounts, ...assistedOnly.map((resident) => ({ ...resident, role: 'resident' as const }))].map(
      ({ key, organization, role }) => ({
        id: demoId(`membership/${key}`),
        organizationId: organizationId(organization),
        accountId: accountId(key),
        role,
        validFrom: week.at(-400),
      }),
    ),
  );
}

/** One afternoon of staff-assisted entry, long over, in both people's lists. */
async function loadFilledIn(client: Client, week: DemoWeek): Promise<void> {
  const { resident, helper, asked } = filledIn;
  const [own, assisted] = [demoId('session/helper'), demoId('session/assisted')];
  const [begunAt, endedAt] = [week.at(-6, '15:05'), week.at(-6, '15:20')];
  const session = (id: string, accountOf: string) => ({
    id,
    tokenHash: createHash('sha256').update(id).update(randomBytes(32)).digest(),
    accountId: accountId(accountOf),
    organizationId: organizationId('A'),
    createdAt: begunAt,
    seenAt: endedAt,
    expiresAt: endedAt,
    endedAt,
  });
  await insertRows(client, 'session', [session(own, helper)]);
  await insertRows(client, 'session', [
    { ...session(assisted, resident), assistedByAccountId: accountId(helper), helperSessionId: own },
  ]);
  await insertRows(client, 'assisted_session', [
    {
      id: assisted,
      organizationId: organizationId('A'),
      residentAccountId: accountId(resident),
      helperAccountId: accountId(helper),
      asked,
      begunAt,
      expiresAt: endedAt,
      endedAt,
    },
  ]);
}

function organizationRow(
  organization: DemoOrganization,
  at: number,
  words: Map<string, string[]>,
): Record<string, unknown> {
  const { key, kind, name, shortName, uscc, area, description, offers } = organization;
  const services = offers.map((offer) => ({
    name: offer.name,
    description: offer.description,
    words: offer.expertise.flatMap((tag) => words.get(tag) ?? []),
  }));
  return {
    id: organizationId(key),
    kind,
    name,
    shortName,
    uscc,
    phone: telephoneOf(at),
    description,
    areaCode: area,
    source: 'demo',
    sourceId: key,
    demo: true,
    pinyinKey: pinyinKey(name),
    searchTokens: organizationTokens({ name, shortName, description, uscc }, services),
  };
}

function serviceRow(id: string, organizationKey: string, offer: DemoOffer): Record<string, unknown> {
  return {
    id,
    organizationId: organizationId(organizationKey),
    name: offer.name,
    description: offer.description,
    expertise: offer.expertise,
    areaCodes: offer.areas,
    ageFrom: offer.ages?.[0] ?? null,
    ageTo: offer.ages?.[1] ?? null,
    eligibility: offer.eligibility ?? null,
    source: 'demo',
    sourceId: id,
  };
}

async function expertiseWords(client: Client): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ code: string; words: string[] }>(
    'SELECT code, array_prepend(label_zh, array_prepend(label_en, aliases)) AS words FROM expertise_tag',
  );
  return new Map(rows.map((row) => [row.code, row.words]));
}
