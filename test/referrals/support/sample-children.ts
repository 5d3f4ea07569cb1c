import { deepEqual, equal, ok } from 'node:assert/strict';
import { good, newCode, today } from '../two-organizations';
import type { SampleCase } from './sample-elders';
import { closedBecause, guardianSigns, open, readable, Story, valueOf } from './sample-scene';

const child = { group: 'child', household: 'with-parents', riskCodes: [] as string[] };

export const children: readonly SampleCase[] = [
  {
    key: 14,
    tests: 'under fourteen the guardian signs and the child agrees; the supervisor sends',
    run: async (scene) => {
      const story = await Story.begin(scene, '06', '08', {
        ...child,
        ...{ sex: 'male', ageBand: '6-9', household: 'grandparents', needCode: 'family-relations' },
        details: { name: '周小禾', story: '近一个月常不到校', wish: '想让爸爸周末打电话' },
      });
      const codes = [
        await story.consentAnswer({ signedBy: 'self' }),
        await story.consentAnswer({ signedBy: 'guardian', relation: 'grandparent' }),
        await story.consentAnswer({ ...guardianSigns, childView: 'disagrees' }),
        await story.consentAnswer({ ...guardianSigns, childView: 'cannot-say' }),
        await story.consentAnswer({ ...guardianSigns, guardianInConflict: true }),
      ].map(({ code }) => code);
      deepEqual(codes, [
        'consent-guardian-needed',
        'consent-child-view-needed',
        'consent-child-disagrees',
        'consent-under-eight-unstated',
        'consent-guardian-in-conflict',
      ]);
      await story.consent({ fields: ['story', 'wish'], ...guardianSigns });
      equal(await story.tryToSend(), 'action-not-allowed');
      deepEqual((await story.ours()).sendBlockers, ['supervisor-needed']);
      equal(await story.tryToSend(story.from.supervisor), 'requested');
      await story.answer('accept');
      const seen = await story.theirs();
      ok(seen.fields.every(({ tier }) => tier === 'L3'));
      deepEqual(readable(seen).sort(), ['story', 'wish']);
    },
  },
  {
    key: 15,
    tests: 'suspected harm is reported with nobody asked and no guardian told, and only those responsible read who did',
    run: async (scene) => {
      const story = await Story.begin(scene, '06', 'G2', {
        ...child,
        ...{ ageBand: '10-13', urgency: 'critical', needCode: 'child-in-difficulty' },
        reasonCodes: ['statutory-duty'],
        riskCodes: ['abuse-or-neglect'],
        legalBasis: 'statutory-duty',
        basisReason: 'child-harm-suspected',
        basisNote: '手臂有瘀伤，家长在场时不说话',
        details: { story: '手臂有瘀伤' },
      });
      const report = {
        referralId: story.id,
        discoveredAt: new Date(Date.now() - 20 * 60_000).toISOString(),
        seenKinds: ['injury'],
        seenBy: 'self',
        seen: '手臂有瘀伤',
        safety: 'not-known',
        call: { toWhom: 'police', calledAt: new Date(Date.now() - 10 * 60_000).toISOString(), number: '110-0042' },
      };
      const { id } = good(await story.from.worker.post<{ id: string }>('/api/mandatory-reports', report), 201);
      const filed = good(await story.from.supervisor.get(`/api/mandatory-reports/${id}`));
      deepEqual([filed.isReported, filed.minutes], [true, 10]);
      const unseen = [story.from.colleague, story.to.worker, scene.partners['08'].supervisor];
      const answers = await Promise.all(unseen.map((client) => client.get(`/api/mandatory-reports/${id}`)));
      deepEqual(
        answers.map(({ status }) => status),
        [404, 403, 404],
      );
      await story.send(story.from.worker);
      deepEqual((await story.ours()).consents, []);
      await story.answer('receive', 'accept');
      equal(valueOf(await story.theirs(), 'story'), '手臂有瘀伤');
      const withheld = { givenOn: today(), receiver: 'withheld', note: '监护人可能是加害人' };
      await story.take(story.from.worker, 'record-notice', withheld);
      ok(!JSON.stringify(await story.theirs()).includes('加害人'));
    },
  },
  {
    key: 16,
    tests:
      'a full group says no; the next one is asked anew, health by a tick of its own, and hears nothing of the first',
    run: async (scene) => {
      const words = { name: '陈知远', health: '尚未评估', wish: '喜欢火车', story: '老师建议上“说话班”' };
      const first = await Story.begin(scene, '06', '07', {
        ...child,
        ...{ sex: 'male', ageBand: '3-5', urgency: 'routine', needCode: 'special-needs-child' },
        details: words,
      });
      const agreed = { ...guardianSigns, childView: 'cannot-say' };
      await first.consent({ fields: ['story', 'wish'], decision: 'partly', ...agreed });
      await first.send();
      await first.take(first.to.worker, 'decline', { declineReason: 'no-capacity', declinedBy: 'provider' });
      const declined = await first.ours();
      deepEqual(declined.nextMatches, { offer: true, advice: 'look-for-a-place', lookFor: ['capacity'] });
      equal((await first.theirs()).card, null);
      const other = scene.partners['08'];
      const { id } = await first.take(first.from.worker, 'another', { recipientId: other.organization.id });
      const second = first.follow(id, other);
      const drafted = await second.ours();
      equal(valueOf(drafted, 'wish'), words.wish);
      ok(drafted.sendBlockers.includes('consent-other-recipient'));
      await second.consent({ fields: ['story', 'wish', 'health'], ...agreed });
      const { version } = await second.ours();
      good(
        await second.from.worker.patch(
          `/api/referrals/${id}`,
          { fields: ['story', 'wish', 'health', 'name'] },
          { version },
        ),
      );
      equal(await second.tryToSend(second.from.supervisor), 'consent-fields-missing');
      await second.consent({ fields: ['story', 'wish', 'health', 'name'], ...agreed });
      await second.send();
      await second.answer('accept');
      const seen = await second.theirs();
      deepEqual([valueOf(seen, 'health'), seen.related], ['尚未评估', []]);
      ok(!JSON.stringify(seen).includes(first.id));
      ok(!JSON.stringify(await first.theirs()).includes('尚未评估'));
    },
  },
  {
    key: 17,
    tests: 'from fourteen both sign; what she tells in confidence is not in what they sign',
    run: async (scene) => {
      const secret = '在班级群里被围攻';
      const story = await Story.begin(scene, '06', '09', {
        ...child,
        ...{ ageBand: '14-17', needCode: 'mental-health', riskCodes: ['self-harm'] },
        details: { name: '林一诺', story: secret, wish: '不想换学校' },
      });
      equal((await story.consentAnswer({ signedBy: 'self' })).code, 'consent-both-sign');
      equal((await story.consentAnswer({ ...guardianSigns, signedBy: 'guardian' })).code, 'consent-both-sign');
      await story.consent({ fields: ['name', 'wish'], signedBy: 'self-and-guardian', relation: 'parent' });
      await story.send();
      await story.answer('accept');
      const seen = await story.theirs();
      deepEqual(readable(seen).sort(), ['name', 'wish']);
      equal(closedBecause(seen, 'story'), 'not-consented');
      for (const form of ['referral', 'consent', 'reply']) {
        const shown = await story.to.worker.get(`/api/referrals/${story.id}/forms/${form}`);
        ok(!JSON.stringify(shown.body).includes(secret));
      }
    },
  },
  {
    key: 20,
    tests: 'the duty to report goes on when a relative takes back another consent, and the bureau sees this case only',
    run: async (scene) => {
      const personCode = newCode();
      const about = { ...child, personCode, sex: 'male', ageBand: '6-9', household: 'grandparents' };
      const helped = await Story.begin(scene, '06', '08', { ...about, details: { name: '吴小川', wish: '想爸爸' } });
      await helped.consent({ fields: ['name', 'wish'], ...guardianSigns, relation: 'grandparent' });
      await helped.send();
      const duty = await Story.begin(scene, '06', 'G2', {
        ...about,
        ...{ urgency: 'critical', needCode: 'child-in-difficulty', reasonCodes: ['statutory-duty'] },
        legalBasis: 'statutory-duty',
        basisReason: 'child-without-carer',
        basisNote: '父亲服刑，母亲失联，奶奶住院',
        details: { name: '吴小川', story: '疑似事实无人抚养' },
      });
      await duty.send(duty.from.worker);
      await duty.answer('receive', 'accept');
      await helped.withdrawConsent();
      deepEqual([(await helped.ours()).businessStatus, (await duty.ours()).businessStatus], ['consent-paused', null]);
      equal(valueOf(await duty.theirs(), 'name'), '吴小川');
      equal((await duty.to.worker.get(`/api/referrals/${helped.id}`)).status, 404);
      equal((await duty.to.worker.get(`/api/service-users/${await duty.personId()}`)).status !== 200, true);
      ok(!JSON.stringify(await open(duty.to.worker, duty.id)).includes(helped.id));
      await duty.answer('start');
    },
  },
];
