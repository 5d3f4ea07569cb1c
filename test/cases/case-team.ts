import { newId } from '@app/kernel';
import type { Answer, TestApp, TestClient, TestOrganization } from '../support/test-app';

export interface CaseTeam {
  organization: TestOrganization;
  worker: TestClient;
  colleague: TestClient;
  supervisor: TestClient;
  otherSupervisor: TestClient;
  admin: TestClient;
  stranger: TestClient;
}

export async function aCaseTeam(app: TestApp): Promise<CaseTeam> {
  const [organization, elsewhere] = [await app.anOrganization(), await app.anOrganization()];
  return {
    organization,
    worker: await app.aMember(organization, 'worker', '社工乙'),
    colleague: await app.aMember(organization, 'worker', '社工丙'),
    supervisor: await app.aMember(organization, 'supervisor', '督导甲'),
    otherSupervisor: await app.aMember(organization, 'supervisor', '督导丁'),
    admin: await app.aMember(organization, 'organization-admin', '负责人甲'),
    stranger: await app.aMember(elsewhere, 'supervisor', '督导丙'),
  };
}

/** The body of a good answer; the whole answer is the message when it is not. */
export function good<Body>(answer: Answer<Body>, status = 200): Body {
  if (answer.status !== status) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export const newCode = (): string => `A-${newId().slice(-10)}`.toUpperCase();

export interface ServiceUser {
  id: string;
  version: number;
  code: string;
  ageBand: string;
  reach: string;
  recorded: { field: string; tier: string; openable: boolean }[];
  notes: { code: string; personCodes: string[] }[];
  allowedActions: string[];
  erasedAt: string | null;
}

export interface CaseFile {
  id: string;
  number: string;
  version: number;
  status: string;
  step: string;
  unread: number;
  retainUntil: string | null;
  closedBecause: string | null;
  steps: {
    id: string;
    step: string;
    text: string | null;
    ownWish: string | null;
    readBySupervisorName: string | null;
  }[];
  allowedActions: string[];
}

export const person = {
  clientGroup: 'elder',
  sex: 'female',
  ageBand: '80-84',
  household: 'alone',
  areaCode: '110105001001',
};

export async function aServiceUser(client: TestClient, change: object = {}): Promise<ServiceUser> {
  const body = { code: newCode(), ...person, details: { name: '张桂兰', phone: '14000000133' }, ...change };
  return good(await client.post<ServiceUser>('/api/service-users', body), 201);
}

export const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

export async function aCase(team: CaseTeam, personId: string, text = '上门了解情况'): Promise<CaseFile> {
  const body = {
    subjectKind: 'person',
    personId,
    supervisorAccountId: team.supervisor.account!.id,
    happenedOn: today(),
    text,
  };
  return good(await team.worker.post<CaseFile>('/api/case-files', body), 201);
}
