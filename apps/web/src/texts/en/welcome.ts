import type { Translated } from '../translated';
import type original from '../zh-CN/welcome';

const welcome: Translated<typeof original> = {
  title: 'Choose a password',
  hello: 'Hello, {{name}}',
  invitation: '{{organizations}} invites you to use Tongxing together.',
  reset: 'Please choose a new password. Devices that used the old one will be signed out.',
  signInName: 'You will sign in with',
  password: 'Password',
  passwordNote: 'At least 10 characters. Long is safer than complicated; a sentence will do.',
  repeat: 'The same again',
  tooShort: 'The password has fewer than 10 characters',
  notSame: 'The two are not the same',
  submit: 'Set the password and sign in',
  busy: 'Signing in',
  gone: 'This link has been used or has expired',
  goneDo: 'Please ask the person who gave it to you for another one.',
  toSignIn: 'Go to sign-in',
};
export default welcome;
