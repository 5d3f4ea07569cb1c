import type { Translated } from '../translated';
import type original from '../zh-CN/duplicates';

const duplicates: Translated<typeof original> = {
  title: 'Possible duplicates',
  what: 'Another member may know this service user too. Whether to ask is yours to decide. Until both agree, nobody learns which organisation the other is, and nothing about the person crosses.',
  none: 'No possible duplicates now',
  noneWhy: 'Names and telephone numbers are compared as encrypted fingerprints; what meets appears here.',
  about: 'Service user {{code}}',
  state: {
    hint: 'A partner may know them too',
    asked: 'Asked, waiting',
    'asked-of-us': 'A partner wants to connect',
    connected: 'Connected',
    declined: 'We did not agree',
    dismissed: 'Put away',
    undone: 'Disconnected',
    'no-answer': 'No answer',
  },
  sentence: {
    hint: 'Another member may know this service user. Ask whether they want to connect?',
    asked: 'The question has been delivered. Both sides see organisation and telephone only once the other agrees.',
    'asked-of-us':
      'A member may know this service user and wants to connect. If you agree, both see organisation and telephone, and nothing else.',
    connected: 'This is the organisation we are connected with. The records are not merged.',
    declined: 'We did not agree. The other side knows only that nobody answered.',
    dismissed: 'Put away for now; you can still ask later.',
    undone: 'The connection is undone; neither side sees the other.',
    'no-answer': 'No answer for fourteen days.',
  },
  act: {
    ask: 'Ask',
    dismiss: 'Not the same person',
    agree: 'Agree to connect',
    refuse: 'Do not connect',
    undo: 'Disconnect',
  },
  call: 'Call {{phone}}',
  noPhone: 'This organisation has published no telephone; see the directory.',
  all: 'Show all',
  open: 'Only what is open',
  tooOften: 'You have asked ten times today; ask again tomorrow.',
};

export default duplicates;
