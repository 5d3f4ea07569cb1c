import { reviewDueAt } from '@app/cases';
import { txOver } from '@app/database';
import { stateCalendar } from '@app/kernel';
import { PersonVault, Sealer } from '@app/vault';
import type { Client } from 'pg';
import { demoId, demoIdAt } from './demo-id';
import type { DemoWeek } from './demo-week';
import { accountId, organizationId } from './load-network';
import { communityA } from './organizations';
import { insertRows } from './rows';

/** Service users of A社区: nobody who lives. What its staff see of them without asking is the outline. */
const residents = [
  { code: 'JM01', group: 'elder', sex: 'female', ageBand: '80-84', name: '安示例', building: '1号楼3单元301' },
  { code: 'JM02', group: 'elder', sex: 'male', ageBand: '75-79', name: '白示例', building: '3号楼1单元102' },
  { code: 'JM03', group: 'child', sex: 'male', ageBand: '6-9', name: '常示例', building: '5号楼2单元602' },
] as const;

const residentId = (code: string): string => demoId(`person/A/${code}`);
const minors = `('0-2', '3-5', '6-9', '10-13', '14-17')`;

/** A community's own service users, a request that waits for the street, an emergency view to review, children approved. */
export async function loadAccess(client: Client, week: DemoWeek, root: Buffer): Promise<void> {
  await loadResidents(client, new PersonVault(root));
  const sealer = new Sealer(root);
  const asked = week.hoursBeforeStart(3);
  const requestId = demoIdAt('access-request/A/1', asked);
  const common = { organizationId: organizationId('A'), sex: 'female', ageBand: '80-84' };
  await insertRows(client, 'access_request', [
    {
      id: requestId,
      ...common,
      personId: residentId('JM01'),
      personCode: 'JM01',
      route: 'community',
      requesterAccountId: accountId('A/staff'),
      requesterName: '社区工作者甲',
      requesterOrganizationId: organizationId('A'),
      requesterRole: 'community-staff',
      approverOrganizationId: organizationId('T'),
      purpose: 'home-visit',
      purposeNote: sealer.seal('天冷了，上门看看取暖', `access_request|purpose_note|${requestId}`),
      legalBasis: 'statutory-duty',
      fields: ['name', 'phone', 'address'],
      undertakenAt: asked,
      askedAt: asked,
    },
  ]);
  const opened = week.hoursBeforeStart(2);
  const viewId = demoIdAt('emergency-view/A/1', opened);
  await insertRows(client, 'emergency_view', [
    {
      id: viewId,
      organizationId: organizationId('A'),
      personId: residentId('JM02'),
      personCode: 'JM02',
      sex: 'male',
      ageBand: '75-79',
      viewerAccountId: accountId('A/staff'),
      viewerName: '社区工作者甲',
      viewerRole: 'community-staff',
      reasonCode: 'life-in-danger',
      reason: sealer.seal('敲门没有人应，邻居两天没见到他', `emergency_view|reason|${viewId}`),
      fields: ['name', 'phone', 'address'],
      openedAt: opened,
      endsAt: new Date(opened.getTime() + 30 * 60_000),
      reviewerOrganizationId: organizationId('T'),
      reviewDueAt: reviewDueAt(opened, stateCalendar),
    },
  ]);
  await approveChildren(client);
}

async function loadResidents(client: Client, vault: PersonVault): Promise<void> {
  await insertRows(
    client,
    'person_basic',
    residents.map(({ code, group, sex, ageBand }) => ({
      id: residentId(code),
      organizationId: organizationId('A'),
      code,
      clientGroup: group,
      sex,
      ageBand,
      areaCode: communityA,
      areaName: 'A社区',
    })),
  );
  for (const [at, { code, name, building }] of residents.entries())
    await vault.seal(
      txOver(client),
      { requestId: 'demo' },
      {
        organizationId: organizationId('A'),
        personId: residentId(code),
        fields: { name, phone: `140000099${String(at).padStart(2, '0')}`, address: `A社区${building}` },
      },
    );
}

/** Each worker who holds a child's case was approved by the supervisor of the organisation when it was assigned. */
async function approveChildren(client: Client): Promise<void> {
  const { rows } = await client.query<{ person: string; organization: string; account: string; name: string }>(
    `SELECT DISTINCT p.id AS person, p.organization_id AS organization, h.account, c.display_name AS name
     FROM person_basic p
     CROSS JOIN LATERAL (
       SELECT t.holder_account_id AS account FROM service_request r JOIN referral_task t ON t.request_id = r.id
         WHERE r.person_id = p.id
       UNION SELECT f.holder_account_id FROM case_file f WHERE f.person_id = p.id
       UNION SELECT p.holder_account_id WHERE p.holder_account_id IS NOT NULL
     ) h
     JOIN account c ON c.id = h.account
     JOIN membership m ON m.account_id = h.account AND m.organization_id = p.organization_id AND m.role = 'worker'
     WHERE p.age_band IN ${minors} ORDER BY p.id, h.account`,
  );
  const supervisors = await client.query<{ organization: string; account: string; name: string }>(
    `SELECT DISTINCT ON (m.organization_id) m.organization_id AS organization, m.account_id AS account, c.display_name AS name
     FROM membership m JOIN account c ON c.id = m.account_id
     WHERE m.role = 'supervisor' ORDER BY m.organization_id, m.account_id`,
  );
  const by = new Map(supervisors.rows.map((one) => [one.organization, one]));
  await insertRows(
    client,
    'minor_approval',
    rows.flatMap(({ person, organization, account, name }) => {
      const supervisor = by.get(organization);
      if (!supervisor) return [];
      return [
        {
          id: demoId(`minor-approval/${person}/${account}`),
          organizationId: organization,
          personId: person,
          accountId: account,
          accountName: name,
          approvedBy: supervisor.account,
          approvedByName: supervisor.name,
        },
      ];
    }),
  );
}
