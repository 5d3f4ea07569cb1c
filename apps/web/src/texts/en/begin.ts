import type { Translated } from '../translated';
import type original from '../zh-CN/begin';

const begin: Translated<typeof original> = {
  title: 'Begin a network',
  lead: 'Three questions, about two minutes. Then you can invite the first organisation.',
  step: 'Question {{number}} of 3',
  networkQuestion: 'What is this network called?',
  networkHelp: 'Everybody sees it on the sign-in page and at the top left of every page.',
  network: 'Name of the network',
  organizationQuestion: 'Which organisation are you with?',
  organizationHelp: 'The one that looks after this network, often a support agency.',
  organization: 'Name of the organisation',
  youQuestion: 'What is your name?',
  youHelp:
    'You will be the network steward: you invite organisations and see who has joined. You see nothing about any service user.',
  name: 'Your name',
  signInName: 'Mobile number or e-mail',
  signInNameHelp:
    'You sign in with it. Only you, and partly masked the administrator of your organisation, can see it.',
  password: 'Password',
  passwordHelp: 'At least 10 characters. Long is safer than complicated; a sentence is fine.',
  next: 'Next question',
  back: 'Previous question',
  submit: 'Begin this network',
  busy: 'Beginning',
  afterwards: 'What happens next: you land on Home, where three first things to do are written down.',
  need: {
    network: 'Please write the name of the network',
    organization: 'Please write the name of the organisation',
    name: 'Please write your name',
    signInName: 'Please write a mobile number or an e-mail address',
    signInNameForm: 'This looks like neither a mobile number nor an e-mail address',
    password: 'The password has fewer than 10 characters',
  },
  noToken: {
    title: 'This network has not begun yet',
    text: 'Beginning it takes an address that only the person who installed it has. That way nobody else can be first.',
    ways: 'How to get this address',
    start: 'Look at the window where {{command}} runs: at its first start it prints an address that contains /begin#.',
    create: 'Or run {{command}} on the same machine, give the names it asks for, and open the link it prints.',
    ask: 'Somebody else installed it? Ask that person to send you the address.',
  },
  begun: {
    title: 'This network has begun',
    text: '{{network}} is in use, and this address is of no more use. Nothing was changed.',
    unnamed: 'The network here is in use, and this address is of no more use. Nothing was changed.',
    todo: 'To join, ask the administrator of your organisation for an invitation.',
    toSignIn: 'Go to sign in',
  },
  linkGone: 'This address is wrong, or of no more use',
  linkGoneDo: 'Look for the newest address in the window where the product runs, and copy the whole line.',
};
export default begin;
