import type { ReviewWords } from './review-words';

export const reviewWords: ReviewWords = {
  title: 'Stage review',
  readyPrompts: [
    'What in those words is like your own experience?',
    'Who has not yet been heard?',
    'First we listen, then we ask; first we understand, then we look for ways.',
  ],
  agreement: {
    title: 'Our agreement again',
    prompt: 'We agreed: no judging, no scoring, what is said here stays here. What shall we add?',
    output: 'An agreement everyone stands by',
    hints: ['No scores, no ranks, no model cases. Funder and experts are companions today as well.'],
  },
  progress: {
    title: 'Progress at a glance',
    prompt: 'Three minutes and one card each: what we did, what we learned, where we are stuck.',
    output: 'One progress card an organisation',
    hints: [
      'Cards can be written beforehand.',
      'Where you are stuck may be a difficulty card, also without your name.',
    ],
  },
  unnamed: {
    title: 'A round without names',
    prompt: 'What was hardest this half-year that you have not told anybody?',
    output: 'A batch of notes without names, among those who took part',
    hints: [
      'People of the funder and guests are not in this round; please say so first.',
      'Notes are shown together once there are 5 from 3 organisations.',
    ],
  },
  difficulties: {
    title: 'Round table on difficulties',
    prompt: 'Choose two or three on the spot. No advice before the speaker has finished.',
    output: 'A step the speaker chose',
    hints: [
      'In order: the speaker tells, questions to understand, similar experience, things to try, the speaker chooses.',
      '“What did you try?” is a question; “you should” is advice and comes later.',
    ],
  },
  peers: {
    title: 'Companions respond',
    prompt: 'What in my own experience is like what I heard? What can I do along with you?',
    output: 'Responses of funder and experts as companions',
    hints: ['Ask funder, support agency and experts to begin with their own experience and not to comment on others.'],
  },
  adjustments: {
    title: 'Changes to the project',
    prompt: 'What in our plan must change so that the work succeeds, and why?',
    output: 'Proposals kept with the grant, for both sides to agree',
    hints: ['A proposal moves no money; once both sides agree by name, the agreement is followed.'],
  },
  pledges: {
    title: 'Next steps and mutual help',
    prompt: 'Who helps whom, with what, until which day?',
    output: 'Pledges and commitments',
    hints: ['A small step and a day you can keep are enough.'],
  },
  feedback: {
    title: 'Feedback and close',
    prompt: 'One word for how you feel now.',
    output: 'One word each',
  },
};
