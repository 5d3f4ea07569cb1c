import type { MeetingWords } from './meeting-words';

export const meetingWords: MeetingWords = {
  title: 'Partner meeting',
  readyPrompts: ['What in those words is like your own experience?', 'Who has not yet been heard?'],
  arrival: {
    title: 'Sign in and sit down',
    prompt: 'Please scan the code to sign in and sit where you like. Name cards show name and organisation only.',
    output: 'Who is here',
    hints: ['A round table without a head.', 'Ask those who came early to help late comers find a seat.'],
  },
  opening: {
    title: 'Opening and agreement',
    prompt: 'How shall we speak and listen together today?',
    output: 'An agreement on how to speak and listen',
    hints: ['No more than 10 minutes and no speeches.', 'Ask everyone to add a line to the agreement, or none.'],
  },
  iceBreaker: {
    title: 'Ice-breaker in small groups',
    prompt: 'In threes and fours: which small thing in your recent work felt worthwhile?',
    output: 'A few new acquaintances',
    hints: ['Seat funder, support agency and members in different groups.', 'No reporting, nobody is called up.'],
  },
  roleExchange: {
    title: 'Role exchange',
    prompt: 'In pairs: what are you best at? What is hardest? What would you most like the funder to do?',
    output: 'A card about each person, as they agreed to it',
    hints: ['Afterwards introduce each other, speaking as “I”.'],
  },
  expertiseWall: {
    title: 'Board of expertise',
    prompt: 'One thing a card: what we are good at, what we can share, what we are looking for.',
    output: 'What we are good at, can share and look for, each with a name',
    columns: ['We are good at', 'We can share', 'We are looking for'],
  },
  sharedGoal: {
    title: 'Shared goals',
    prompt: 'Which change would we most like to see together by next spring?',
    output: 'Goals worded together',
    hints: ['First write alone, then group, then place dots, and at last find the right words together.'],
  },
  commitments: {
    title: 'Commitments',
    prompt: 'One step each: what I will do, by which day, and how we will know it is done.',
    output: 'One step each, with a day',
    hints: ['A small step is enough, on a day you can keep.'],
  },
  closing: {
    title: 'Feedback and closing',
    prompt: 'Say in one word how you feel now.',
    output: 'What each organisation gave and received, one word, feedback without names',
    hints: [
      'First look at what each organisation gave and received; whoever has an empty side may be asked once more.',
      'The questions carry no names; nobody has to answer.',
    ],
  },
};
