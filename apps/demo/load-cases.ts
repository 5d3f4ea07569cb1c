import { Actor } from '@app/access';
import { PersonIdentity, stepField, type CaseStep } from '@app/cases';
import { txOver } from '@app/database';
import { chinaDay } from '@app/kernel';
import { BlindIndex, NamedKeys, PersonKeys, PersonVault } from '@app/vault';
import type { Client } from 'pg';
import type { DemoCase } from './case-plan';
import { cases } from './cases';
import { demoId, demoIdAt } from './demo-id';
import type { DemoWeek } from './demo-week';
import { accountId, organizationId } from './load-network';
import { communityA } from './organizations';
import { nameOf } from './plan-referrals';
import { insertRows } from './rows';

interface PlannedFile {
  case: DemoCase;
  number: string;
  id: string;
  openedAt: Date;
  steps: { id: string; step: CaseStep; at: Date; read: boolean; text: string; ownWish?: string }[];
}

const personId = ({ key }: DemoCase): string => demoId(`person/${key}`);
/** Of the organisation most people look at the demo with. */
const shown = cases.find(({ from, details }) => from === '03' && details.name && details.phone) ?? cases[0];
const isMember = ({ from }: DemoCase): boolean => /^\d\d$/.test(from);
/** Codes of the demo's case files as the organisations would have numbered them. */
const described: readonly [CaseStep, string][] = [
  ['intake', '接到求助，上门了解了情况，说明了服务和保密。'],
  ['needs-assessment', '和本人、家人一起列出了最要紧的三件事。'],
  ['service-plan', '商定了每周一次上门，一个月后一起看变化。'],
  ['intervention', '按计划上门，本人愿意继续。'],
];

/** Who holds the people of the sample cases, their files, a family, and one person two organisations know. */
export async function loadCases(client: Client, week: DemoWeek, root: Buffer): Promise<void> {
  const people = cases.filter((one) => isMember(one) && one.headcount === undefined);
  for (const one of people) {
    const { rowCount } = await client.query(
      'UPDATE person_basic SET holder_account_id = $2, supervisor_account_id = $3 WHERE id = $1',
      [personId(one), accountId(`${one.from}/worker`), accountId(`${one.from}/supervisor`)],
    );
    if (rowCount !== 1) throw new Error(`demo person ${one.key} was not written`);
  }
  const vault = new PersonVault(root);
  await loadFiles(client, vault, planFiles(people, week));
  await loadFamily(client);
  await loadHouseholds(client, people);
  await loadTwiceKnown(client, vault, root);
}

function planFiles(people: readonly DemoCase[], week: DemoWeek): PlannedFile[] {
  const running = new Map<string, number>();
  return people.slice(0, 12).map((one, at) => {
    const openedAt = week.at(-26 + at, '10:00');
    const month = chinaDay(openedAt).slice(0, 7).replace('-', '');
    const place = `${one.from}/${month}`;
    running.set(place, (running.get(place) ?? 0) + 1);
    const reach = 2 + (at % 3);
    const steps = described.slice(0, reach).map(([step, text], index) => {
      const when = week.at(-26 + at + index * 4, '15:00');
      return {
        id: demoIdAt(`case-step/${one.key}/${step}`, when),
        step,
        at: when,
        read: index < reach - 1,
        text,
        ...(step === 'service-plan' && one.details.wish && { ownWish: one.details.wish }),
      };
    });
    const number = `GA-${month}-${String(running.get(place)).padStart(4, '0')}`;
    return { case: one, number, id: demoIdAt(`case-file/${one.key}`, openedAt), openedAt, steps };
  });
}

