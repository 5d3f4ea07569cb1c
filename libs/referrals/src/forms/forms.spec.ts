import { docxOf, type FormDocument } from '@app/documents';
import { ZipArchive } from '@app/files';
import type { FieldSight } from '../domain/disclosure';
import { consentForm } from './consent-form';
import { formKinds, wordsIn, type FormFacts, type FormKind } from './form-facts';
import { referralForm } from './referral-form';
import { replyForm } from './reply-form';

const makers = { referral: referralForm, consent: consentForm, reply: replyForm };
const printed = { above: ['编号：ZJ-202611-0007', '保密'], below: '打印人：社工乙' } as const;
const open = (field: FieldSight['field'], value: string): FieldSight => ({ field, tier: 'L2', state: 'open', value });

const facts: FormFacts = {
  number: 'ZJ-202611-0007',
  source: { name: '银杏志愿者协会（示例）', phone: '14000000021' },
  worker: '社工乙',
  recipient: { name: '暖檐社工服务中心（示例）', phone: '14000000035' },
  sentOn: '2026-11-23',
  consentEndsOn: '2027-11-23',
  basis: 'consent',
  card: {
    personCode: 'A01',
    group: 'elder',
    sex: 'female',
    ageBand: '80-84',
    household: 'alone',
    language: 'dialect',
    community: 'A社区',
    needCode: 'home-visit',
    serviceCodes: ['home-visit', 'fall-prevention'],
    riskCodes: ['falls', 'visit-in-pairs'],
    reasonCodes: ['specialist-skill'],
    mode: 'joint-service',
    urgency: 'priority',
  },
  fields: [
    open('name', '何𠮷梅'),
    open('story', '第一行\n第二行 <b>&amp;'),
    { field: 'health', tier: 'L3', state: 'closed', reason: 'not-consented' },
    { field: 'address', tier: 'L2', state: 'closed', reason: 'after-acceptance' },
  ],
  asked: ['name', 'phone', 'health'],
  services: ['入户探访', '居家防跌倒'],
  receivedAt: '2026-11-24',
  reply: {
    decision: 'condition',
    conditions: '第一次请一起入户。',
    missing: null,
    declineReason: null,
    worker: '社工甲',
  },
};

async function partsOf(form: FormDocument): Promise<{ text: string; fonts: string }> {
  const archive = await ZipArchive.open(await docxOf(form), { unpackedBytes: 5_000_000 }, (fault) => new Error(fault));
  const text = (await archive.text('word/document.xml')).replace(/<[^>]*>/g, '');
  const fonts = await archive.text('word/styles.xml');
  archive.close();
  return { text, fonts };
}

describe.each(formKinds)('the form %s', (kind: FormKind) => {
  it.each(['zh-CN', 'en'] as const)('is a Word file with its seals and every letter (%s)', async (language) => {
    const words = wordsIn[language];
    const { text, fonts } = await partsOf(makers[kind](facts, words, printed));
    expect(text).toContain(words.titles[kind]);
    expect(/eastAsia="SimSun"/.test(fonts)).toBe(true);
    expect(text.match(/45 ?(毫米|mm)/g)).toHaveLength(kind === 'referral' ? 2 : 1);
    expect(text).toContain('暖檐社工服务中心（示例）');
  });

  it('is blank without a referral', async () => {
    const { text } = await partsOf(makers[kind](null, wordsIn['zh-CN'], printed));
    for (const known of ['何𠮷梅', '暖檐', 'A01', '社工乙']) expect(text).not.toContain(known);
  });
});

it('prints what its reader may see, and says why the rest is missing', async () => {
  const { text } = await partsOf(referralForm(facts, wordsIn['zh-CN'], printed));
  expect(text).toContain('何𠮷梅');
  expect(text).toContain('第二行 &lt;b&gt;&amp;amp;');
  expect(text).toContain('（本人没有同意提供）');
  expect(text).toContain('（接收后可见）');
});

it('ticks nothing on the consent beforehand', () => {
  const form = consentForm(facts, wordsIn['zh-CN'], printed);
  const ticks = form.parts.flatMap((part) => (part.kind === 'ticks' ? part.items : []));
  expect(ticks.some(({ ticked }) => ticked)).toBe(false);
  expect(ticks.map(({ label }) => label)).toEqual(expect.arrayContaining(['姓名', '电话', '健康情况', '我同意']));
});
