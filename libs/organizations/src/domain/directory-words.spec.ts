import { directoryTokens, foldText, requiredTokens } from './directory-words';

const simplify = (text: string) => text.replace(/認/g, '认').replace(/障礙/g, '障碍');
const fold = (text: string) => foldText(text, simplify);
const finds = (query: string, text: string) => {
  const stored = new Set(directoryTokens(fold(text), { prefixes: true }));
  const required = requiredTokens(fold(query));
  return required.length > 0 && required.every((token) => stored.has(token));
};

describe('directory words', () => {
  it.each([
    ['认知', '认知障碍支持', true],
    ['認知障礙', '认知障碍支持', true],
    ['认', '认知障碍支持', true],
    ['知障', '认知障碍支持', true],
    ['认障', '认知障碍支持', false],
    ['老年', '养老服务', false],
    ['养老 服务', '社区养老，家政服务', true],
    ['社工A', '社工ａ服务站', true],
    ['a社区', '青禾街道A社区', true],
    ['Peninsula', 'Peninsula Family Service', true],
    ['penin', 'Peninsula Family Service', true],
    ['ninsula', 'Peninsula Family Service', false],
    ['family service', 'Peninsula Family Service', true],
    ['7', '7号楼', true],
    ['𠮷田', '𠮷田社', true],
    ['', '认知', false],
    ['，。', '认知', false],
    ['%', '100%', false],
  ])('%j in %j: %s', (query, text, answer) => expect(finds(query, text)).toBe(answer));

  it('stores one- and two-character tokens of Han text and whole words of the rest', () => {
    expect(directoryTokens(fold('认知A区'))).toEqual(['认', '知', '认知', 'a', '区']);
  });

  it('never splits a character outside the basic plane', () => {
    expect(directoryTokens('𠮷野')).toEqual(['𠮷', '野', '𠮷野']);
  });

  it('asks for pairs only where there is a pair', () => {
    expect(requiredTokens('照顾者 组')).toEqual(['照顾', '顾者', '组']);
  });

  it('keeps very long words bounded', () => {
    expect(directoryTokens('x'.repeat(5000), { prefixes: true }).every((token) => token.length <= 40)).toBe(true);
  });
});