async function loadFiles(client: Client, vault: PersonVault, planned: readonly PlannedFile[]): Promise<void> {
  const own = (one: PlannedFile) => ({ organizationId: organizationId(one.case.from) });
  await insertRows(
    client,
    'case_file',
    planned.map((one) => ({
      ...own(one),
      id: one.id,
      number: one.number,
      subjectKind: 'person',
      personId: personId(one.case),
      holderAccountId: accountId(`${one.case.from}/worker`),
      holderName: nameOf(`${one.case.from}/worker`),
      supervisorAccountId: accountId(`${one.case.from}/supervisor`),
      supervisorName: nameOf(`${one.case.from}/supervisor`),
      status: 'open',
      step: one.steps.at(-1)?.step ?? 'intake',
      openedAt: one.openedAt,
      updatedAt: one.steps.at(-1)?.at ?? one.openedAt,
      version: one.steps.length,
    })),
  );
  await insertRows(
    client,
    'case_step',
    planned.flatMap((one) =>
      one.steps.map(({ id, step, at }) => ({
        ...own(one),
        id,
        caseFileId: one.id,
        step,
        happenedOn: chinaDay(at),
        writtenBy: accountId(`${one.case.from}/worker`),
        writtenByName: nameOf(`${one.case.from}/worker`),
        writtenAt: at,
      })),
    ),
  );
  await insertRows(
    client,
    'case_step_reading',
    planned.flatMap((one) =>
      one.steps
        .filter(({ read }) => read)
        .map(({ id, at }) => ({
          ...own(one),
          caseStepId: id,
          readBy: accountId(`${one.case.from}/supervisor`),
          readByName: nameOf(`${one.case.from}/supervisor`),
          readAt: new Date(at.getTime() + 86_400_000),
        })),
    ),
  );
  const last = new Map(planned.map((one) => [`${one.case.from}/${one.number.slice(3, 9)}`, one]));
  await insertRows(
    client,
    'case_number',
    [...last.values()].map((one) => ({
      ...own(one),
      month: one.number.slice(3, 9),
      last: Number(one.number.slice(-4)),
    })),
  );
  for (const one of planned)
    await vault.seal(
      txOver(client),
      { requestId: 'demo' },
      {
        ...own(one),
        personId: personId(one.case),
        fields: Object.fromEntries(
          one.steps.map(({ id, text, ownWish }) => [
            stepField(id),
            JSON.stringify({ text, ...(ownWish && { ownWish }) }),
          ]),
        ),
      },
    );
}

/** Somebody old and the child they bring up. */
async function loadFamily(client: Client): Promise<void> {
  const own = organizationId(shown.from);
  const [household, child] = [demoId('household/1'), demoId('person/household/1')];
  await insertRows(client, 'person_basic', [
    {
      id: child,
      organizationId: own,
      code: `${shown.person.code}-2`,
      clientGroup: 'child',
      sex: 'male',
      ageBand: '10-13',
      household: 'grandparents',
      areaCode: communityA,
      areaName: 'A社区',
      holderAccountId: accountId(`${shown.from}/worker`),
      supervisorAccountId: accountId(`${shown.from}/supervisor`),
    },
  ]);
  await insertRows(client, 'household', [{ id: household, organizationId: own, kind: 'household', code: 'J01' }]);
  await insertRows(client, 'household_member', [
    { organizationId: own, householdId: household, personId: personId(shown), relation: 'head' },
    { organizationId: own, householdId: household, personId: child, relation: 'grandchild' },
  ]);
}

/** Those who were referred together. */
async function loadHouseholds(client: Client, people: readonly DemoCase[]): Promise<void> {
  const members = people.flatMap(({ key, from, household }) =>
    household
      ? [{ key, organizationId: organizationId(from), ...household, id: demoId(`household/${household.code}`) }]
      : [],
  );
  const households = new Map(
    members.map(({ id, organizationId: own, code }) => [id, { id, organizationId: own, code }]),
  );
  await insertRows(
    client,
    'household',
    [...households.values()].map((one) => ({ ...one, kind: 'household' })),
  );
  await insertRows(
    client,
    'household_member',
    members.map(({ id, organizationId: own, key, relation }) => ({
      organizationId: own,
      householdId: id,
      personId: demoId(`person/${key}`),
      relation,
    })),
  );
}

/** A person of a sample case, written down elsewhere too: name the other way round, one digit of the number wrong. */
async function loadTwiceKnown(client: Client, vault: PersonVault, root: Buffer): Promise<void> {
  const { name = '', phone = '' } = shown.details;
  const [there, id] = ['04', demoId('person/twice-known')];
  await insertRows(client, 'person_basic', [
    {
      id,
      organizationId: organizationId(there),
      code: 'S17',
      clientGroup: 'elder',
      sex: shown.person.sex,
      ageBand: shown.person.ageBand,
      areaCode: communityA,
      areaName: 'A社区',
      holderAccountId: accountId(`${there}/worker`),
      supervisorAccountId: accountId(`${there}/supervisor`),
    },
  ]);
  const named = new NamedKeys(new PersonKeys(root));
  const identity = new PersonIdentity(vault, new BlindIndex(named), named);
  const outline = { sex: shown.person.sex, ageBand: shown.person.ageBand, areaCode: communityA };
  const wrong = `${phone.slice(0, -1)}${(Number(phone.at(-1)) + 1) % 10}`;
  const [tx, actor] = [txOver(client), Actor.nobody('demo')];
  const here = { ...outline, id: personId(shown), organizationId: organizationId(shown.from) };
  await identity.keep(tx, actor, here, { name, phone });
  const elsewhere = { ...outline, id, organizationId: organizationId(there) };
  await identity.keep(tx, actor, elsewhere, { name: `${name.slice(1)} ${name.slice(0, 1)}`, phone: wrong });
}
