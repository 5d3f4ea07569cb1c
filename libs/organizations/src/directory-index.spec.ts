import { organizationTokens, pinyinKey, queryTokens } from './directory-index';

describe('pinyinKey', () => {
  it('orders names as people read them aloud', () => {
    const names = ['银杏志愿者协会', '安宁陪伴社', '青苗儿童服务中心', '暖檐社工服务中心', 'A社区', '重庆社', '𠮷田社'];
    const sorted = [...names].sort((a, b) => (pinyinKey(a) < pinyinKey(b) ? -1 : 1));
    expect(sorted.slice(0, 6)).toEqual([
      'A社区',
      '安宁陪伴社',
      '重庆社',
      '暖檐社工服务中心',
      '青苗儿童服务中心',
      '银杏志愿者协会',
    ]);
  });

  it.each([
    ['暖檐社工', 'nuan yan she gong'],
    ['Peninsula Family Service', 'peninsula family service'],
    ['ＡＢ社', 'ab she'],
  ])('%s → %s', (name, key) => expect(pinyinKey(name)).toBe(key));
});

describe('what finds an organisation', () => {
  const tokens = new Set(
    organizationTokens({ name: '拾光记忆关爱中心（示例）', shortName: '拾光', description: '陪伴照顾者' }, [
      { name: '照顾者小组', words: ['认知障碍支持', '失智'] },
    ]),
  );
  it.each(['拾光', '记忆', '失智', '认知障碍', '認知障礙', '照顾者小组', '陪伴', '光'])('%s', (query) => {
    expect(queryTokens(query)!.every((token) => tokens.has(token))).toBe(true);
  });
  it('not by words it does not say', () => {
    expect(queryTokens('哀伤')!.every((token) => tokens.has(token))).toBe(false);
  });
  it('asks nothing for an empty query, and finds nothing for signs alone', () => {
    expect(queryTokens(undefined)).toBeNull();
    expect(queryTokens('  ')).toBeNull();
    expect(queryTokens('？！')).toEqual([]);
  });
});
