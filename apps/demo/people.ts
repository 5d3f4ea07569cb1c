import type { Role } from '@app/access';
import { organizations } from './organizations';

export interface DemoAccount {
  /** Organisation and place: '03/worker', '03/worker-2'. */
  key: string;
  organization: string;
  role: Role;
  displayName: string;
  phone: string;
}

/** Staff carry role names, never names of people. */
const memberStaff: [string, Role, string][] = [
  ['worker', 'worker', '社工甲'],
  ['supervisor', 'supervisor', '督导'],
  ['admin', 'organization-admin', '管理员'],
];

const staffOf: Record<string, [string, Role, string][]> = {
  '03': [...memberStaff, ['worker-2', 'worker', '社工乙']],
  '04': [...memberStaff, ['worker-2', 'worker', '社工乙']],
  F: [
    ['officer', 'program-officer', '项目官员乙'],
    ['admin', 'organization-admin', '管理员'],
  ],
  S: [
    ['facilitator', 'facilitator', '主持人'],
    ['steward', 'network-steward', '网络管家'],
    ['supervisor', 'supervisor', '总督导'],
    ['admin', 'organization-admin', '管理员'],
  ],
  G1: [['admin', 'organization-admin', '政策专员']],
  G2: [
    ['worker', 'worker', '儿童督导员'],
    ['supervisor', 'supervisor', '科室负责人'],
  ],
  T: [['officer', 'street-officer', '街道审批员']],
  A: [
    ['staff', 'community-staff', '社区工作者甲'],
    ['worker', 'worker', '社区社工'],
    ['supervisor', 'supervisor', '社区负责人'],
    ['resident', 'resident', '居民甲'],
  ],
};

/** Without phone and mail: staff of their community fill in for them. */
export const assistedOnly = [{ key: 'A/resident-2', organization: 'A', displayName: '居民乙' }] as const;

/** The community worker filled in for the first resident, who had telephoned. */
export const filledIn = { resident: 'A/resident', helper: 'A/staff', asked: 'telephone' } as const;

/** 1400000xxxx is not issued to people; the four digits count organisations and places. */
const phoneOf = (organizationAt: number, at: number): string =>
  `1400000${String(organizationAt + 1).padStart(2, '0')}${String(at + 1).padStart(2, '0')}`;

export const telephoneOf = (organizationAt: number): string => phoneOf(organizationAt, -1);

export const accounts: DemoAccount[] = organizations.flatMap((organization, organizationAt) =>
  (staffOf[organization.key] ?? memberStaff).map(([place, role, displayName], at) => ({
    key: `${organization.key}/${place}`,
    organization: organization.key,
    role,
    displayName,
    phone: phoneOf(organizationAt, at),
  })),
);
