import { deepEqual, equal, notEqual, ok } from 'node:assert/strict';
import { draft, endOf, good, newCode, type Standing } from '../two-organizations';
import type { SampleCase } from './sample-elders';
import { closedBecause, guardianSigns, readable, Story, valueOf, type Scene } from './sample-scene';

const {
  personCode: _code,
  group: _group,
  sex: _sex,
  ageBand: _band,
  household: _household,
  language: _language,
  details: _details,
  ...ask
} = draft;

/** A household's referrals: one for each member, in the order given. */
async function household(scene: Scene, from: '08' | '12', to: '10' | '09', change: object): Promise<Story[]> {
  const body = { ...ask, riskCodes: [], recipientId: scene.partners[to].organization.id, ...change };
  const made = await scene.partners[from].worker.post<{ items: Standing[] }>('/api/referrals/household', body);
  return good(made, 201).items.map(({ id }) => Story.of(scene, from, to, id));
}

export const families: readonly SampleCase[] = [
  {
    key: 5,
    tests: 'mother and grown daughter are two people of one family: a consent each, the daughter’s by a court’s paper',
    run: async (scene) => {
      const [mother, daughter] = await household(scene, '08', '10', {
        needCode: 'guardianship',
        serviceCodes: ['legal-advice', 'guardianship'],
        mode: 'joint-service',
        members: [
          {
            ...{ personCode: newCode(), group: 'family', sex: 'female', ageBand: '85-89' },
            details: { name: '梁知秋', phone: '14000009105', wish: '想把话说在前头' },
          },
          {
            ...{ personCode: newCode(), group: 'disabled-person', sex: 'female', ageBand: '60-64' },
            details: { name: '梁小满', wish: '想和妈妈在一起' },
          },
        ],
      });
      await mother.consent({ fields: ['name', 'phone', 'wish'], signedBy: 'self' });
      equal((await daughter.consentAnswer({ signedBy: 'guardian', relation: 'parent' })).code, 'consent-adult-signs');
      const represented = { signedBy: 'representative', representativeDocument: '民特30号', childView: 'agrees' };
      await daughter.consent({ fields: ['name', 'wish'], ...represented });
      for (const story of [mother, daughter]) await (await story.send()).answer('accept');
      const seen = await mother.theirs();
      deepEqual(
        seen.related.map(({ id, kinship }) => [id, kinship]),
        [[daughter.id, 'same-household']],
      );
      deepEqual(readable(seen).sort(), ['name', 'phone', 'wish']);
      deepEqual(readable(await daughter.theirs()).sort(), ['name', 'wish']);
      notEqual(await mother.personId(), await daughter.personId());
    },
  },
  {
    key: 6,
    tests: 'advice is asked about people nobody names, and is given',
    run: async (scene) => {
      const story = await Story.begin(scene, '10', '02', {
        mode: 'consultation',
        urgency: 'routine',
        needCode: 'guardianship',
        ageBand: '70-74',
        group: 'family',
        details: { story: '父母七十多岁，子女四十岁出头，想了解意定监护' },
      });
      await story.consent({ fields: ['story'] });
      equal((await story.ours()).consents[0].purpose, 'give-advice');
      await story.send();
      await story.answer('receive', 'accept', 'start');
      const seen = await story.theirs();
      deepEqual(readable(seen), ['story']);
      deepEqual([closedBecause(seen, 'name'), closedBecause(seen, 'phone')], ['not-recorded', 'not-recorded']);
      await story.answer('complete');
      equal((await story.ours()).businessStatus, 'outcome-returned');
    },
  },
  {
    key: 11,
    tests: 'the carer is looked after for herself; she takes her consent back and the recipient loses her at once',
    run: async (scene) => {
      const story = await Story.begin(scene, '04', '09', {
        urgency: 'routine',
        group: 'carer',
        ageBand: '60-64',
        household: 'with-parents',
        needCode: 'carer-group',
        serviceCodes: ['carer-group', 'mental-health'],
        details: { name: '苏念慈', phone: '14000009111', wish: '想有一个下午属于自己' },
      });
      await story.consent({ fields: ['name', 'phone', 'wish'], signedBy: 'self' });
      await story.send(story.from.worker);
      await story.answer('receive', 'accept', 'start');
      equal(valueOf(await story.theirs(), 'name'), '苏念慈');
      await story.withdrawConsent();
      const paused = await story.theirs();
      deepEqual([paused.businessStatus, readable(paused)], ['consent-paused', []]);
      deepEqual(paused.allowedActions, ['attest-deletion']);
      await story.answer('attest-deletion');
      equal((await story.ours()).status, 'cancelled');
    },
  },
  {
    key: 18,
    tests: 'two recipients at the same time, two consents, different fields; neither hears of the other',
    run: async (scene) => {
      const school = await Story.begin(scene, '01', '07', {
        ...{ group: 'family', ageBand: '30-39', household: 'with-children', mode: 'joint-service' },
        needCode: 'special-needs-child',
        details: { name: '许明月', phone: '14000009118', family: '两个孩子，六岁和九岁', wish: '想上午做工' },
      });
      await school.consent({ fields: ['name', 'family'] });
      await school.send(school.from.worker);
      const other = scene.partners['12'];
      const part = { recipientId: other.organization.id, needCode: 'livelihood', fields: ['wish', 'phone'] };
      const { id } = await school.take(school.from.worker, 'also', part);
      const work = school.follow(id, other);
      equal(await work.tryToSend(), 'consent-other-recipient');
      await work.consent({ fields: ['wish', 'phone'], endsOn: endOf(1) });
      await work.send(work.from.worker);
      for (const story of [school, work]) await story.answer('accept');
      deepEqual(readable(await school.theirs()).sort(), ['family', 'name']);
      deepEqual(readable(await work.theirs()).sort(), ['phone', 'wish']);
      for (const [story, stranger] of [
        [school, work],
        [work, school],
      ]) {
        ok(!JSON.stringify(await story.theirs()).includes(stranger.to.organization.name));
        equal((await story.to.worker.get(`/api/referrals/${stranger.id}`)).status, 404);
      }
      equal((await school.ours()).related.length, 1);
    },
  },
  {
    key: 19,
    tests:
      'urgent becomes first while it is written; the baby’s consent is hers to give, and each reading is on record',
    run: async (scene) => {
      const [mother, baby] = await household(scene, '12', '09', {
        ...{ urgency: 'critical', needCode: 'mental-health', serviceCodes: ['mental-health'] },
        members: [
          {
            ...{ personCode: newCode(), group: 'carer', sex: 'female', ageBand: '30-39' },
            details: { name: '沈青', phone: '14000009119', wish: '想睡一个整觉' },
          },
          {
            ...{ personCode: newCode(), group: 'child', sex: 'male', ageBand: '0-2' },
            details: { name: '沈小宝', health: '四个月，吃奶好' },
          },
        ],
      });
      const { version } = await mother.ours();
      const calmer = { urgency: 'priority', details: { message: '当天谈过，没有伤害自己的打算，由紧急改为优先' } };
      good(await mother.from.worker.patch(`/api/referrals/${mother.id}`, calmer, { version }));
      await mother.consent({ fields: ['name', 'phone', 'wish', 'message'] });
      equal((await baby.consentAnswer({ signedBy: 'self' })).code, 'consent-guardian-needed');
      await baby.consent({ fields: ['name', 'health'], ...guardianSigns, childView: 'cannot-say' });
      for (const story of [mother, baby]) await (await story.send()).answer('accept');
      const seen = await mother.theirs();
      deepEqual([seen.card?.urgency, valueOf(seen, 'message')], ['priority', calmer.details.message]);
      const [before, personId] = [await readers(baby), await baby.personId()];
      equal(valueOf(await baby.theirs(), 'name'), '沈小宝');
      const after = await readers(baby);
      equal(after.length, before.length + 1);
      equal(after[0].organizationName, baby.to.organization.name);
      ok(after[0].fields.includes('health'), personId);
    },
  },
];

interface Reading {
  organizationName: string;
  fields: string[];
}

/** Who has read of the person, the latest first. */
async function readers(story: Story): Promise<Reading[]> {
  const personId = await story.personId();
  return good(await story.from.supervisor.get<{ items: Reading[] }>(`/api/service-users/${personId}/readings`)).items;
}
