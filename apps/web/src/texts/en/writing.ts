import type { Translated } from '../translated';
import type original from '../zh-CN/writing';

const writing: Translated<typeof original> = {
  partners: {
    first: 'Choose the main need and the age, and this page will say who can help.',
    legend: 'Who can help',
    help: 'See who can take it before you write on. Choose one or several, or leave it for later.',
    none: 'No suitable partner was found. Change the services, or choose once it is written.',
    more: '{{count}} more',
    several: 'Chosen: {{count}}. Each gets a referral of its own, and the person is asked for each.',
    closed: '{{name}} cannot receive referrals now',
    closedDo: 'You may telephone them, or choose another one.',
    drop: 'Do not choose them',
    unmet: {
      expertise: 'They have not stated this service',
      area: 'They do not serve this area',
      age: 'They do not serve this age',
      capacity: 'All places they stated are taken',
    },
  },
  basis: {
    legend: 'Basis',
    of: {
      consent: 'The person’s consent',
      'statutory-duty': 'Statutory duty',
      emergency: 'Emergency',
      'other-law': 'Another provision of law',
    },
    help: {
      consent: 'The person is asked before it goes out',
      'statutory-duty':
        'For example, a child is harmed and it must be reported. Does not wait; the person is told afterwards',
      emergency: 'Danger to life and no time to ask. The person is told afterwards',
      'other-law': 'State which provision. The person is told afterwards',
    },
    reason: 'Why the person is not asked first',
    reasons: {
      'danger-to-life': 'Danger to life',
      'child-harm-suspected': 'A child is harmed, or may be',
      'child-without-carer': 'A child without anybody to care for it',
      'domestic-violence': 'Domestic violence',
      'community-safety': 'Safety of the community',
      'authority-request': 'Lawful request of an authority',
      other: 'Other',
    },
    choose: 'Please choose one',
    note: 'Explanation',
    noteHelp: 'Needed with “Other”. A supervisor looks at it within one working day.',
  },
  group: {
    legend: 'For whom',
    of: { person: 'One person', group: 'A need many share, without names' },
    headcount: 'About how many people',
    nobody: 'A need many share names nobody and gives no contact; no consent is asked.',
  },
  person: {
    known:
      'Name, phone and the like are taken from the case. Once they accept, the recipient sees only what the person agreed to.',
  },
  members: {
    legend: 'Which members of the household',
    help: 'A referral for each, and each is asked. One no does not stop the others.',
    one: '{{code}}, {{person}}',
    none: 'Please choose at least one',
    partner: '{{code}} goes to',
  },
};

export default writing;
