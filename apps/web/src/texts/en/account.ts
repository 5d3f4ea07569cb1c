import type { Translated } from '../translated';
import type original from '../zh-CN/account';

const account: Translated<typeof original> = {
  title: 'My account',
  who: 'Who you are',
  name: 'Name',
  organization: 'Organisation',
  role: 'Role',
  organizations: 'You have a role in these organisations',
  acting: 'You are acting in this role now',
  switchTo: 'Act in this role',
  language: 'Language',
  languageNote: 'Pages and mails to you use this language. What people wrote stays as they wrote it.',
  singleKeys: {
    title: 'Single keys',
    on: 'In lists of referrals and in live sessions one key alone does something. If you touch keys by accident, or speak to your computer, turn this off.',
    off: 'One key alone does nothing now.',
    turnOff: 'Turn off',
    turnOn: 'Turn on again',
  },
  password: 'Change password',
  passwordNote: 'At least 10 characters. Long is safer than complicated; a sentence will do.',
  current: 'Present password',
  next: 'New password',
  repeat: 'New password again',
  save: 'Change password',
  saved: 'Your password has been changed. Please sign in with the new one from now on.',
  wrongCurrent: 'The present password is not right',
  wrongCurrentDo: 'Please look again, and mind capital letters.',
  tooShort: 'The new password has fewer than 10 characters',
  notSame: 'The two are not the same',
  install: {
    title: 'On your home screen',
    what: 'Opens from the home screen like an app, and lets you write while offline. No app store, hardly any space.',
    now: 'Put it on the home screen',
    byHand:
      'In your browser’s menu choose “Add to home screen” or “Install”. In WeChat, choose “Open in browser” first.',
  },
  more: 'More',
  outbox: 'Mails sent',
  outboxNote: 'In the demonstration no mail really leaves; all of them are kept here.',
};
export default account;
