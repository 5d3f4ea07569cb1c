import type original from '../zh-CN/live-minutes';
import type { Translated } from '../translated';

const liveMinutes: Translated<typeof original> = {
  paper: {
    title: 'Type in what is on paper',
    why: 'Write line by line, then type in all of it at once. Room and minutes say that it came from paper, and who typed it in.',
    what: 'This line is',
    kind: {
      card: 'A card of the wall',
      word: 'A closing word',
      goal: 'A shared goal',
      commitment: 'A commitment',
      attendance: 'Somebody’s attendance',
      person: 'Somebody without a phone',
    },
    stage: 'Where it hangs',
    who: 'Whose it is',
    choose: 'Please choose',
    unsigned: 'Not signed',
    name: 'What may we call them?',
    organization: 'Organisation or home (may be left empty)',
    text: 'The words on the paper',
    goalWho: 'Who takes part (may be left empty)',
    sign: 'How we will see it (may be left empty)',
    dueOn: 'By which day',
    doneWhen: 'What counts as done (may be left empty)',
    add: 'Keep this line',
    takeOut: 'Take out',
    takeOutLine: 'Take out line {{line}}',
    typeIn: 'Type in these {{count}} lines',
    typeIn_one: 'Type in this line',
    done: '{{count}} lines were typed in',
    done_one: 'One line was typed in',
    notTaken: 'One line cannot be taken, so none was typed in',
    notTakenDo:
      'Perhaps they have signed in or said it already, or the stage was changed. Take that line out and try again.',
  },
  edit: {
    title: 'Change a sentence',
    which: 'Which one',
    choose: 'Please choose',
    text: 'In these words',
    keep: 'Change it',
  },
};
export default liveMinutes;
