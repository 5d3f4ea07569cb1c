import type { Translated } from '../translated';
import type original from '../zh-CN/first-steps';

const firstSteps: Translated<typeof original> = {
  title: 'First things to do',
  lead: 'Each disappears when it is done, and this list with the last of them.',
  done: 'Done',
  nowhere: {
    title: 'You are in no organisation at the moment',
    text: 'Your account is there, with the same password. To go on working together, ask the administrator of an organisation for an invitation.',
  },
  go: 'Do it now',
  steps: {
    invite: { title: 'Invite the first organisation', why: 'Referrals need a second organisation.' },
    profile: {
      title: 'Fill in the profile of your organisation',
      why: 'A description and a telephone number: that is how partners find you.',
    },
    list: {
      title: 'Bring your lists along',
      why: 'Directories and lists of services that are in a spreadsheet need not be typed again.',
    },
    services: {
      title: 'Enter services and capacity',
      why: 'Partners see what you do, and how many more you can take.',
    },
    colleagues: { title: 'Invite colleagues', why: 'Writing and receiving referrals takes workers and a supervisor.' },
    officers: { title: 'Invite colleagues', why: 'Opening cohorts and recording payments takes a programme officer.' },
    staff: { title: 'Invite colleagues', why: 'Somebody has to take part in the live sessions.' },
  },
};
export default firstSteps;
