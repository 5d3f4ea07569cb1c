import { newId } from '@app/kernel';
import { organizationTokens, pinyinKey } from '@app/organizations';
import type { TestApp, TestOrganization } from '../../support/test-app';

interface Offer {
  name: string;
  shortName: string;
  expertise: string[];
  freePlaces: number;
}

/** A street, one organisation that refers, and three it could refer to: one fits whole, one in part, one hardly. */
export async function aNetworkOfPartners(
  app: TestApp,
): Promise<{ source: TestOrganization; partner: TestOrganization }> {
  await app.database.query(
    `INSERT INTO area (code, name, level, parent_code, valid_from, source, search_tokens) VALUES
       ('990000000000', '示例市', 'city', NULL, '2020-01-01', 'test', '{示例}'),
       ('990100000000', '云溪区', 'county', '990000000000', '2020-01-01', 'test', '{云溪}'),
       ('990100001000', '青禾街道', 'subdistrict', '990100000000', '2020-01-01', 'test', '{青禾}')`,
  );
  const add = (offer: Offer) => aPartner(app, offer);
  const partner = await add({
    name: '暖檐社工服务中心（示例）',
    shortName: '暖檐',
    expertise: ['home-visit', 'fall-prevention'],
    freePlaces: 2,
  });
  await add({
    name: '益康心理援助中心（示例）',
    shortName: '益康',
    expertise: ['home-visit', 'mental-health'],
    freePlaces: 0,
  });
  await add({ name: '法援邻里服务社（示例）', shortName: '法援', expertise: ['legal-advice'], freePlaces: 4 });
  const source = await add({ name: '银杏志愿者协会（示例）', shortName: '银杏', expertise: [], freePlaces: 0 });
  return { source, partner };
}

async function aPartner(app: TestApp, { name, shortName, expertise, freePlaces }: Offer): Promise<TestOrganization> {
  const organization = await app.anOrganization({ name });
  const service = newId();
  await app.database.query(
    `UPDATE organization SET short_name = $2, search_tokens = $3, pinyin_key = $4, phone = '14000000021' WHERE id = $1`,
    [organization.id, shortName, organizationTokens({ name }, []), pinyinKey(name)],
  );
  await app.database.query(
    `INSERT INTO service (id, organization_id, name, expertise, area_codes, age_from, source)
     VALUES ($1, $2, '居家支持', $3, '{990100001000}', 60, 'test')`,
    [service, organization.id, expertise],
  );
  await app.database.query(
    `INSERT INTO service_capacity (service_id, organization_id, free_places, updated_at, source)
     VALUES ($1, $2, $3, now(), 'stated')`,
    [service, organization.id, freePlaces],
  );
  return organization;
}
