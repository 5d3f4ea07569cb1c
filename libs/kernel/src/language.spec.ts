import { languageAsked } from './language';

it.each([
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['EN', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['de-DE, en;q=0.5', 'en'],
  ['fr', 'zh-CN'],
  ['english', 'zh-CN'],
  ['*', 'zh-CN'],
  ['', 'zh-CN'],
  [',;;q=', 'zh-CN'],
  [undefined, 'zh-CN'],
])('reads %j as %s', (header, language) => expect(languageAsked(header)).toBe(language));
