import { isPasswordLongEnough } from './password';
import { readSignInName } from './sign-in-name';

describe('readSignInName', () => {
  it.each([
    ['140 0000 0021', 'phone', '14000000021'],
    ['+86 14000000021', 'phone', '14000000021'],
    ['１４００００００２１', null, null],
    ['１４０００００００２１', 'phone', '14000000021'],
    ['Steward@Example.ORG ', 'email', 'steward@example.org'],
    ['12345', null, null],
    ['a@b', null, null],
  ])('%s → %s %s', (typed, kind, value) =>
    expect(readSignInName(typed)).toEqual(kind === null ? null : { kind, value }),
  );
});

describe('isPasswordLongEnough', () => {
  it.each([
    ['short', false],
    ['十个汉字也是好的密码呀', true],
    ['🙂🙂🙂🙂🙂', false],
    ['0123456789', true],
  ])('%s → %s', (password, enough) => expect(isPasswordLongEnough(password)).toBe(enough));
});
