import { organizationTokens, wantedTokens } from './directory-index';
import { excerpt } from './domain/name-matching';
import { WantedWords } from './wanted-words';

const marked = (text: string, query: string): string[] | null => {
  const found = new WantedWords(query).find(text);
  return found && found.marks.map(({ from, length }) => text.slice(from, from + length));
};

describe('what was typed is found in a name, and marked', () => {
  it.each([
    ['暖檐社工服务中心', '暖檐', ['暖檐']],
    ['暖檐社工服务中心', '社工', ['社工']],
    ['暖檐社工服务中心', 'nuanyan', ['暖檐']],
    ['暖檐社工服务中心', 'nuany', ['暖檐']],
    ['暖檐社工服务中心', 'NuanYan', ['暖檐']],
    ['暖檐社工服务中心', 'nuan yan', ['暖檐']],
    ['暖檐社工服务中心', 'ny', ['暖檐']],
    ['暖檐社工服务中心', 'nysg', ['暖檐社工']],
    ['暖檐社工服务中心', 'nyzx', ['暖檐', '中心']],
    ['暖檐社工服务中心', 'sg', ['社工']],
    ['暖檐社工服务中心', '中心 暖檐', ['暖檐', '中心']],
    ['暖檐社工服务中心', '暖檐中心', null],
    ['暖檐社工服务中心', 'xz', null],
    ['Ａ社区为老服务站', 'a社区', ['Ａ社区']],
    ['重庆社', 'chongqing', ['重庆']],
    ['重庆社', 'cqs', ['重庆社']],
    ['单晓燕', 'shan', ['单']],
    ['单晓燕', 'dan', ['单']],
    ['曾小贤', 'zengxx', ['曾小贤']],
    ['仇英', 'qiu', ['仇']],
    ['解晓东', 'xie', ['解']],
    ['绿叶', 'lv', ['绿']],
    ['Peninsula Family Service', 'family', ['Family']],
    ['Peninsula Family Service', 'pen serv', ['Pen', 'Serv']],
    ['第１２次见面会', '12', ['１２']],
    ['认知障碍支持', '認知', ['认知']],
    ['𠮷田社', '𠮷', ['𠮷']],
    ['100% 陪伴_组\\', '100%', ['100']],
    ['A', 'b', null],
  ])('%s · %s', (text, query, expected) => expect(marked(text, query)).toEqual(expected));

  it('by signs alone nothing is asked', () => {
    for (const query of ['', '   ', '%_\\', '？！', '\u202e\u200f', '😀'])
      expect(new WantedWords(query).isEmpty).toBe(true);
  });

  it('a word made to be tried in every way there is ends all the same', () => {
    expect(new WantedWords('a'.repeat(100)).find('安爱傲岸'.repeat(50))).not.toBeNull();
    expect(new WantedWords(`${'a'.repeat(99)}b`).find('安爱傲岸'.repeat(50))).toBeNull();
  });
});

describe('what finds an organisation in the database', () => {
  const tokens = new Set(
    organizationTokens({ name: '暖檐社工服务中心', shortName: '暖檐', uscc: '52110105MJ0000001X' }, [
      { name: '认知障碍照顾者小组', words: ['失智'] },
    ]),
  );
  const isFound = (query: string): boolean => {
    const { all, either } = wantedTokens(query)!;
    const carries = (some: string[]): boolean => some.every((token) => tokens.has(token));
    return carries(all) && either.every((sets) => sets.some(carries));
  };
  it.each(['暖檐', 'nuan', 'nuany', 'nuanyan', 'nuanyanshegong', 'ny', 'nysgfwzx', 'nyzx', 'renzhi', 'rz', '暖檐 rz'])(
    '%s',
    (query) => expect(isFound(query)).toBe(true),
  );
  it('not by a reading of none of its names', () => {
    for (const query of ['shizhi', 'qz', 'yannuan', '暖檐 qq']) expect(isFound(query)).toBe(false);
  });
  it('a query of many words keeps the statement small', () => {
    expect(wantedTokens('ab cd ef gh ij kl mn')!.either).toHaveLength(4);
  });
});

it('a long text is cut around what was found, never through a character', () => {
  const text = `${'𠮷'.repeat(60)}照顾者${'者'.repeat(60)}`;
  const [mark] = new WantedWords('照顾').find(text)!.marks;
  const cut = excerpt(text, [mark]);
  expect([...cut.text].length).toBeLessThanOrEqual(50);
  expect(cut.marks.map(({ from, length }) => cut.text.slice(from, from + length))).toEqual(['照顾']);
  expect(cut.text.replace(/…/g, '')).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
});
