import { newId } from '@app/kernel';
import { organizationTokens, pinyinKey } from '@app/organizations';
import type { Client } from 'pg';

export const organizations = 10_000;
const servicesEach = 3;
const batch = 500;

// Two characters each: what people type. Places and names of our own making, in the manner of real ones.
const places = words(
  '青禾 白云 临江 望岳 南浦 清河 柳河 石桥 东篱 西岭 北山 平湖 安宁 锦屏 龙泉 凤鸣 新塘 古渡 花溪 梅园 竹林 松岗 桃源 杏坛 荷塘 兰亭 菊圃 双桥 三元 四季 五福 六合 七星 八里 九龙 百步 千灯 万松 长宁 永安',
);
const callings = words(
  '暖檐 拾光 银杏 青苗 同行 春晖 夕阳 晚晴 常青 康乐 福寿 颐和 孝亲 敬老 关爱 守望 邻里 互助 友善 仁爱 博爱 慈航 善行 阳光 彩虹 星火 微光 灯塔 港湾 摇篮 花蕾 希望 明天 未来 童心 萤火 蒲公 向日 小树 大爱 和合 睦邻 安康 怡养 泽恩 惠民 益家 乐活 心语 知行',
);
const kinds = words(
  '社工服务中心 养老服务中心 志愿者协会 关爱中心 儿童服务站 康复中心 日间照料中心 公益发展中心 慈善会 助残服务社 家庭支持中心 老年大学',
);
const offers = words(
  '入户探访 认知障碍照顾者小组 跌倒预防 助餐送餐 日间照料 康复训练 心理陪伴 临终关怀 哀伤辅导 法律援助 监护咨询 课后托管 困境儿童陪伴 亲子活动 残障支持 喘息服务 居家适老化改造 健康讲座 时间银行 代际同乐 防诈宣传 紧急呼叫 陪诊陪护 助浴服务 志愿者培训 政策咨询 社区食堂 手工小组 书法课堂 智能手机教学',
);
const says = words(
  '每周两次 免费参加 需要预约 上门服务 线上线下 接受转介 周末开放 方言服务 无障碍通道 专业督导 持证社工 邻里参与 政府购买 长期开展 名额有限',
);

function words(text: string): string[] {
  return text.split(' ');
}

/** The same numbers every time. */
export function sequence(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Ten thousand organisations with three services each, their words made as the product makes them. */
export async function fillDirectory(client: Client): Promise<void> {
  const next = sequence(20_261_101);
  const one = (list: readonly string[]): string => list[next(list.length)];
  const { rows: tags } = await client.query<{ code: string; words: string[] }>(
    'SELECT code, array_prepend(label_zh, array_prepend(label_en, aliases)) AS words FROM expertise_tag ORDER BY code',
  );
  for (let from = 0; from < organizations; from += batch) {
    const rows = Array.from({ length: batch }, (_, step) => {
      const number = from + step;
      const name = `${one(places)}${one(callings)}${one(kinds)}${number % 7 === 0 ? `第${next(900) + 100}站` : ''}`;
      const description = `${one(says)}，${one(says)}，${one(places)}一带`;
      const services = Array.from({ length: servicesEach }, () => {
        const tag = tags[next(tags.length)];
        return {
          id: newId(),
          name: one(offers),
          description: `${one(says)}，${one(says)}`,
          tag: tag.code,
          words: tag.words,
        };
      });
      const tokens = organizationTokens({ name, description }, services);
      return {
        id: newId(),
        kind: number % 50 === 0 ? 'member' : 'listed',
        name,
        description,
        pinyin: pinyinKey(name),
        tokens,
        services,
      };
    });
    await client.query(
      `INSERT INTO organization (id, kind, name, description, source, pinyin_key, search_tokens, search_form)
       SELECT r.id, r.kind, r.name, r.description, 'bench', r.pinyin, ARRAY(SELECT jsonb_array_elements_text(r.tokens)), 1
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, kind text, name text, description text, pinyin text, tokens jsonb)`,
      [JSON.stringify(rows)],
    );
    await client.query(
      `INSERT INTO service (id, organization_id, name, description, expertise, source)
       SELECT s.id, r.id, s.name, s.description, ARRAY[s.tag], 'bench'
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, services jsonb),
         jsonb_to_recordset(r.services) AS s (id uuid, name text, description text, tag text)`,
      [JSON.stringify(rows)],
    );
  }
  await client.query('ANALYZE organization, service');
}

/** What is typed: words of two characters, longer ones, two at a time, one character, names in full, pinyin and initials. */
export function queries(count: number): string[] {
  const next = sequence(7);
  const one = (list: readonly string[]): string => list[next(list.length)];
  const ways: (() => string)[] = [
    () => one(places),
    () => one(callings),
    () => one(offers).slice(0, 2),
    () => one(says).slice(0, 2),
    () => one(offers),
    () => one(kinds),
    () => `${one(places)} ${one(callings)}`,
    () => `${one(places)}${one(callings)}`,
    () => one(callings).slice(0, 1),
    () => pinyinKey(one(callings)).replaceAll(' ', ''),
    () => pinyinKey(one(places)),
    () =>
      pinyinKey(one(places) + one(callings))
        .split(' ')
        .map((syllable) => syllable[0])
        .join(''),
    () => '服务',
    () => '中心',
  ];
  return Array.from({ length: count }, (_, number) => ways[number % ways.length]());
}
