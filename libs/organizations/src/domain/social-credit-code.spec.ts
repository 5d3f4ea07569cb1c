import { checkSocialCreditCode } from './social-credit-code';

describe('checkSocialCreditCode (GB 32100-2015, R-ID-01)', () => {
  const passes = [
    '53990100XXDM00004G',
    '52990100XXDM00012E',
    '52990100XXDM000209',
    '52990100XXDM000396',
    '52990100XXDM000471',
    '52990100XXDM00055U',
    '52990100XXDM00063N',
    '52990100XXDM00071H',
    '52990100XXDM0008X9',
    '52990100XXDM000989',
    '52990100XXDM00100W',
    '52990100XXDM00119R',
    '51990100XXDM00127P',
    '52990100XXDM00135F',
    '52990100XXDM00143A',
  ];
  it.each(passes)('%s passes', (code) => {
    expect(checkSocialCreditCode(code)).toEqual({ code, findings: [] });
  });

  it.each([
    ['91350100M000100Y43', ['not-civil-affairs']],
    ['91110000802100433B', ['not-civil-affairs']],
    ['91350100M0001TGQXM', ['check-character', 'not-civil-affairs']],
    ['53990100XXDM00004H', ['check-character']],
    ['12345', ['malformed']],
    ['', ['malformed']],
    ['5399O100XXDM00004G', ['malformed']],
    ['53990100XXDM00004GG', ['malformed']],
  ])('%s → %j', (code, findings) => {
    expect(checkSocialCreditCode(code).findings).toEqual(findings);
  });

  it('folds what people paste', () => {
    expect(checkSocialCreditCode(' 53990100 xxdm00004g ').code).toBe('53990100XXDM00004G');
    expect(checkSocialCreditCode('５３９９０１００ＸＸＤＭ００００４Ｇ').findings).toEqual([]);
  });

  it('a changed character anywhere is noticed', () => {
    const code = '53990100XXDM00004G';
    for (let at = 0; at < 17; at += 1) {
      const other = code[at] === '7' ? '8' : '7';
      const changed = code.slice(0, at) + other + code.slice(at + 1);
      expect(checkSocialCreditCode(changed).findings).toContain('check-character');
    }
  });
});
