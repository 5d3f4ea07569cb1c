import type { Client } from 'pg';
import { demoId } from './demo-id';
import type { DemoWeek } from './demo-week';
import { accountId, organizationId } from './load-network';
import { insertRows } from './rows';

const founders = ['01', '02', '03', '04', '05'];
const second = [...founders, '06', '07', '08', '09'];
const all = [...second, '10', '11', '12', '13'];

/** Days from the first Monday. */
const cohorts = [
  { key: '1', name: '第一批伙伴', members: founders, starts: -1960, ends: -1230 },
  { key: '2', name: '第二批伙伴', members: second, starts: -1600, ends: -870 },
  { key: '3', name: '第三批伙伴', members: all, starts: -700, ends: 330 },
] as const;

interface DemoGrant {
  key: string;
  cohort: string;
  /** Absent: the members of the cohort carry it together. */
  recipient?: string;
  /** Without a year it gets the one it was awarded in. */
  agreementNo: string;
  title: string;
  purpose: string;
  /** In 分. */
  amount: number;
  awarded: number;
  ends: number;
  lines: [string, number][];
  /** Planned amount, planned day, day it was paid, condition. */
  tranches: [number, number, number | null, string][];
}

const grants: DemoGrant[] = [
  {
    key: 'main',
    cohort: '3',
    agreementNo: '2024-YC-01',
    title: '社区老人关爱伙伴共建',
    purpose: '社区老人关爱',
    amount: 120_000_000,
    awarded: -700,
    ends: 330,
    lines: [
      ['人力', 54_000_000],
      ['活动', 30_000_000],
      ['培训督导', 18_000_000],
      ['物资', 12_000_000],
      ['管理', 6_000_000],
    ],
    tranches: [
      [48_000_000, -690, -686, '协议生效'],
      [36_000_000, -330, -324, '第一次阶段交流会之后'],
      [24_000_000, 11, null, '中期报告通过'],
      [12_000_000, 240, null, '结项报告通过'],
    ],
  },
  {
    key: 'guardianship',
    cohort: '3',
    recipient: '02',
    agreementNo: 'YC-02',
    title: '老残共养家庭监护试点',
    purpose: '老残共养家庭监护',
    amount: 8_600_000,
    awarded: -420,
    ends: 180,
    lines: [
      ['人力', 5_600_000],
      ['公证与法律', 1_800_000],
      ['家庭会议', 1_200_000],
    ],
    tranches: [
      [5_000_000, -410, -405, '协议生效'],
      [3_600_000, 46, null, '十户家庭完成监护方案'],
    ],
  },
  {
    key: 'carers',
    cohort: '3',
    recipient: '04',
    agreementNo: 'YC-03',
    title: '照顾者小组',
    purpose: '认知障碍家庭照顾者支持',
    amount: 6_000_000,
    awarded: -300,
    ends: 120,
    lines: [
      ['人力', 3_600_000],
      ['活动', 2_400_000],
    ],
    tranches: [
      [3_000_000, -295, -290, '协议生效'],
      [3_000_000, -20, -18, '前六次小组完成'],
    ],
  },
  {
    key: 'time-bank',
    cohort: '3',
    recipient: '11',
    agreementNo: 'YC-04',
    title: '时间银行陪伴试点',
    purpose: '低龄老人陪伴高龄老人',
    amount: 4_550_050,
    awarded: -260,
    ends: 100,
    lines: [
      ['志愿者补贴与保险', 2_550_050],
      ['活动', 2_000_000],
    ],
    tranches: [
      [2_550_050, -255, -250, '协议生效'],
      [2_000_000, 32, null, '志愿者满三十人'],
    ],
  },
];

export const programmeId = demoId('programme');
export const cohortId = (key: string): string => demoId(`cohort/${key}`);
export const grantId = (key: string): string => demoId(`grant/${key}`);

/** Programme, three cohorts, and the agreements of the third with their lines and tranches. */
export async function loadGrants(client: Client, week: DemoWeek): Promise<void> {
  const funderOrganizationId = organizationId('F');
  await insertRows(client, 'programme', [
    {
      id: programmeId,
      funderOrganizationId,
      name: '社区老人关爱伙伴计划',
      purpose: '社区为老服务组织互相学习、互相转介，资助结束后网络继续。',
      startsOn: week.date(-1960),
      endsOn: week.date(330),
    },
  ]);
  await insertRows(
    client,
    'cohort',
    cohorts.map(({ key, name, starts, ends }) => ({
      id: cohortId(key),
      funderOrganizationId,
      programmeId,
      supportOrganizationId: organizationId('S'),
      name,
      startsOn: week.date(starts),
      endsOn: week.date(ends),
    })),
  );
  await insertRows(
    client,
    'cohort_member',
    cohorts.flatMap(({ key, members, starts }) =>
      members.map((member) => ({
        cohortId: cohortId(key),
        organizationId: organizationId(member),
        funderOrganizationId,
        joinedOn: week.date(starts),
      })),
    ),
  );
  await insertRows(
    client,
    'grant_agreement',
    grants.map((grant) => agreementRow(grant, week)),
  );
  await insertRows(
    client,
    'budget_line',
    grants.flatMap(({ key, lines }) =>
      lines.map(([name, amountMinor], at) => ({
        id: demoId(`budget-line/${key}/${at}`),
        funderOrganizationId,
        grantId: grantId(key),
        position: at + 1,
        name,
        amountMinor,
      })),
    ),
  );
  await insertRows(
    client,
    'tranche',
    grants.flatMap(({ key, tranches }) =>
      tranches.map(([plannedMinor, plannedOn, paidOn, condition], at) => ({
        id: demoId(`tranche/${key}/${at}`),
        funderOrganizationId,
        grantId: grantId(key),
        number: at + 1,
        plannedMinor,
        plannedOn: week.date(plannedOn),
        condition,
        paidMinor: paidOn === null ? null : plannedMinor,
        paidOn: paidOn === null ? null : week.date(paidOn),
        paidBy: paidOn === null ? null : accountId('F/officer'),
      })),
    ),
  );
}

function agreementRow(grant: DemoGrant, week: DemoWeek): Record<string, unknown> {
  const awardedOn = week.date(grant.awarded);
  return {
    id: grantId(grant.key),
    funderOrganizationId: organizationId('F'),
    programmeId,
    cohortId: cohortId(grant.cohort),
    recipientKind: grant.recipient ? 'organization' : 'cohort',
    recipientOrganizationId: grant.recipient ? organizationId(grant.recipient) : null,
    agreementNo: /^\d/.test(grant.agreementNo) ? grant.agreementNo : `${awardedOn.slice(0, 4)}-${grant.agreementNo}`,
    title: grant.title,
    restrictedPurpose: grant.purpose,
    currency: 'CNY',
    amountMinor: grant.amount,
    awardedOn,
    startsOn: week.date(grant.awarded + 10),
    endsOn: week.date(grant.ends),
  };
}
