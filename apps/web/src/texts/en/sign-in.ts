import type { Translated } from '../translated';
import type original from '../zh-CN/sign-in';

const signIn: Translated<typeof original> = {
  title: 'Sign in',
  signInName: 'Telephone number or e-mail',
  password: 'Password',
  show: 'Show password',
  hide: 'Hide password',
  submit: 'Sign in',
  busy: 'Signing in',
  forgot: 'Forgotten your password? Please ask the administrator of your organisation.',
  wrong: 'The telephone number, e-mail or password is not right',
  wrongDo: 'Please look again, and mind capital letters.',
  tooMany: 'Too many attempts; please take a short break',
  tooManyIn: 'To protect this account, please try again in {{count}} minutes.',
  tooManyIn_one: 'To protect this account, please try again in a minute.',
  tooManyDo:
    'To protect this account, please try again in a few minutes. If you have forgotten your password, the administrator of your organisation can help.',
  needName: 'Please write your telephone number or e-mail',
  needPassword: 'Please write your password',
  noFace: 'Signing in needs no face scan and no puzzle.',
};
export default signIn;
