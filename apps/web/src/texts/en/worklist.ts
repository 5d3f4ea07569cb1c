import type { Translated } from '../catalogue';
import type original from '../zh-CN/worklist';

const worklist: Translated<typeof original> = {
  tabs: {
    label: 'Parts of referrals',
    in: 'Received',
    out: 'Sent',
    overview: 'Overview',
    duplicates: 'Possible duplicates',
    numbers: 'Numbers',
  },
  filter: {
    label: 'Filter',
    open: 'Under way',
    ended: 'Ended',
    waiting: 'Waiting on us',
    overdue: 'Overdue',
    mine: 'In my care',
    more: 'More filters',
    moreSet: 'More filters, {{count}} in use',
    clear: 'No filter',
    show: 'Show the list',
    states: 'How far it has come',
    urgency: 'Urgency',
    need: 'Main need',
    all: 'All',
    from: 'Written from this day',
    until: 'Up to this day',
    partner: { in: 'Referring organisation', out: 'Recipient' },
    drop: 'No longer only {{what}}',
    nothing: 'There is no such referral',
    nothingDo: 'Loosen the filter a little and others will show up.',
  },
  partner: {
    help: 'Write a part of the organisation’s name',
    none: 'No such organisation in the directory',
    other: 'Another one',
  },
  saved: {
    label: 'Kept views',
    keep: 'Keep these filters',
    name: 'Give it a name',
    nameHelp: 'Only you see it. Do not write a person’s name.',
    keepButton: 'Keep',
    cancel: 'Not now',
    forget: 'Forget “{{name}}”',
    codes: {
      'saved-view-name-taken': 'There is already one of this name',
      'saved-views-full': 'At most 20 are kept; remove one first',
    },
  },
  bulk: {
    choose: 'Choose {{number}}',
    all: 'Choose all that wait to be acknowledged',
    none: 'Choose none',
    chosen: '{{count}} chosen',
    sign: 'Acknowledge these {{count}}',
    sign_one: 'Acknowledge this one',
    done: '{{count}} acknowledged',
    codes: {
      'action-not-allowed': 'This step is not yours to take',
      'referral-wrong-state': 'This referral has moved on',
      'changed-meanwhile': 'Somebody has just changed it',
    },
    refused: 'This one was not acknowledged; please open it',
  },
  keys: {
    title: 'By keyboard',
    offWhileTyping: 'Off while you type. All of it can be clicked, too.',
    key: { next: 'J or ↓', previous: 'K or ↑', open: 'Enter', choose: 'X', help: '?' },
    does: {
      next: 'Next referral',
      previous: 'Previous referral',
      open: 'Open it',
      choose: 'Choose it, or not',
      help: 'This page',
    },
    close: 'Got it',
  },
};

export default worklist;
