import { deepEqual, equal, ok } from 'node:assert/strict';
import { good, today, type Standing } from '../two-organizations';
import { closedBecause, open, readable, Story, valueOf, type Scene } from './sample-scene';

/** A case of domain.md 5.5. `tests`: its last column; `run` throws where it does not hold. */
export interface SampleCase {
  key: number;
  tests: string;
  run: (scene: Scene) => Promise<void>;
}

const person = { name: '何守梅', phone: '14000009101' };
const sensitive = ['name', 'phone', 'story', 'wish'];

export const elders: readonly SampleCase[] = [
  {
    key: 1,
    tests: 'the grade after a fall is shared with the nurses, who accept on the condition of a joint visit',
    run: async (scene) => {
      const story = await Story.begin(scene, '11', '03', {
        mode: 'joint-service',
        riskCodes: ['falls', 'visit-in-pairs'],
        details: { ...person, abilityGrade: '3级（一个月内跌倒两次，由2级上调一级，待评估确认）' },
      });
      await story.consent({ fields: ['name', 'phone', 'abilityGrade'] });
      await story.send();
      const before = await story.theirs();
      deepEqual(readable(before), []);
      deepEqual(before.card?.riskCodes, ['falls', 'visit-in-pairs']);
      await story.take(story.to.worker, 'accept', { conditions: '第一次与志愿者共同入户' });
      const after = await story.theirs();
      ok(valueOf(after, 'abilityGrade')?.startsWith('3级'));
      equal((await story.ours()).conditions, '第一次与志愿者共同入户');
      equal((await story.take(story.to.worker, 'start')).hands, 'both');
    },
  },
  {
    key: 2,
    tests: 'what the family has been through is not ticked: nobody of the recipient reads it, also after acceptance',
    run: async (scene) => {
      const label = '计划生育特殊家庭';
      const story = await Story.begin(scene, '03', '05', {
        needCode: 'grief-support',
        serviceCodes: ['grief-support'],
        details: { name: '江望川', phone: '14000009102', family: label, wish: '愿意有人来坐坐' },
      });
      await story.consent({ decision: 'partly', fields: ['name', 'phone', 'wish'] });
      await story.send(story.from.worker);
      await story.answer('receive', 'accept');
      const seen = await story.theirs();
      equal(seen.status, 'accepted');
      equal(closedBecause(seen, 'family'), 'not-consented');
      for (const client of [story.to.worker, story.to.colleague, story.to.supervisor]) {
        const paths = ['', '/fhir', '/forms/referral', '/consents'];
        const all = await Promise.all(paths.map((path) => client.get(`/api/referrals/${story.id}${path}`)));
        ok(!JSON.stringify(all.map(({ body }) => body)).includes(label));
      }
      ok(JSON.stringify(await story.ours()).includes(label));
    },
  },
  {
    key: 3,
    tests: 'he decides himself: his wife is no guardian by being his wife, and a representative needs the court',
    run: async (scene) => {
      const story = await Story.begin(scene, '03', '04', {
        needCode: 'dementia-support',
        serviceCodes: ['dementia-support', 'carer-group'],
        riskCodes: ['going-missing'],
        details: { name: '陆松年', phone: '14000009133', wish: '想和老同事下棋' },
      });
      const codes = [
        await story.consentAnswer({ signedBy: 'guardian', relation: 'spouse' }),
        await story.consentAnswer({ signedBy: 'representative', relation: 'spouse' }),
        await story.consentAnswer({ signedBy: 'representative', representativeDocument: '民特12号' }),
      ].map(({ code }) => code);
      deepEqual(codes, ['consent-adult-signs', 'consent-court-document-needed', 'consent-own-wish-needed']);
      equal(await story.tryToSend(), 'consent-missing');
      await story.consent({ fields: ['name', 'phone', 'wish'], signedBy: 'self' });
      equal(await story.tryToSend(), 'requested');
    },
  },
  {
    key: 4,
    tests: 'danger to life waits for no consent: two hours to answer, a supervisor looks, he is told afterwards',
    run: async (scene) => {
      const story = await Story.begin(scene, '03', '09', {
        urgency: 'critical',
        needCode: 'mental-health',
        riskCodes: ['self-harm'],
        mode: 'joint-service',
        legalBasis: 'emergency',
        basisReason: 'danger-to-life',
        basisNote: '有轻生的话，已同时打电话给对方值班',
        details: { story: '说“活着没意思”，计划不清楚' },
      });
      await story.send(story.from.worker);
      const ours = await story.ours();
      deepEqual([ours.legalBasis, ours.consents.length, ours.clock?.kind], ['emergency', 0, 'acknowledge']);
      const [{ hours }] = await scene.database.query<{ hours: string }>(
        `SELECT round(extract(epoch FROM due_at - sent_at) / 3600, 2) AS hours FROM referral_task WHERE id = $1`,
        [story.id],
      );
      equal(Number(hours), 2);
      await story.answer('receive', 'accept');
      ok(valueOf(await story.theirs(), 'story')?.includes('活着没意思'));
      deepEqual(await story.refusal(story.from.worker, 'review-basis', { review: 'upheld' }), [
        403,
        'action-not-allowed',
      ]);
      await story.take(story.from.supervisor, 'review-basis', { review: 'upheld' });
      await story.take(story.from.worker, 'record-notice', { givenOn: today(), receiver: 'person' });
      const done = await story.ours();
      deepEqual([done.basisReview, done.noticeGivenOn], ['upheld', today()]);
      await story.answer('start');
    },
  },
  {
    key: 7,
    tests: 'the neighbour who gave the hint reads nothing of it; she is asked alone, and even her masks tell less',
    run: async (scene) => {
      const story = await Story.begin(scene, '01', '08', {
        urgency: 'critical',
        needCode: 'domestic-violence',
        riskCodes: ['abuse-or-neglect'],
        details: { name: '黄玉枝', phone: '14000009107', family: '儿子 14000009177', wish: '想要回卡' },
      });
      await story.consent({ fields: ['phone', 'wish'], signedBy: 'self', witnessName: '隔壁的赵姨' });
      await story.send();
      equal((await scene.partners.A.worker.get(`/api/referrals/${story.id}`)).status, 404);
      const list = good(await scene.partners.A.worker.get<{ items: { id: string }[] }>('/api/referrals?box=in'));
      ok(list.items.every(({ id }) => id !== story.id));
      await story.answer('receive', 'accept');
      const seen = await story.theirs();
      deepEqual(readable(seen).sort(), ['phone', 'wish']);
      ok(!JSON.stringify(seen).includes('14000009177'));
      const masked = valueOf(await open(story.from.colleague, story.id), 'phone') ?? '';
      ok(masked.endsWith('07') && !/\d{3}/.test(masked), masked);
      const report = {
        referralId: story.id,
        discoveredAt: new Date().toISOString(),
        seenKinds: ['violence-at-home'],
        seenBy: 'somebody-else',
        seen: '听到呵斥，儿子拿着养老金卡',
        safety: 'not-known',
      };
      const filed = good(await story.from.worker.post<{ id: string }>('/api/mandatory-reports', report), 201);
      equal((await story.to.supervisor.get(`/api/mandatory-reports/${filed.id}`)).status, 404);
    },
  },
  {
    key: 8,
    tests: 'what he lost is of the highest tier: a supervisor has to send it',
    run: async (scene) => {
      const story = await Story.begin(scene, '03', '10', {
        urgency: 'routine',
        needCode: 'fraud-prevention',
        serviceCodes: ['fraud-prevention', 'legal-advice'],
        riskCodes: ['fraud'],
        details: { ...person, story: '先后买了九种保健品，花去存款八万', wish: '想知道钱还能不能退' },
      });
      await story.consent({ fields: sensitive });
      equal((await story.ours()).fields.find(({ field }) => field === 'story')?.tier, 'L3');
      equal(await story.tryToSend(), 'action-not-allowed');
      deepEqual((await story.ours()).sendBlockers, ['supervisor-needed']);
      equal(await story.tryToSend(story.from.supervisor), 'requested');
      ok(!JSON.stringify(await story.theirs()).includes('八万'));
    },
  },
  {
    key: 9,
    tests: 'his no is kept and not asked again; the fire risk goes to the community on its own ground, without him',
    run: async (scene) => {
      const story = await Story.begin(scene, '03', 'A', {
        needCode: 'community-activity',
        riskCodes: ['unsafe-home'],
        details: { ...person, story: '家中堆物多，有火险' },
      });
      await story.consent({ decision: 'refused', fields: [], endsOn: undefined });
      equal((await story.consentAnswer()).code, 'consent-already-refused');
      equal(await story.tryToSend(story.from.supervisor), 'consent-refused');
      const safety = { legalBasis: 'other-law', basisReason: 'community-safety', basisNote: '只告知火险', fields: [] };
      const { version } = await story.ours();
      good(await story.from.worker.patch(`/api/referrals/${story.id}`, safety, { version }));
      await story.send();
      await story.answer('receive', 'accept');
      const seen = await story.theirs();
      deepEqual(seen.card?.riskCodes, ['unsafe-home']);
      deepEqual(readable(seen), []);
      await story.answer('start');
    },
  },
  {
    key: 10,
    tests: 'two serve together to the end: hours are handed over in words both read, both stand in the list',
    run: async (scene) => {
      const story = await Story.begin(scene, '13', '03', {
        mode: 'joint-service',
        details: { ...person, health: '肿瘤晚期', wish: '想在自己床上' },
      });
      await story.consent({ fields: ['name', 'phone', 'health', 'wish'] });
      await story.send();
      await story.answer('receive', 'accept', 'start');
      const say = (text: string) => story.from.worker.post(`/api/referrals/${story.id}/messages`, { text });
      good(await say('周二、周五夜间由我们陪，白天请你们入户'), 201);
      const { items } = good(
        await story.to.worker.get<{ items: { text: string }[] }>(`/api/referrals/${story.id}/messages`),
      );
      ok(items[0].text.includes('夜间由我们陪'));
      await story.take(story.to.worker, 'complete', { note: '入户十五次，共三十小时' });
      const ours = await story.ours();
      equal(ours.timeline.find(({ step: name }) => name === 'complete')?.note, '入户十五次，共三十小时');
      equal((await story.take(story.from.worker, 'close')).businessStatus, 'loop-closed');
    },
  },
  {
    key: 12,
    tests: 'someone who wants to give: the calm urgency sets no term for a first contact',
    run: async (scene) => {
      const story = await Story.begin(scene, '05', '11', {
        urgency: 'watch',
        ageBand: '60-64',
        needCode: 'companionship',
        serviceCodes: ['companionship'],
        reasonCodes: ['service-user-request'],
        details: { ...person, wish: '想当志愿者，陪更老的老人' },
      });
      await story.consent({ fields: ['name', 'phone', 'wish'] });
      await story.send(story.from.worker);
      await story.answer('receive');
      equal((await story.ours()).clock?.kind, 'decide');
      await story.answer('accept');
      const seen = await story.theirs();
      equal(seen.clock, null);
      equal(valueOf(seen, 'wish'), '想当志愿者，陪更老的老人');
    },
  },
  {
    key: 13,
    tests: 'a need of thirty names nobody and asks nobody',
    run: async (scene) => {
      const group = {
        subjectKind: 'group',
        headcount: 30,
        sex: 'not-stated',
        urgency: 'watch',
        needCode: 'community-activity',
      };
      const named = await scene.partners['03'].worker.post<Standing>('/api/referrals', {
        ...group,
        personCode: 'GROUP-01',
        group: 'elder',
        ageBand: '70-74',
        mode: 'joint-service',
        serviceCodes: [],
        riskCodes: [],
        reasonCodes: [],
        details: person,
      });
      deepEqual([named.status, named.body.code], [422, 'group-names-nobody']);
      const story = await Story.begin(scene, '03', '01', { ...group, details: undefined });
      await story.send(story.from.worker);
      await story.answer('receive', 'accept');
      const seen = await story.theirs();
      deepEqual([seen.subjectKind, seen.card?.headcount, readable(seen)], ['group', 30, []]);
      equal(await story.personId(), null);
    },
  },
];
