import { idNumberNote, idNumberStem } from './identity-check';

describe('identity numbers', () => {
  it.each([
    ['11010519491231002X', null],
    ['11010519491231002x', null],
    ['１１０１０５１９４９１２３１００２Ｘ', null],
    ['110105194912310021', 'id-number-check-differs'],
    ['110105491231002', 'id-number-old-form'],
    ['81000019900101123', 'id-number-other-document'],
    ['E12345678', 'id-number-other-document'],
  ])('%s: %s, and is never refused', (text, note) => expect(idNumberNote(text)).toBe(note));

  it('an old card and a new one have the same stem', () => {
    expect(idNumberStem('110105491231002')).toBe(idNumberStem('11010519491231002X'));
    expect(idNumberStem('E12345678')).toBeNull();
  });
});
