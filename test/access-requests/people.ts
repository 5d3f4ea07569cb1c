import { Client } from 'pg';
import { newId } from '@app/kernel';
import { txOver } from '@app/database';
import { PersonVault } from '@app/vault';
import type { TestApp, TestClient, TestOrganization } from '../support/test-app';

/** Every identity field with a value found nowhere else: whatever answer holds one of them, holds too much. */
export const markers = {
  name: '欧阳标记',
  phone: '14012345678',
  address: '标记小区3号楼2单元1501',
  family: '女儿标记在外地',
  guardian: '监护人标记',
  health: '健康标记',
  story: '经历标记',
  idNumber: '110105194912310029',
};
export type Field = keyof typeof markers;

/** Which markers an answer gives away. */
export const markersIn = (body: unknown): string[] =>
  Object.entries(markers)
    .filter(([, value]) => JSON.stringify(body).includes(value))
    .map(([field]) => field);

export interface PersonOptions {
  ageBand?: string;
  holder?: TestClient;
  supervisor?: TestClient;
  /** Hours since it was written down. */
  age?: number;
}

/** A service user as an import would have left it. */
export async function aPerson(
  test: TestApp,
  organization: TestOrganization,
  { ageBand = '80-84', holder, supervisor, age = 48 }: PersonOptions = {},
): Promise<{ id: string; code: string }> {
  const id = newId();
  const code = `P-${id.slice(-10)}`;
  const client = new Client({ connectionString: test.database.url });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO person_basic (id, organization_id, code, client_group, sex, age_band, holder_account_id, supervisor_account_id, created_at)
       VALUES ($1, $2, $3, 'elder', 'female', $4, $5, $6, now() - make_interval(hours => $7))`,
      [id, organization.id, code, ageBand, holder?.account?.id ?? null, supervisor?.account?.id ?? null, age],
    );
    await test.app
      .get(PersonVault)
      .seal(
        txOver(client),
        { requestId: 'test' },
        { organizationId: organization.id, personId: id, fields: { ...markers } },
      );
  } finally {
    await client.end();
  }
  return { id, code };
}

export interface Asked {
  id: string;
  version: number;
  status: string;
  personCode: string;
  fields: { field: string; tier: string }[];
  grantedFields: string[] | null;
  grantedHours: number | null;
  endsAt: string | null;
  allowedActions: string[];
  approverRole: string;
  code?: string;
}

export const wish = {
  fields: ['name', 'phone', 'health'],
  purpose: 'home-visit',
  purposeNote: '周三一起上门',
  legalBasis: 'consent',
  undertaking: true,
};
