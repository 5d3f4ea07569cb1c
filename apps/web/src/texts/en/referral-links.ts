import type { Translated } from '../translated';
import type original from '../zh-CN/referral-links';

const referralLinks: Translated<typeof original> = {
  title: 'Answer a referral',
  back: 'Back',
  words: 'Anything to add',
  call: 'Telephone {{name}}: {{phone}}',
  callWithout: 'If anything is unclear, please ask {{name}} directly.',
  gone: {
    title: 'This link does not open any more',
    fact: 'It may have expired, been replaced by a new one, or not been copied whole',
    safe: 'Nothing is lost; what you said before is recorded.',
    todo: 'Please telephone the worker who sent it and ask for a new one. Copy the whole line, with what follows the #.',
  },
  refused: {
    'link-said-already': {
      fact: 'This has been said already',
      todo: 'No need to say it again. To change it, please telephone the referring organisation.',
    },
    'link-answer-too-late': {
      fact: 'This referral no longer waits for an answer',
      todo: 'Please telephone the referring organisation and ask how it stands.',
    },
    'reason-text-missing': { fact: 'One sentence is missing', todo: 'Please write why.' },
    'output-missing': { fact: 'No service is chosen yet', todo: 'Please choose at least one.' },
  },
  partner: {
    title: '{{source}} asks {{name}} for help',
    number: 'Referral number',
    to: 'Who is asked',
    due: 'Please answer before',
    until: 'The link works until',
    asked: 'What help is needed',
    notShown:
      'This link shows no name, telephone number or address. Once you accept, the referring organisation tells you by telephone or brings the paper form.',
    over: 'This referral does not wait for your answer now',
    overDo: 'To know how it stands, please telephone {{source}}.',
  },
  accept: {
    title: 'Can you take it?',
    wordsHelp:
      'Optional: when you could go, on what condition. Please write no name or telephone number of the service user.',
    button: 'Yes, we accept',
  },
  decline: { open: 'Not this time', title: 'Decline, and say why', button: 'Tell them' },
  result: {
    open: 'Write the outcome',
    title: 'The service has come to an end: return the outcome',
    wordsHelp: 'Optional. Please write no name or telephone number of the service user.',
    button: 'Return the outcome',
  },
  thanks: {
    accept: 'Thank you. Recorded: you accept',
    acceptNext: 'Next, {{source}} will telephone you or bring the paper form, and tell you whom to visit.',
    acceptLater: 'When the service comes to an end, open this link again to write the outcome. Please keep it.',
    decline: 'Thank you. Recorded: not this time',
    declineNext: '{{source}} will look for somebody else. There is nothing more to do.',
    complete: 'Thank you. The outcome is recorded',
    completeNext: '{{source}} will read it and ask the service user too. There is nothing more to do.',
  },
  person: {
    window: 'How was it?',
    title: 'How was the help of {{name}}?',
    why: '{{source}} would like to know. Say it as it was; it changes nothing about the help you get.',
    answers: {
      satisfied: 'Good',
      'partly-satisfied': 'Partly good',
      'not-satisfied': 'Not good',
      'not-delivered': 'Nobody came',
    },
    who: 'Who is answering?',
    whos: { person: 'The person', guardian: 'The guardian' },
    words: 'Anything to add',
    wordsHelp: 'You may leave this empty.',
    wordsNeeded: 'Please tell what happened',
    wordsNeededHelp: 'For example how long you waited, and whether anybody telephoned.',
    send: 'Tell them',
    thanks: 'Thank you',
    recorded: 'Recorded: {{answer}}',
    recordedBefore: 'What you said is recorded',
    next: '{{source}} will read it. There is nothing more to do.',
    nextNothing: '{{source}} will find out what happened and get in touch with you.',
    over: 'No answer is needed now. If you would like to say something, please telephone {{source}}.',
  },
  panel: {
    partner: 'Do they have no account?',
    partnerListed: '{{name}} has no account',
    partnerHelp:
      'Give them a link: on a phone they accept or decline, and later return the outcome. It shows no name, telephone number or address.',
    person: 'Ask the person',
    personHelp: 'A link for the person or the guardian, with one question. It names nobody and no kind of help.',
    whomPartner: 'For {{name}}, to answer this referral.',
    whomPerson: 'For the service user or the guardian, to say how it was.',
    made: 'The link is ready',
    working: 'A link is out, valid until {{date}}. It was shown once; if it got lost, make a new one.',
    make: 'Make a link',
    again: 'Make a new one; the old one is dead',
    end: 'End this link',
  },
  handOver: {
    what: '{{name}} has no account and will not see this on a screen. Please tell them in one of these ways:',
    link: 'Make a link for them',
    call: 'Telephone: {{phone}}',
    print: 'Print the referral form',
  },
  said: {
    title: 'Said by link',
    partner: 'The partner',
    accept: 'Can accept',
    decline: 'Declined: {{reason}}',
    complete: 'Outcome returned: {{reason}}',
    tooLate: 'The referral had moved on by then, so it was not followed. Please telephone to make sure.',
    refused: 'It could not be followed. Please telephone to make sure.',
  },
};

export default referralLinks;
