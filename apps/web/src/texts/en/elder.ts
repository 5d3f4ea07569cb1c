import type { Translated } from '../translated';
import type original from '../zh-CN/elder';

const elder: Translated<typeof original> = {
  title: 'Elder version',
  what: 'Larger words, larger buttons, one column a page. In Chinese it is called 长辈版.',
  toElder: 'Change to the elder version',
  toUsual: 'Change to the usual version',
  entry: 'Elder version with larger words',
  call: 'Call the community',
  callOrganization: 'Call my organisation',
  callStewardDo: 'Call the network steward',
  callTo: 'The green button below calls {{organization}}: {{phone}}.',
  callSteward:
    'Your organisation has left no number, so it calls {{organization}}, where the network steward is: {{phone}}.',
  callNone:
    'Neither your organisation nor the network steward has left a number, so there is no call button. Ask the administrator of your organisation to add one.',
  showNew: 'There is something new. Show it',
  textSize: 'Size of the words',
  textSizeNote: 'It changes at once, on every page.',
  size: { usual: 'Usual', larger: 'Larger', large: 'Large', largest: 'Largest' },
  sample: 'A social worker comes to see you at three this afternoon.',
  ownDevice: 'This is my own phone. Keep me signed in',
  ownDeviceNote: 'Residents stay signed in on their own phone for ninety days. Staff still sign in once a day.',
};

export default elder;
