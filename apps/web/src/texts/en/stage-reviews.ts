import type { Translated } from '../translated';
import type original from '../zh-CN/stage-reviews';

const stageReviews: Translated<typeof original> = {
  adjustments: {
    title: 'Changes to the project',
    lead: 'From stage reviews. A proposal moves no money: once both sides agree by name, the agreement is followed.',
    none: 'No proposed changes',
    noneWhy: 'What is proposed in a stage review stays here until both sides have answered.',
    because: 'Because: {{why}}',
    grant: 'Grant',
    from: ', proposed by {{organization}} in “{{session}}”',
    status: {
      made: 'Waiting for both sides',
      agreed: 'Both sides have agreed',
      declined: 'Not agreed',
      withdrawn: 'Withdrawn',
    },
    agreedBy: '{{side}}: {{name}} agreed on {{day}}',
    notYet: '{{side}}: not answered yet',
    declinedBy: '{{name}} said: {{reason}}',
    agree: 'Agree in my name',
    decline: 'Disagree and say why',
    withdraw: 'Withdraw the proposal',
    reason: 'Why not',
    sendReason: 'Tell the other side',
    all: 'All proposals',
    notNow: 'Not now',
  },
  pledges: {
    title: 'Mutual help',
    lead: 'What we promised others and others promised us, by day. The order is not a rating.',
    none: 'No pledges',
    noneWhy: 'Help pledged in a stage review is shown to both organisations here.',
    whoWhom: '{{helper}} helps {{helped}}',
    by: 'Pledged by {{name}}, until {{day}}',
    status: { made: 'Under way', kept: 'The help came', 'not-kept': 'The help did not come' },
    kept: 'The help came',
    notKept: 'It did not come',
  },
};

export default stageReviews;
